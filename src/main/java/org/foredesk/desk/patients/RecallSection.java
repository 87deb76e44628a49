package org.foredesk.desk.patients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallId;
import org.foredesk.booking.RecallTerms;
import org.foredesk.booking.RecallTiming;
import org.foredesk.booking.Slot;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.AppointmentId;
import org.jspecify.annotations.Nullable;

/** For when the patient is to come back, and the form that says so. */
final class RecallSection extends CardSection {

    private final RecallViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final RecallForm form;
    private final Button more = new Button();
    private @Nullable OpenCard shown;
    private @Nullable RecallId dropping;
    private @Nullable AppointmentId waitingFor;

    RecallSection(Workplace desk) {
        this.model = new RecallViewModel(desk);
        this.desk = desk;
        this.texts = desk.texts();
        this.form = new RecallForm(desk, this::save, this::leave);
        more.setText(texts.get("recall.new"));
        more.setOnAction(_ -> begin(null));
        ((VBox) node()).getChildren().addAll(more, form);
        Parts.show(form, false);
        model.chosenProperty().subscribe(_ -> again());
        model.timesProperty().subscribe(_ -> again());
    }

    /** Opens the form as soon as the card with that visit is there. */
    void begin(@Nullable AppointmentId after) {
        waitingFor = after;
        OpenCard card = shown;
        if (card != null && (after == null || visit(card, after) != null)) {
            open(card, after);
        }
    }

    private void open(OpenCard card, @Nullable AppointmentId after) {
        waitingFor = null;
        Parts.show(form, true);
        Parts.show(more, false);
        form.begin(after == null ? latest(card) : visit(card, after));
        form.setUserData(after);
    }

    private static @Nullable Appointment visit(OpenCard card, AppointmentId id) {
        List<Appointment> all = new ArrayList<>(card.past());
        all.addAll(card.upcoming());
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    private static @Nullable Appointment latest(OpenCard card) {
        return card.past().isEmpty() ? null : card.past().getFirst();
    }

    private void leave() {
        Parts.show(form, false);
        Parts.show(more, true);
    }

    private void save(RecallTerms terms) {
        OpenCard card = shown;
        if (card != null) {
            AppointmentId after = form.getUserData() instanceof AppointmentId id ? id : null;
            model.add(card.patient(), terms, after, form::problem, this::leave);
        }
    }

    @Override
    void show(OpenCard card) {
        OpenCard before = shown;
        shown = card;
        if (before != null && !before.patient().id().equals(card.patient().id())) {
            dropping = null;
            leave();
        }
        again();
        AppointmentId after = waitingFor;
        if (after != null && visit(card, after) != null) {
            open(card, after);
        }
    }

    private void again() {
        OpenCard card = shown;
        if (card == null) {
            return;
        }
        List<Node> parts = new ArrayList<>();
        parts.add(title(texts.get("recall.title")));
        if (card.recalls().isEmpty()) {
            parts.add(Parts.paragraph(texts.get("recall.none"), "muted"));
        } else {
            parts.add(rows(card.recalls().stream().map(this::recall).toList()));
        }
        fill(parts);
    }

    private Node recall(Recall recall) {
        LocalDate today = desk.dates().today();
        RecallTiming timing = recall.timing(today);
        VBox box =
                new VBox(
                        6,
                        title(
                                desk.dates().shortDay(recall.callOn()),
                                Parts.badge(
                                        texts.get("recall.timing." + timing.code()),
                                        RecallWords.tone(timing))));
        String terms = RecallWords.terms(recall, texts);
        box.getChildren().add(Parts.paragraph(terms, "private"));
        String state = RecallWords.state(recall, desk);
        if (!state.isEmpty()) {
            box.getChildren()
                    .add(
                            Parts.paragraph(
                                    state,
                                    "t-small",
                                    recall.declined() || recall.unreached() != null
                                            ? "strong"
                                            : "muted"));
        }
        box.getChildren().add(actions(recall, today));
        if (recall.id().equals(dropping)) {
            box.getChildren().add(why(recall));
        }
        if (recall.id().equals(model.chosenProperty().get())) {
            box.getChildren().add(times(recall));
        }
        box.getStyleClass().addAll("card-row", "recall");
        return box;
    }

    private Node actions(Recall recall, LocalDate today) {
        Button book = new Button(texts.get("patients.book"));
        book.getStyleClass().add("accent");
        book.setOnAction(_ -> model.choose(recall));
        Button write = new Button(texts.get("patients.write"));
        write.setTooltip(Parts.tip(texts.get("recall.write.tip")));
        write.setOnAction(_ -> model.write(recall));
        MenuButton later = new MenuButton(texts.get("recall.later"));
        later.getItems()
                .setAll(
                        later(recall, "recall.week", today.plusWeeks(1)),
                        later(recall, "recall.month", today.plusMonths(1)),
                        later(recall, "recall.quarter", today.plusMonths(3)));
        Button drop = new Button(texts.get("recall.drop"));
        drop.getStyleClass().add("flat");
        drop.setOnAction(_ -> {
            dropping = recall.id().equals(dropping) ? null : recall.id();
            again();
        });
        FlowPane actions = new FlowPane(6, 6, book, write, later, drop);
        actions.setPrefWrapLength(200);
        return actions;
    }

    private MenuItem later(Recall recall, String key, LocalDate until) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(_ -> model.snooze(recall, until));
        return item;
    }

    private Node why(Recall recall) {
        TextField why = new TextField();
        why.setPromptText(texts.get("recall.drop.why"));
        why.setAccessibleText(texts.get("recall.drop.why"));
        Button sure = new Button(texts.get("recall.drop.sure"));
        sure.getStyleClass().add("danger");
        sure.disableProperty().bind(why.textProperty().map(String::isBlank));
        sure.setOnAction(_ -> model.drop(recall, why.getText().strip()));
        why.setOnAction(_ -> sure.fire());
        return new VBox(6, why, sure);
    }

    private Node times(Recall recall) {
        List<Slot> free = model.timesProperty().get();
        if (free == null) {
            return Parts.label(texts.get("recall.looking"), "t-small", "muted");
        }
        if (free.isEmpty()) {
            return Parts.paragraph(texts.get("recall.nothing"), "t-small", "muted");
        }
        FlowPane times = new FlowPane(6, 6);
        times.setPrefWrapLength(200);
        for (Slot slot : free) {
            Button time = new Button(desk.dates().nearDayAndTime(slot.start()));
            time.getStyleClass().addAll("slot", "bar");
            time.setAccessibleText(
                    slot.practitionerName() + ", " + desk.dates().dayAndTime(slot.start()));
            time.setTooltip(Parts.tip(slot.practitionerName() + " · " + slot.serviceName()));
            time.setOnAction(_ -> model.book(recall, slot));
            times.getChildren().add(time);
        }
        return times;
    }
}
