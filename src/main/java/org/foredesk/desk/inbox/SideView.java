package org.foredesk.desk.inbox;

import java.time.Instant;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.assistant.Corrected;
import org.foredesk.assistant.UnderstoodField;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.BookingRequest;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.UnderstoodWords;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.RequestView;
import org.foredesk.desk.request.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a thread: what was understood, the request to decide, what is coming, what was
 * before.
 */
final class SideView {

    private static final int MOST_BEFORE = 6;

    private final ThreadViewModel model;
    private final Workplace desk;
    private final Texts texts;

    private List<UnderstoodField> shownFields = List.of();

    @FXML private VBox understoodBox;
    @FXML private Label unsureCount;
    @FXML private VBox understood;
    @FXML private VBox requestBox;
    @FXML private Paragraph requestTitle;
    @FXML private Paragraph requestMore;
    @FXML private VBox decision;
    @FXML private Paragraph told;
    @FXML private VBox leftBox;
    @FXML private Paragraph left;
    @FXML private Button changeLeft;
    @FXML private VBox comingBox;
    @FXML private VBox coming;
    @FXML private VBox beforeBox;
    @FXML private Label beforeTitle;
    @FXML private VBox before;

    SideView(ThreadViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
    }

    @FXML
    void initialize() {
        decision.getChildren().add(RequestView.narrow(model.request(), desk));
        changeLeft.setOnAction(_ -> model.changeLeft());
        model.leftProperty().subscribe(this::showLeft);
        model.snapshotProperty().subscribe(this::show);
        model.litProperty()
                .subscribe(lit ->
                        understood
                                .getChildren()
                                .forEach(node -> {
                                    if (node instanceof FieldRow row) {
                                        row.light(lit);
                                    }
                                }));
    }

    private void show(@Nullable ThreadSnapshot snapshot) {
        showUnderstood(snapshot == null ? List.of() : snapshot.understood());
        showRequest(snapshot == null ? null : snapshot.request());
        Instant now = desk.dates().now();
        List<Appointment> visits = snapshot == null ? List.of() : snapshot.visits();
        boolean family = snapshot != null && snapshot.people().size() > 1;
        List<Appointment> next =
                visits.stream()
                        .filter(visit -> visit.status().open() && visit.end().isAfter(now))
                        .toList();
        List<Appointment> past =
                visits.reversed().stream()
                        .filter(visit -> !visit.status().open() || !visit.end().isAfter(now))
                        .toList();
        fill(comingBox, coming, next, family);
        fill(beforeBox, before, past.subList(0, Math.min(MOST_BEFORE, past.size())), family);
        long missed =
                past.stream().filter(visit -> visit.status() == AppointmentStatus.NO_SHOW).count();
        long seen =
                past.stream()
                        .filter(visit -> visit.status() == AppointmentStatus.COMPLETED)
                        .count();
        beforeTitle.setText(texts.get("inbox.before", seen, missed));
    }

    private void showUnderstood(List<UnderstoodField> fields) {
        boolean editing =
                understood.getChildren().stream()
                        .anyMatch(node -> node instanceof FieldRow row && row.isEditing());
        if (editing && fields.equals(shownFields)) {
            return;
        }
        shownFields = fields;
        Parts.show(understoodBox, !fields.isEmpty());
        understood
                .getChildren()
                .setAll(fields.stream().map(field -> new FieldRow(field, model, desk)).toList());
        if (!fields.isEmpty()) {
            understood.getChildren().getLast().getStyleClass().add("last");
        }
        long unsure = fields.stream().filter(UnderstoodWords::unsure).count();
        unsureCount.setText(texts.get("inbox.unsure", unsure));
        Parts.show(unsureCount, unsure > 0);
    }

    private void showLeft(Corrected.@Nullable Left asItWas) {
        Parts.show(leftBox, asItWas != null);
        if (asItWas != null) {
            left.setText(texts.get("inbox.corrected.left.why", Words.of(asItWas.why(), texts)));
        }
    }

    private void showRequest(@Nullable BookingRequest request) {
        Parts.show(requestBox, request != null);
        if (request == null) {
            return;
        }
        requestTitle.setText(Words.slotOf(request, texts, desk.dates()));
        StringBuilder more = new StringBuilder(request.patientName());
        for (String part :
                new String[] {request.serviceName(), request.reason(), request.unsure()}) {
            if (part != null && !part.isBlank()) {
                more.append(" · ").append(part);
            }
        }
        requestMore.setText(more.toString());
        told.setText(texts.get("inbox.told"));
    }

    private void fill(VBox box, VBox card, List<Appointment> visits, boolean withName) {
        Parts.show(box, !visits.isEmpty());
        card.getChildren().setAll(visits.stream().map(visit -> row(visit, withName)).toList());
        if (!visits.isEmpty()) {
            card.getChildren().getLast().getStyleClass().add("last");
        }
    }

    private Node row(Appointment visit, boolean withName) {
        Label when = Parts.label(desk.dates().nearDayAndTime(visit.start()), "strong");
        when.setMinWidth(HBox.USE_PREF_SIZE);
        Label who = Parts.label(visit.practitionerName(), "muted");
        who.setMinWidth(0);
        VBox words = new VBox(when, who);
        if (withName) {
            words.getChildren().add(1, Parts.label(visit.patientName(), "private"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, badge(visit.status()));
        row.getStyleClass().add("coming");
        row.setOnMouseClicked(_ ->
                desk.navigator()
                        .go(new Place.Appointment(visit.id(), desk.dates().dayOf(visit.start()))));
        return row;
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
