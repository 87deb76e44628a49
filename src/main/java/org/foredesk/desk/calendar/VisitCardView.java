package org.foredesk.desk.calendar;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.HistoryEntry;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.foredesk.insights.HistoryWords;
import org.foredesk.kernel.ConversationId;

/** The card of one appointment. */
final class VisitCardView {

    private final VisitCardViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final Dates dates;
    private final Runnable closing;
    private final Consumer<Deed> carrying;
    private final Runnable resized;

    @FXML private Label name;
    @FXML private Label status;
    @FXML private Button close;
    @FXML private Label when;
    @FXML private Label what;
    @FXML private Label why;
    @FXML private Label overridden;
    @FXML private javafx.scene.layout.FlowPane actions;
    @FXML private Button checkIn;
    @FXML private Button start;
    @FXML private Button complete;
    @FXML private Button confirm;
    @FXML private Button move;
    @FXML private Button stretch;
    @FXML private Button copy;
    @FXML private Button missed;
    @FXML private Button cancel;
    @FXML private Button again;
    @FXML private Button thread;
    @FXML private Button comeBack;
    @FXML private VBox cancelPane;
    @FXML private TextField reason;
    @FXML private Button keep;
    @FXML private Button cancelNow;
    @FXML private CheckBox following;
    @FXML private HBox problemBox;
    @FXML private Label problem;
    @FXML private ScrollPane historyScroll;
    @FXML private VBox history;

