package org.foredesk.desk.patients;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.BookingRequest;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/** What is booked and what was, with how often the patient came and did not. */
final class VisitSection extends CardSection {

    private static final int FEW = 6;

    private final Workplace desk;
    private final Texts texts;
    private boolean all;
    private @Nullable PatientId shown;

    VisitSection(Workplace desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    @Override
    void show(OpenCard card) {
        if (!card.patient().id().equals(shown)) {
            shown = card.patient().id();
            all = false;
        }
        List<Node> parts = new ArrayList<>();
        Label record =
                Parts.label(
                        texts.get(
                                "patients.record",
                                card.ended(AppointmentStatus.COMPLETED),
                                card.ended(AppointmentStatus.NO_SHOW),
                                card.ended(AppointmentStatus.CANCELLED)),
                        "t-small",
                        "muted");
        parts.add(title(texts.get("patients.visits"), record));
        List<Appointment> visits = new ArrayList<>(card.upcoming());
        visits.addAll(all ? card.past() : card.past().stream().limit(FEW).toList());
        List<Node> lines = new ArrayList<>();
        card.asked().forEach(request -> lines.add(asked(request)));
        visits.forEach(visit -> lines.add(visit(visit, card)));
        parts.add(
                lines.isEmpty()
                        ? Parts.paragraph(texts.get("patients.visits.none"), "muted")
                        : rows(lines));
        if (!all && card.past().size() > FEW) {
            Button more = new Button(texts.get("patients.visits.all", card.past().size()));
            more.getStyleClass().add("flat");
            more.setOnAction(_ -> {
                all = true;
                show(card);
            });
            parts.add(more);
        }
        fill(parts);
    }

    private Node asked(BookingRequest request) {
        Label when = Parts.label(Words.slotOf(request, texts, desk.dates()), "strong");
        when.setMinWidth(0);
        String reason = request.reason() == null ? "" : request.reason();
        Label what = Parts.label(reason, "muted", "private");
        what.setMinWidth(0);
        Parts.show(what, !reason.isBlank());
        VBox words = new VBox(2, when, what);
        words.setMinWidth(0);
        ConversationId thread = request.origin().conversation();
        Button decide = new Button(texts.get("patients.decide"));
        decide.setMinWidth(Region.USE_PREF_SIZE);
        decide.setOnAction(_ ->
                desk.navigator()
                        .go(
                                thread == null
                                        ? new Place.Whole(ScreenName.TODAY)
                                        : new Place.Conversation(thread)));
        return row(words, Parts.badge(texts.get("patients.to.confirm"), "warning"), decide);
    }

    private Node visit(Appointment visit, OpenCard card) {
        boolean coming = card.upcoming().contains(visit);
        Label when =
                Parts.label(
                        coming
                                ? desk.dates().nearDayAndTime(visit.start())
                                : desk.dates().dayAndTime(visit.start()),
                        coming ? "strong" : "muted");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label what = Parts.label(visit.practitionerName() + " · " + visit.serviceName(), "muted");
        what.setMinWidth(0);
        Button open = new Button();
        open.setGraphic(new org.kordamp.ikonli.javafx.FontIcon("fth-chevron-right"));
        open.getStyleClass().addAll("flat", "button-icon");
        open.setAccessibleText(texts.get("patients.visit.open", when.getText()));
        open.setOnAction(_ ->
                desk.navigator()
                        .go(new Place.Appointment(visit.id(), desk.dates().dayOf(visit.start()))));
        VBox words = new VBox(2, when, what);
        words.setMinWidth(0);
        return row(words, badge(visit.status()), open);
    }

    private Label badge(AppointmentStatus status) {
        String words = texts.get("status." + status.code());
        return switch (status) {
            case BOOKED, CONFIRMED, CHECKED_IN -> Parts.badge(words, "success", "fth-check");
            case COMPLETED -> Parts.badge(words, "");
            case CANCELLED -> Parts.badge(words, "outlined");
            case NO_SHOW -> Parts.badge(words, "danger");
        };
    }
}
