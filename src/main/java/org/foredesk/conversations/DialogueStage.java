package org.foredesk.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the dialogue is about at the moment. Which stage goes with which state stands in {@link
 * DialogueMoves}.
 */
public enum DialogueStage {
    GREETING,
    SYMPTOMS,
    DOCTOR_SELECTION,
    DATE_SELECTION,
    TIME_SELECTION,
    PATIENT_DETAILS,
    CONFIRMATION;

    /** The name in the API, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DialogueStage> ofCode(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
    }
}
