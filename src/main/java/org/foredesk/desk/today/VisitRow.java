package org.foredesk.desk.today;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One of the day's visits: time, who, with whom, and where it stands or what to do next. */
final class VisitRow extends HBox {

    private static final Duration SOON = Duration.ofMinutes(30);

    private final TodayViewModel model;
    private final Texts texts;
    private final Dates dates;

    VisitRow(Appointment visit, TodayViewModel model, Workplace desk) {
        this.model = model;
        this.texts = desk.texts();
        this.dates = desk.dates();
        Instant now = desk.dates().now();
        getStyleClass().addAll("visit");
        Label time = Parts.label(desk.dates().time(visit.start()), "time");
        Label name = Parts.label(visit.patientName(), "private");
        Label doctor = Parts.label(visit.practitionerName(), "t-small", "muted");
        doctor.setMinWidth(0);
        HBox second = new HBox(6, doctor);
        second.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label state = state(visit, now);
        if (state != null) {
            second.getChildren().add(state);
        }
        VBox who = new VBox(name, second);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        getChildren().addAll(time, who, end(visit, now));
        Parts.style(
                this,
                "done",
                visit.status() == AppointmentStatus.COMPLETED
                        || visit.status() == AppointmentStatus.NO_SHOW);
        setOnContextMenuRequested(
                event -> menu(visit).show(this, event.getScreenX(), event.getScreenY()));
        setAccessibleText(
                desk.dates().time(visit.start())
                        + ", "
                        + visit.patientName()
                        + ", "
                        + visit.practitionerName());
    }

    private Node end(Appointment visit, Instant now) {
        return switch (visit.status()) {
            case BOOKED, CONFIRMED -> {
                if (Figures.isLate(visit, now) || visit.start().minus(SOON).isBefore(now)) {
                    yield act("today.check.in", visit, AppointmentStatus.CHECKED_IN);
                }
                yield visit.status() == AppointmentStatus.CONFIRMED
                        ? Parts.badge(texts.get("status.confirmed"), "success", "fth-check")
                        : Parts.badge(texts.get("status.booked"), "outlined");
            }
            case CHECKED_IN ->
                    visit.inConsultation()
                            ? act("today.seen", visit, AppointmentStatus.COMPLETED)
                            : button("visit.start", visit, () -> model.start(visit));
            case COMPLETED -> Parts.badge(texts.get("status.completed"), "");
            case NO_SHOW -> Parts.badge(texts.get("status.no_show"), "danger");
            case CANCELLED -> Parts.badge(texts.get("status.cancelled"), "");
        };
    }

    // Late and here stand under the name, so that a long name keeps its room beside the button.
    private @Nullable Label state(Appointment visit, Instant now) {
        Label state = null;
        if (Figures.isLate(visit, now)) {
            long minutes = Duration.between(visit.start(), now).toMinutes();
            state =
                    Parts.label(
                            texts.get("today.late", minutes), "t-small", "strong", "danger-text");
        } else if (visit.status() == AppointmentStatus.CHECKED_IN) {
            state = Parts.label(here(visit, now), "t-small", "strong", "success-text");
        }
        if (state != null) {
            state.setMinWidth(USE_PREF_SIZE);
        }
        return state;
    }

    private String here(Appointment visit, Instant now) {
        Instant started = visit.attendance().started();
        return started != null
                ? texts.get("visit.in.since", dates.time(started))
                : visit.attendance()
                        .waited(now)
                        .map(waited -> texts.get("visit.waiting", waited.toMinutes()))
                        .orElseGet(() -> texts.get("status.checked_in"));
    }

    private Button act(String textKey, Appointment visit, AppointmentStatus to) {
        return button(textKey, visit, () -> model.changeStatus(visit, to));
    }

    private Button button(String textKey, Appointment visit, Runnable action) {
        Button button = new Button(texts.get(textKey));
        button.getStyleClass().add("card-size");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.setContextMenu(menu(visit));
        return button;
    }

    private ContextMenu menu(Appointment visit) {
        ContextMenu menu = new ContextMenu();
        if (visit.status().open() && !visit.inConsultation()) {
            MenuItem start =
                    new MenuItem(texts.get("visit.mark.started"), new FontIcon("fth-check"));
            start.setOnAction(_ -> model.start(visit));
            menu.getItems().add(start);
        }
        for (AppointmentStatus to :
                new AppointmentStatus[] {
                    AppointmentStatus.CONFIRMED,
                    AppointmentStatus.CHECKED_IN,
                    AppointmentStatus.COMPLETED,
                    AppointmentStatus.NO_SHOW
                }) {
            if (visit.status().mayBecome(to)) {
                MenuItem item =
                        new MenuItem(
                                texts.get("today.mark." + to.code()), new FontIcon("fth-check"));
                item.setOnAction(_ -> model.changeStatus(visit, to));
                menu.getItems().add(item);
            }
        }
        return menu;
    }
}
