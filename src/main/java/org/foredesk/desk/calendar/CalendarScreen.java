package org.foredesk.desk.calendar;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.foredesk.desk.frame.RailCount;
import org.foredesk.desk.frame.Screen;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.Subscription;

/** The calendar's screen. */
public final class CalendarScreen {

    private CalendarScreen() {}

    /** Makes it; it loads when it is first shown and follows the clinic from then on. */
    public static Screen of(Workplace workplace) {
        CalendarViewModel model = new CalendarViewModel(workplace);
        CalendarView view = new CalendarView(model, workplace);
        Parent root = workplace.views().load("calendar", view);
        Subscription beat = workplace.ticker().everySecond(view::tick);
        return new Screen(
                ScreenName.CALENDAR,
                root,
                new SimpleObjectProperty<>(RailCount.NONE),
                view::key,
                view::shown,
                () -> {
                    beat.close();
                    view.stop();
                });
    }
}
