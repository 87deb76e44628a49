package org.foredesk.messaging;

import java.util.Locale;
import java.util.Map;
import org.foredesk.kernel.Language;

/**
 * The names of specialities as patients read them, in their language. One the texts do not know is
 * written as the clinic writes it.
 */
public final class SpokenSpecialities {

    private final PatientTexts texts = new PatientTexts("specialities");

    /**
     * A speciality as a key: {@code General Medicine} and {@code general medicine} are {@code
     * general_medicine}, and British and American spelling ({@code paediatrics}, {@code
     * pediatrics}) are one, the American of the word lists.
     */
    public static String key(String speciality) {
        return speciality
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]+", "_")
                .replace("ae", "e");
    }

    /** The name: "Cardiology". */
    public String name(String speciality, Language language) {
        return texts.find(language, "speciality." + key(speciality))
                .orElseGet(() -> titled(speciality));
    }

    /** Whom one sees there: "a cardiologist". */
    public String doctor(String speciality, Language language) {
        return texts.find(language, "doctor." + key(speciality))
                .orElseGet(() ->
                        texts.render(
                                language,
                                "doctor.of",
                                Map.of("speciality", name(speciality, language))));
    }

    // Clinics write "sleep medicine" in their file and expect "Sleep Medicine" in a message.
    private static String titled(String speciality) {
        StringBuilder title = new StringBuilder();
        boolean first = true;
        for (char letter : speciality.replace('_', ' ').toCharArray()) {
            title.append(first ? Character.toUpperCase(letter) : letter);
            first = letter == ' ';
        }
        return title.toString();
    }
}
