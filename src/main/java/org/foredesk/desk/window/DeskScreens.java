package org.foredesk.desk.window;

import java.util.ArrayList;
import java.util.List;
import org.foredesk.desk.calendar.CalendarScreen;
import org.foredesk.desk.calls.CallsView;
import org.foredesk.desk.frame.Screen;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Theme;
import org.foredesk.desk.inbox.InboxView;
import org.foredesk.desk.patients.PatientsView;
import org.foredesk.desk.practice.PracticeWindow;
import org.foredesk.desk.settings.SettingsView;
import org.foredesk.desk.today.TodayView;
import org.jspecify.annotations.Nullable;

/** Makes the screens there are, in the rail's order. A new screen is one line here. */
final class DeskScreens {

    private DeskScreens() {}

    static List<Screen> all(Workplace workplace) {
        List<Screen> screens = new ArrayList<>();
        screens.add(TodayView.screen(workplace));
        screens.add(InboxView.screen(workplace));
        screens.add(CalendarScreen.of(workplace));
        screens.add(CallsView.screen(workplace));
        screens.add(PatientsView.screen(workplace));
        screens.add(SettingsView.screen(workplace));
        return screens;
    }

    /** What opens the practice phone; null where the clinic has none. */
    static @Nullable Runnable phone(Workplace workplace, Theme theme) {
        return PracticeWindow.opener(workplace, theme);
    }
}
