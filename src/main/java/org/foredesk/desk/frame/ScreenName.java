package org.foredesk.desk.frame;

import java.util.Locale;

/** The places of the rail, in its order. */
public enum ScreenName {
    TODAY("fth-list"),
    INBOX("fth-inbox"),
    CALENDAR("fth-calendar"),
    CALLS("fth-phone"),
    PATIENTS("fth-users"),
    JOURNEYS("fth-git-pull-request"),
    MESSAGES("fth-send"),
    ANALYTICS("fth-bar-chart-2"),
    SETTINGS("fth-sliders");

    private final String icon;

    ScreenName(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /** The key of its name in the desk's texts. */
    public String textKey() {
        return "screen." + name().toLowerCase(Locale.ROOT);
    }
}
