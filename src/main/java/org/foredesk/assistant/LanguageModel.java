package org.foredesk.assistant;

/**
 * A language model behind an outside service. It is asked from workers and from the desk's
 * background, never inside a transaction, and only with text from which personal data were taken
 * ({@link Redaction}); what it answers is material to be checked, never an instruction.
 */
public interface LanguageModel {

    /** Whether the clinic has set one up. */
    boolean ready();

    /** Whether it failed too often of late and is left alone for a while. */
    default boolean rests() {
        return false;
    }

    /**
     * Asks once and returns within the question's patience, whatever happens outside. An answer
     * that was {@link ModelAnswer.Said} has the form of the question's schema.
     */
    ModelAnswer ask(ModelQuestion question);

    /** For a clinic without one: the rules do everything. */
    static LanguageModel none() {
        return new LanguageModel() {
            @Override
            public boolean ready() {
                return false;
            }

            @Override
            public ModelAnswer ask(ModelQuestion question) {
                return ModelAnswer.failed(ModelAnswer.Why.NOT_SET_UP);
            }
        };
    }
}
