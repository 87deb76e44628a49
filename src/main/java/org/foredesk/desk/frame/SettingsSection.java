package org.foredesk.desk.frame;

import java.util.Locale;

/** The parts of the settings, in the order of their list. */
public enum SettingsSection {
    CLINIC("fth-home"),
    LOCATIONS("fth-map-pin"),
    DEPARTMENTS("fth-layers"),
    PRACTITIONERS("fth-users"),
    SERVICES("fth-clipboard"),
    RESOURCES("fth-box"),
    HOLIDAYS("fth-sun"),
    BOOKING("fth-check-square"),
    ASSISTANT("fth-message-circle"),
    CHANNELS("fth-radio"),
    GOOGLE("fth-calendar");

    private final String icon;

    SettingsSection(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** The key of its name in the desk's texts. */
    public String textKey() {
        return "settings." + name().toLowerCase(Locale.ROOT);
    }
}
