package org.foredesk.assistant.understanding;

import org.jspecify.annotations.Nullable;

/**
 * What a message takes over from the assistant's last words by going on about what they offered,
 * where those words are all that is known of the offer.
 *
 * <p>The doctor named there is the doctor meant, also where only the time is changed. A day or time
 * is taken over with a yes or a choice, and only where the assistant brought it up ("sorry, that is
 * taken; how about 11:30?"): one the patient had said before is only repeated to be confirmed, and
 * was understood then.
 *
 * @param practitioner the name as the assistant wrote it, or the clinic's
 */
record Acceptance(@Nullable String practitioner, When when) {
    static final Acceptance NOTHING = new Acceptance(null, When.NONE);
}
