package org.foredesk.assistant;

import java.time.Duration;
import java.util.Locale;

/** What the language model is asked for, how long that may take and how long the answer may be. */
enum ModelPurpose {
    /** A patient waits, and the rules have an answer too. */
    READ(Duration.ofSeconds(4), 300),
    /** Staff asked and see that it takes a moment. */
    SUGGEST(Duration.ofSeconds(15), 500),
    SUMMARISE(Duration.ofSeconds(20), 400);

    private final Duration patience;
    private final int mostTokens;

    ModelPurpose(Duration patience, int mostTokens) {
        this.patience = patience;
        this.mostTokens = mostTokens;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The question, with instructions and schema from {@code app/assistant/model}. */
    ModelQuestion question(String material) {
        return new ModelQuestion(
                code(),
                Prompts.read(code() + ".txt"),
                material,
                Prompts.read(code() + ".schema.json"),
                mostTokens,
                patience);
    }
}
