package org.foredesk.desk.calendar;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.SickDay;
import org.foredesk.booking.SickDayVisit;
import org.foredesk.booking.SickDayVisitStatus;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.SickDayCalls;

/** How a sick day stands: who has agreed, who has still to answer, who has to be called. */
final class SickDayProgress {

    private final SickDayViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final SickDayCalls calls;

    SickDayProgress(SickDayViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.calls = new SickDayCalls(desk);
    }

    Node node(SickDay day) {
        Label name = Parts.label(day.practitionerName(), "t-row", "strong");
        Label when =
                Parts.label(
                        desk.dates().nearDayAndTime(day.time().start())
                                + " – "
                                + desk.dates().nearDayAndTime(day.time().end()),
                        "t-small",
                        "muted");
        Paragraph count =
                Parts.paragraph(
                        texts.get(
                                "sickday.progress",
                                count(day, SickDayVisitStatus.ACCEPTED),
                                count(day, SickDayVisitStatus.WAITING)
                                        + count(day, SickDayVisitStatus.ASKED)
                                        + count(day, SickDayVisitStatus.DECLINED),
                                count(day, SickDayVisitStatus.TO_CALL)));
        Button stop = new Button(texts.get("sickday.stop"));
        stop.getStyleClass().addAll("flat", "bar");
        stop.setOnAction(_ -> model.stop(day));
        Parts.show(stop, count(day, SickDayVisitStatus.WAITING) > 0);
        VBox head = new VBox(4, name, when, count, stop);
        head.getStyleClass().add("waiting");
        VBox all = new VBox(head);
        all.getStyleClass().add("sickday-running");
        day.visits().forEach(visit -> all.getChildren().add(row(visit)));
        return all;
    }

    private static long count(SickDay day, SickDayVisitStatus status) {
        return day.visits().stream().filter(visit -> visit.status() == status).count();
    }

    private Node row(SickDayVisit visit) {
        Label name = Parts.label(visit.appointment().patientName(), "strong", "private");
        HBox first = new HBox(8, name, badge(visit));
        first.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Paragraph move = Parts.paragraph(calls.move(visit), "t-small");
        Paragraph state = Parts.paragraph(calls.state(visit), "t-small", "muted");
        VBox row = new VBox(4, first, move, state);
        row.getStyleClass().add("waiting");
        if (visit.status() == SickDayVisitStatus.TO_CALL
                || visit.status() == SickDayVisitStatus.ASKED) {
            row.getChildren().add(actions(visit));
        }
        return row;
    }

    private Label badge(SickDayVisit visit) {
        String words = texts.get("sickday.badge." + visit.status().code());
        return switch (visit.status()) {
            case ACCEPTED -> Parts.badge(words, "success", "fth-check");
            case TO_CALL -> Parts.badge(words, "warning", "fth-phone");
            case ASKED, DECLINED -> Parts.badge(words, "accent");
            case WAITING, SETTLED, LEFT_OUT -> Parts.badge(words, "outlined");
        };
    }

    private Node actions(SickDayVisit visit) {
        HBox actions = new HBox(8);
        actions.getStyleClass().add("waiting-actions");
        if (visit.proposed() != null) {
            actions.getChildren().add(button("sickday.agrees", visit, () -> calls.accept(visit)));
        }
        actions.getChildren().add(button("sickday.show", visit, () -> calls.show(visit)));
        actions.getChildren().add(button("sickday.done", visit, () -> calls.settle(visit)));
        return actions;
    }

    private Button button(String key, SickDayVisit visit, Runnable action) {
        Button button = new Button(texts.get(key));
        button.getStyleClass().add("bar");
        button.setAccessibleText(button.getText() + ", " + visit.appointment().patientName());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
