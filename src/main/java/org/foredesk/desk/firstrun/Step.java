package org.foredesk.desk.firstrun;

import java.util.Locale;

/** The steps of setting up an own clinic, in their order. */
enum Step {
    CHOICE,
    CLINIC,
    SERVICES,
    DOCTORS,
    NUMBER,
    TEST;

    String textKey() {
        return "firstrun.step." + name().toLowerCase(Locale.ROOT);
    }
}
