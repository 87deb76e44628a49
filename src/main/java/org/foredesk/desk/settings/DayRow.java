package org.foredesk.desk.settings;

import java.util.List;
import javafx.scene.layout.HBox;
import org.foredesk.booking.Shift;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Texts;

/** A day, or days that come back, with what is other than usual on it and its removal. */
final class DayRow extends HBox {

    DayRow(String day, String what, RemoveButton remove) {
        super(12, Parts.label(day, "strong"), Parts.label(what, "muted"), Parts.spacer(), remove);
        getStyleClass().add("hours-row");
    }

    /** The day with its own hours, closed where there are none. */
    static DayRow hours(String day, List<Shift> hours, Texts texts, Runnable remove) {
        return new DayRow(
                day,
                hours.isEmpty() ? texts.get("settings.hours.closed") : ShiftText.of(hours),
                new RemoveButton(day, texts, remove));
    }
}
