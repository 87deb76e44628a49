package org.foredesk.desk.today;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.RunningLate;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** A doctor who is late today: how much, how many have been told, and the way out of it. */
final class LateCard extends VBox {

    LateCard(RunningLate late, TodayViewModel model, Texts texts) {
        Label name =
                Parts.label(
                        texts.get("late.card", late.practitionerName(), late.minutes()), "strong");
        name.setGraphic(new FontIcon("fth-watch"));
        name.setWrapText(true);
        Button change = new Button(texts.get("late.change"));
        change.getStyleClass().addAll("card-size");
        change.setOnAction(_ -> model.runningLate(late));
        Button over = new Button(texts.get("late.over"));
        over.getStyleClass().addAll("card-size");
        over.setOnAction(_ -> model.onTime(late));
        HBox acts = new HBox(8, over, change);
        acts.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        name,
                        Parts.paragraph(
                                texts.get("late.card.told", late.toldPatients()),
                                "t-small",
                                "muted"),
                        acts);
        setSpacing(6);
        getStyleClass().addAll("card", "late-card");
    }
}
