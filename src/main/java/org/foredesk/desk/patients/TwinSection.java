package org.foredesk.desk.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.foredesk.conversations.Duplicate;
import org.foredesk.conversations.Merge;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;

/** Cards that may be the same person's, and those that were joined into this one. */
final class TwinSection extends CardSection {

    private final CardViewModel model;
    private final Workplace desk;
    private final Texts texts;

    TwinSection(CardViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
    }

    @Override
    void show(OpenCard card) {
        List<Node> parts = new ArrayList<>();
        card.card().duplicates().forEach(twin -> parts.add(proposal(twin)));
        card.card().merges().forEach(merge -> parts.add(joined(merge)));
        fill(parts);
    }

    private Node proposal(Duplicate twin) {
        Patient other = twin.other();
        String reason = texts.get("patients.twin." + twin.reason().name().toLowerCase(Locale.ROOT));
        Button look = new Button(texts.get("patients.twin.look"));
        look.setOnAction(_ -> desk.navigator().go(new Place.PatientCard(other.id())));
        Button join = new Button(texts.get("patients.twin.join"));
        join.getStyleClass().add("accent");
        join.setOnAction(_ -> model.join(twin));
        Button not = new Button(texts.get("patients.twin.not"));
        not.getStyleClass().add("flat");
        not.setOnAction(_ -> model.notTheSame(twin));
        VBox box =
                new VBox(
                        8,
                        Parts.paragraph(
                                texts.get("patients.twin.title", other.label()),
                                "strong",
                                "private"),
                        Parts.paragraph(reason + " " + texts.get("patients.twin.safe")),
                        new FlowPane(8, 8, join, look, not));
        box.getStyleClass().addAll("notice", "warning");
        return box;
    }

    private Node joined(Merge merge) {
        Button apart = new Button(texts.get("patients.take.apart"));
        apart.setOnAction(_ -> model.takeApart(merge));
        VBox box =
                new VBox(
                        8,
                        Parts.paragraph(
                                texts.get(
                                        "patients.merged.with",
                                        merge.goneName(),
                                        desk.dates().nearDayAndTime(merge.at()),
                                        merge.by()),
                                "private"),
                        apart);
        box.getStyleClass().add("notice");
        return box;
    }
}