    VisitCardView(
            VisitCardViewModel model,
            Workplace desk,
            Runnable closing,
            Consumer<Deed> carrying,
            Runnable resized) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.dates = desk.dates();
        this.closing = closing;
        this.carrying = carrying;
        this.resized = resized;
    }

    @FXML
    void initialize() {
        reason.textProperty().bindBidirectional(model.reasonProperty());
        problem.textProperty().bind(model.problemProperty());
        actions.disableProperty().bind(model.busyProperty());
        cancelNow.disableProperty().bind(model.busyProperty());
        following.selectedProperty().bindBidirectional(model.followingProperty());
        close.setOnAction(_ -> closing.run());
        checkIn.setOnAction(_ -> model.change(AppointmentStatus.CHECKED_IN));
        start.setOnAction(_ -> model.start());
        complete.setOnAction(_ -> model.change(AppointmentStatus.COMPLETED));
        confirm.setOnAction(_ -> model.change(AppointmentStatus.CONFIRMED));
        missed.setOnAction(_ -> model.change(AppointmentStatus.NO_SHOW));
        move.setOnAction(_ -> carrying.accept(Deed.MOVE));
        stretch.setOnAction(_ -> carrying.accept(Deed.STRETCH));
        copy.setOnAction(_ -> carrying.accept(Deed.COPY));
        cancel.setOnAction(_ -> {
            model.askWhy();
            reason.requestFocus();
        });
        keep.setOnAction(_ -> model.keep());
        cancelNow.setOnAction(_ -> model.cancelNow());
        reason.setOnAction(_ -> model.cancelNow());
        thread.setOnAction(_ -> openThread());
        again.setOnAction(_ -> bookAgain());
        comeBack.setOnAction(_ -> comeBack());
        model.appointmentProperty().subscribe(_ -> arrange());
        model.cancellingProperty().subscribe(_ -> arrange());
        model.problemProperty().subscribe(_ -> arrange());
        model.historyProperty().subscribe(_ -> showHistory());
    }

    /** The first thing one is likely to do. */
    void focusFirst() {
        for (Button button : new Button[] {checkIn, start, complete, move, close}) {
            if (button.isVisible()) {
                button.requestFocus();
                return;
            }
        }
    }

    private void arrange() {
        Appointment visit = model.appointmentProperty().get();
        if (visit == null) {
            return;
        }
        name.setText(visit.patientName());
        Instant started = visit.attendance().started();
        status.setText(
                visit.inConsultation() && started != null
                        ? texts.get("visit.in.since", dates.time(started))
                        : texts.get(
                                "calendar.badge."
                                        + visit.status().name().toLowerCase(Locale.ROOT)));
        status.getStyleClass().removeAll("success", "accent", "warning");
        status.getStyleClass()
                .add(
                        visit.status() == AppointmentStatus.CHECKED_IN
                                ? "success"
                                : visit.status().open() ? "accent" : "neutral");
        when.setText(
                dates.longDay(dates.dayOf(visit.start()))
                        + ", "
                        + dates.time(visit.start())
                        + " – "
                        + dates.time(visit.end()));
        String place = visit.locationName();
        what.setText(
                visit.serviceName()
                        + " · "
                        + visit.practitionerName()
                        + (place == null ? "" : " · " + place)
                        + (visit.resources().isEmpty() ? "" : " · " + visit.resourceNames())
                        + tie(visit));
        String said = visit.reason();
        why.setText(said == null ? "" : "“" + said + "”");
        Parts.show(why, said != null && !said.isBlank());
        Parts.show(overridden, visit.overridden());
        AppointmentStatus now = visit.status();
        boolean cancelling = model.cancellingProperty().get();
        Parts.show(actions, !cancelling);
        Parts.show(checkIn, now.mayBecome(AppointmentStatus.CHECKED_IN));
        Parts.show(start, now == AppointmentStatus.CHECKED_IN && !visit.inConsultation());
        Parts.show(
                complete,
                now.mayBecome(AppointmentStatus.COMPLETED) && now != AppointmentStatus.NO_SHOW);
        Parts.show(confirm, now == AppointmentStatus.BOOKED);
        Parts.show(
                missed,
                now.mayBecome(AppointmentStatus.NO_SHOW) && visit.start().isBefore(dates.now()));
        Parts.show(move, now.open());
        Parts.show(stretch, now.open());
        Parts.show(cancel, now.open());
        Parts.show(
                comeBack,
                now == AppointmentStatus.CHECKED_IN || now == AppointmentStatus.COMPLETED);
        Parts.show(thread, visit.origin().conversation() != null);
        Parts.show(cancelPane, cancelling);
        Parts.show(following, visit.series() != null);
        following.setText(
                texts.get(
                        visit.oneVisit()
                                ? "calendar.parts.following"
                                : "calendar.series.following"));
        Parts.show(problemBox, !model.problemProperty().get().isEmpty());
        resized.run();
    }

    private String tie(Appointment visit) {
        if (visit.series() == null) {
            return "";
        }
        return " · " + texts.get(visit.oneVisit() ? "calendar.parts.one" : "calendar.series.one");
    }

    private void bookAgain() {
        Appointment visit = model.appointmentProperty().get();
        if (visit != null) {
            closing.run();
            desk.navigator().go(new Place.NewBooking(visit.patient()));
        }
    }

    private void comeBack() {
        Appointment visit = model.appointmentProperty().get();
        if (visit != null) {
            closing.run();
            desk.navigator().go(new Place.ComeBack(visit.patient(), visit.id()));
        }
    }

    private void openThread() {
        Appointment visit = model.appointmentProperty().get();
        ConversationId conversation = visit == null ? null : visit.origin().conversation();
        if (conversation != null) {
            closing.run();
            desk.navigator().go(new Place.Conversation(conversation));
        }
    }

    private void showHistory() {
        history.getChildren().clear();
        HistoryWords words = new HistoryWords(texts.language(), dates.zone());
        for (HistoryEntry entry : model.historyProperty().get().reversed()) {
            String action = texts.getOr("calendar.history." + entry.action(), entry.action());
            Label first =
                    Parts.label(
                            texts.get(
                                    "calendar.history.line",
                                    action,
                                    words.who(entry),
                                    dates.nearDayAndTime(entry.at())),
                            "strong");
            first.setWrapText(true);
            VBox line = new VBox(2, first);
            line.getStyleClass().add("history-line");
            entry.changes().stream()
                    .filter(change -> !"booked".equals(entry.action()))
                    .forEach(change -> line.getChildren().add(wrapped(changed(change))));
            String because = words.why(entry);
            boolean typed = because.equals(entry.why());
            line.getChildren().add(wrapped(typed ? "“" + because + "”" : because));
            history.getChildren().add(line);
        }
        Parts.show(historyScroll, !history.getChildren().isEmpty());
        resized.run();
    }

    private static Label wrapped(String words) {
        Label label = Parts.label(words, "t-small", "muted", "private");
        label.setWrapText(true);
        return label;
    }

    private String changed(HistoryEntry.FieldChange change) {
        String field = texts.getOr("calendar.field." + change.field(), change.field());
        String before = change.before();
        String after = change.after() == null ? "–" : value(change.field(), change.after());
        return before == null
                ? texts.get("calendar.history.set", field, after)
                : texts.get("calendar.history.change", field, value(change.field(), before), after);
    }

    private String value(String field, String stored) {
        if ("minutes".equals(field)) {
            return texts.get("calendar.minutes", stored);
        }
        if ("status".equals(field)) {
            return texts.getOr("calendar.badge." + stored, stored);
        }
        try {
            return dates.nearDayAndTime(Instant.parse(stored));
        } catch (DateTimeParseException notTime) {
            return stored;
        }
    }
}
