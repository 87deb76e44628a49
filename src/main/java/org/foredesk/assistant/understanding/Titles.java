package org.foredesk.assistant.understanding;

import java.util.Set;

/** The titles that stand in front of a name or behind it, in all languages ({@code people.txt}). */
final class Titles {
    private static final ListedWords LISTED = new ListedWords("people.txt", "title");
    private static final Set<String> SHORT = LISTED.of("short");
    private static final Set<String> DOCTOR = LISTED.of("doctor");
    private static final Set<String> CIVIL = LISTED.of("civil");
    private static final Set<String> BEHIND = LISTED.of("behind");

    private static final Set<String> TO_ELDERS = LISTED.of("to elders");

    private Titles() {}

    /** Any title in front of a name. */
    static boolean before(String form) {
        return doctor(form) || CIVIL.contains(form);
    }

    /** Only a doctor is called so. */
    static boolean doctor(String form) {
        return SHORT.contains(form) || DOCTOR.contains(form);
    }

    /** "Dr", "doc": nothing but a name follows them. */
    static boolean shortOne(String form) {
        return SHORT.contains(form);
    }

    /** "Mr", "señora": said of doctors and patients alike. */
    static boolean civil(String form) {
        return CIVIL.contains(form);
    }

    /** "Ji": said to the elders of one's own family, too. */
    static boolean toElders(String form) {
        return TO_ELDERS.contains(form);
    }

    /** "Ji", "sir", "मैडम" behind a name; said to those one looks up to. */
    static boolean behind(String form) {
        return BEHIND.contains(form);
    }
}
