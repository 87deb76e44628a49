package org.foredesk.assistant.understanding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a patient cries for help about. */
enum EmergencyKind {
    CHEST_PAIN,
    /** Cannot breathe, chokes, drowns, turns blue. */
    BREATHING,
    STROKE,
    BLEEDING,
    UNCONSCIOUS,
    /** Poison, too much or the wrong medicine, a swallowed battery, a snake's bite. */
    POISONING,
    /** Thoughts of suicide, and harm done to oneself. */
    SUICIDE,
    SEIZURE,
    ALLERGY,
    /** Labour, and what goes wrong in a pregnancy. */
    LABOUR,
    /** Any other, or none of a name: burns, accidents, "send someone". */
    EMERGENCY;

    /** The word used outside the program and in its lists: {@code chest_pain}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EmergencyKind> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
