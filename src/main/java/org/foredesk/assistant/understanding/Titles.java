package org.foredesk.assistant.understanding;

import java.util.Set;

/** The words that stand in front of a name or behind it, in the three languages. */
final class Titles {
    private static final Set<String> SHORT =
            Set.of("dr", "dra", "drs", "doc", "prof", "डॉ", "डा", "डाॅ");
    private static final Set<String> DOCTOR =
            Set.of(
                    "doctor",
                    "docter",
                    "doctora",
                    "doctr",
                    "docor",
                    "docto",
                    "dactar",
                    "daktar",
                    "doktor",
                    "dakter",
                    "dotor",
                    "dotora",
                    "professor",
                    "डॉक्टर",
                    "डाक्टर",
                    "डाॅक्टर",
                    "डोक्टर",
                    "डॉकटर");
    private static final Set<String> CIVIL =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "shri",
                    "smt",
                    "sr",
                    "sra",
                    "srta",
                    "senor",
                    "senora",
                    "senorita",
                    "don",
                    "dona",
                    "श्री",
                    "श्रीमती");
    private static final Set<String> BEHIND =
            Set.of(
                    "ji", "sir", "madam", "mam", "maam", "mem", "madem", "saab", "sahab", "saheb",
                    "sahib", "sab", "जी", "सर", "मैडम", "मैम", "मेम", "मेडम", "साहब", "साब",
                    "साहिब", "साहिबा");

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

    /** "Ji", "sir", "मैडम" behind a name; said to those one looks up to. */
    static boolean behind(String form) {
        return BEHIND.contains(form);
    }
}
