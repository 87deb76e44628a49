package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.booking.CalendarChanged;
import org.foredesk.booking.CalendarHealth;
import org.foredesk.booking.CalendarSync;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.ClinicId;
import org.foredesk.security.SettingsChanged;
import org.jspecify.annotations.Nullable;

/** How the connected calendar is doing, in words; trying it now and beginning anew with it. */
final class GoogleViewModel implements AutoCloseable {

    private final Workplace desk;
    private final Texts texts;
    private final CalendarSync calendar;
    private final ClinicId clinic;
    private final ReadOnlyObjectWrapper<@Nullable CalendarHealth> health =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final FactRefresh<CalendarHealth> follow;

    GoogleViewModel(Workplace desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.calendar = desk.services().booking().calendar();
        this.clinic = desk.services().clinic().id();
        this.follow =
                new FactRefresh<>(desk.tasks(), () -> calendar.health(clinic), health::set)
                        .on(desk.services().facts(), CalendarChanged.class)
                        .on(desk.services().facts(), SettingsChanged.class);
        follow.refresh();
    }

    /** As it was last seen; null before that. */
    ReadOnlyObjectProperty<@Nullable CalendarHealth> healthProperty() {
        return health.getReadOnlyProperty();
    }

    /** Whether Google is being asked at this moment. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** What came of the last try, in words; empty before the first. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** What there is to know of it, a sentence a line. */
    List<String> words() {
        CalendarHealth now = health.get();
        if (now == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        words.add(state(now));
        if (now.state() == CalendarHealth.State.OFF) {
            return words;
        }
        words.add(
                now.readAt() == null
                        ? texts.get("settings.google.never.read")
                        : texts.get("settings.google.read", desk.dates().dayAndTime(now.readAt())));
        words.add(
                now.toldUntil() == null
                        ? texts.get("settings.google.polled")
                        : texts.get(
                                "settings.google.pushed",
                                desk.dates().dayAndTime(now.toldUntil())));
        words.add(texts.get("settings.google.waiting", now.waiting()));
        return words;
    }

    private String state(CalendarHealth now) {
        String said = now.failure() == null ? "" : now.failure();
        return switch (now.state()) {
            case OFF -> texts.get("settings.google.off");
            case WORKS ->
                    said.isEmpty()
                            ? texts.get("settings.google.works")
                            : texts.get("settings.google.failing", said);
            case STALE ->
                    said.isEmpty()
                            ? texts.get("settings.google.stale")
                            : texts.get("settings.google.stale.why", said);
            case REFUSED -> texts.get("settings.google.refused", said);
        };
    }

    /** Tells and asks Google now. */
    void tryNow() {
        ask(() -> calendar.tryNow(clinic));
    }

    /** Forgets what was read and reads everything anew. */
    void reconnect() {
        ask(() -> calendar.reconnect(clinic));
    }

    private void ask(java.util.concurrent.Callable<CalendarHealth> question) {
        asking.set(true);
        result.set(texts.get("settings.google.asking"));
        desk.tasks()
                .run(
                        question,
                        now -> {
                            asking.set(false);
                            health.set(now);
                            boolean fine =
                                    now.state() == CalendarHealth.State.WORKS
                                            && now.failure() == null;
                            result.set(fine ? texts.get("settings.google.answered") : state(now));
                        });
    }

    @Override
    public void close() {
        follow.close();
    }
}
