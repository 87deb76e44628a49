/**
 * Text to words: clean-up, spelling, word lists and phrases. Knows nothing of dates, intents or
 * clinics. For {@code org.foredesk.assistant.understanding} and its subpackages only.
 */
@NullMarked
package org.foredesk.assistant.understanding.words;

import org.jspecify.annotations.NullMarked;
