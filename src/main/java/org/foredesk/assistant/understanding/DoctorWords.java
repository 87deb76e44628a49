package org.foredesk.assistant.understanding;

import java.util.Set;

/** What stands around a doctor's name, of all languages together ({@code people.txt}). */
final class DoctorWords {
    private static final ListedWords LISTED = new ListedWords("people.txt", "doctor");

    private DoctorWords() {}

    /** The words of a meaning, in the form words are compared in. */
    static Set<String> of(String meaning) {
        return LISTED.of(meaning);
    }
}
