package org.foredesk.assistant;

import java.util.regex.Pattern;

/**
 * The article Spanish puts before a title within a sentence: "con la Dra. Méndez", "con el Dr.
 * Ortega".
 */
final class SpanishTitle {

    private static final Pattern HERS = Pattern.compile("(?:Dra|Doctora|Sra|Lcda|Licda)\\b.*");
    private static final Pattern HIS = Pattern.compile("(?:Dr|Doctor|Sr|Lcdo)\\b.*");

    private SpanishTitle() {}

    /**
     * @param spanishClinic whether the clinic writes titles as Spanish does, so that "Dr." is a
     *     man; elsewhere it may be a woman, and the name stands without an article
     */
    static String withArticle(String name, boolean spanishClinic) {
        if (HERS.matcher(name).matches()) {
            return "la " + name;
        }
        return spanishClinic && HIS.matcher(name).matches() ? "el " + name : name;
    }
}
