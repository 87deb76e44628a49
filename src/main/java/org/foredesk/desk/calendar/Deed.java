package org.foredesk.desk.calendar;

import javafx.scene.Cursor;

/** What is done with an appointment that is carried over the day. */
enum Deed {
    /** It goes to another time or practitioner. */
    MOVE("", "fth-move"),
    /** The same patient gets a second one of its kind elsewhere. */
    COPY(".copy", "fth-copy"),
    /** It ends earlier or later. */
    STRETCH(".until", "fth-chevrons-down");

    private final String suffix;
    private final String icon;

    Deed(String suffix, String icon) {
        this.suffix = suffix;
        this.icon = icon;
    }

    /** The text that says it of this deed. */
    String key(String key) {
        return key + suffix;
    }

    String icon() {
        return icon;
    }

    /** The mouse's pointer meanwhile: a plus for a copy. */
    Cursor cursor() {
        return switch (this) {
            case MOVE -> Cursor.MOVE;
            case COPY -> Cursor.CROSSHAIR;
            case STRETCH -> Cursor.V_RESIZE;
        };
    }
}
