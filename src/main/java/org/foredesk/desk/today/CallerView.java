package org.foredesk.desk.today;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.calls.CallMatter;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.CallerWords;
import org.kordamp.ikonli.javafx.FontIcon;

/** An opened row about a call: what was said, the visits that can be meant, and what to do. */
final class CallerView extends VBox {

    private static final int MOST_VISITS = 3;

    private final CallerActs acts;
    private final Workplace desk;
    private final Texts texts;

    CallerView(QueueRow.Told row, CallerActs acts, Workplace desk) {
        super(8);
        this.acts = acts;
        this.desk = desk;
        this.texts = desk.texts();
        if (row.what() != CallMatter.UNSURE) {
            String said = CallerWords.quoted(row.call());
            if (!said.isEmpty()) {
                getChildren().add(Parts.paragraph(said, "private"));
            }
            row.visits().stream()
                    .limit(MOST_VISITS)
                    .forEach(visit -> getChildren().add(visit(row, visit)));
        }
        getChildren().add(rest(row));
    }

    private HBox visit(QueueRow.Told row, Appointment visit) {
        boolean cancel = row.what() == CallMatter.CANCEL;
        Label words =
                Parts.label(
                        visit.patientName()
                                + ", "
                                + visit.practitionerName()
                                + ", "
                                + desk.dates().dayAndTime(visit.start()),
                        "strong",
                        "private");
        words.setMinWidth(0);
        Button act = new Button(texts.get(cancel ? "today.caller.cancel" : "today.caller.move"));
        act.setMinWidth(Button.USE_PREF_SIZE);
        act.getStyleClass().add(cancel ? "danger" : "accent");
        act.setOnAction(_ -> {
            if (cancel) {
                acts.cancel(row.call(), visit);
            } else {
                acts.move(visit);
            }
        });
        HBox line = new HBox(12, words, act);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private FlowPane rest(QueueRow.Told row) {
        Label number = Parts.label(row.call().told().phone().display(), "strong", "private");
        number.setGraphic(new FontIcon("fth-phone"));
        Button open = new Button(texts.get("today.caller.open"));
        open.setOnAction(_ -> acts.open(row.call()));
        Button done = new Button(texts.get("today.caller.done"));
        done.getStyleClass().add("flat");
        done.setOnAction(_ -> acts.seenTo(row.call()));
        FlowPane buttons = new FlowPane(8, 8, number, open, done);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }
}
