package org.foredesk.assistant;

import org.jspecify.annotations.Nullable;

/** What came of asking a language model. */
public sealed interface ModelAnswer {

    /** What is on the bill, in tokens; null where the service did not say. */
    @Nullable Usage usage();

    /** A JSON object of the form asked for. */
    record Said(String json, @Nullable Usage usage) implements ModelAnswer {}

    /** No answer that can be used. */
    record Failed(Why why, @Nullable Usage usage) implements ModelAnswer {}

    /** Tokens sent and received. */
    record Usage(int in, int out) {
        static final Usage NOTHING = new Usage(0, 0);
    }

    /** Why there is no answer, and whether the service may have worked, which costs. */
    enum Why {
        NOT_SET_UP("No language model is set up.", false),
        NOT_REACHED("The language model's address cannot be reached.", false),
        WRONG_KEY("The language model does not accept the key.", false),
        UNKNOWN_MODEL("There is no such address or model at the service.", false),
        NOT_TAKEN("The language model did not take the question.", false),
        BUSY("The language model asks to be asked less often.", false),
        BROKEN("The language model had an error of its own.", true),
        LATE("The language model did not answer in time.", true),
        REFUSED("The language model would not answer.", true),
        UNREADABLE("The language model's answer could not be used.", true),
        RESTING("The language model failed too often and is left alone for a while.", false);

        private final String words;
        private final boolean worked;

        Why(String words, boolean worked) {
            this.words = words;
            this.worked = worked;
        }

        /** In a sentence for staff. */
        public String words() {
            return words;
        }

        /** Whether the question may have been worked on, so that it is on the bill. */
        boolean worked() {
            return worked;
        }
    }

    static ModelAnswer failed(Why why) {
        return new Failed(why, null);
    }
}
