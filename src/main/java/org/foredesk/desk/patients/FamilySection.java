package org.foredesk.desk.patients;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientCard;
import org.foredesk.conversations.Relation;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/** Who shares the patient's number, who books for them and for whom they book. */
final class FamilySection extends CardSection {

    private final CardViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final TextField who;
    private final VBox found;

    FamilySection(CardViewModel model, Workplace desk) {
        this(model, desk, new TextField(), new VBox(4));
    }

    private FamilySection(CardViewModel model, Workplace desk, TextField who, VBox found) {
        super(who, found);
        this.who = who;
        this.found = found;
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        who.setPromptText(texts.get("patients.guardian.prompt"));
        who.setAccessibleText(texts.get("patients.guardian.prompt"));
        who.textProperty().subscribe(typed -> model.search(typed, this::propose));
        found.getStyleClass().add("found");
        Parts.show(found, false);
    }

    @Override
    void show(OpenCard card) {
        List<PatientCard.Relative> relatives = card.card().relatives();
        List<Node> parts = new ArrayList<>();
        parts.add(title(texts.get("patients.family")));
        if (relatives.isEmpty()) {
            parts.add(Parts.paragraph(texts.get("patients.family.none"), "muted"));
        } else {
            parts.add(rows(relatives.stream().map(this::relative).toList()));
        }
        fill(parts);
    }

    private Node relative(PatientCard.Relative relative) {
        Patient person = relative.person();
        Label name = Parts.label(person.label(), "strong", "private");
        name.setMinWidth(0);
        Label how = Parts.label(how(relative), "t-small", "muted");
        how.setMinWidth(0);
        VBox words = new VBox(2, name, how);
        words.setMinWidth(0);
        Button open = new Button(texts.get("patients.open"));
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setOnAction(_ -> desk.navigator().go(new Place.PatientCard(person.id())));
        return row(
                Parts.label(Parts.initials(person.label()), "avatar"),
                words,
                List.of(books(relative), open));
    }

    private String how(PatientCard.Relative relative) {
        List<String> parts = new ArrayList<>();
        Relation answers = relative.answers();
        if (answers != null) {
            parts.add(
                    texts.get(
                            "patients.books.as", texts.get("patients.relation." + answers.code())));
        }
        if (relative.answeredFor()) {
            parts.add(texts.get("patients.is.booked.for"));
        }
        if (relative.sharesNumber()) {
            parts.add(texts.get("patients.same.number"));
        }
        relative.person()
                .age(desk.dates().today())
                .ifPresent(age -> parts.addFirst(texts.get("patients.age", age)));
        return String.join(" · ", parts);
    }

    private MenuButton books(PatientCard.Relative relative) {
        Relation now = relative.answers();
        MenuButton menu =
                new MenuButton(
                        now == null
                                ? texts.get("patients.books.nobody")
                                : texts.get("patients.relation." + now.code()));
        menu.getStyleClass().add("flat");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.setAccessibleText(texts.get("patients.books.what", relative.person().label()));
        menu.getItems().setAll(relations(relative.person(), now != null));
        return menu;
    }

    private List<MenuItem> relations(Patient person, boolean withNone) {
        List<MenuItem> items = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            items.add(item(texts.get("patients.relation." + relation.code()), person, relation));
        }
        if (withNone) {
            items.add(item(texts.get("patients.books.none"), person, null));
        }
        return items;
    }

    private MenuItem item(String words, Patient person, @Nullable Relation relation) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> {
            who.clear();
            model.answers(person.id(), relation);
        });
        return item;
    }

    private void propose(List<Patient> people) {
        found.getChildren().clear();
        for (Patient person : people) {
            String number = person.phone() == null ? "" : " · " + person.phone().display();
            MenuButton choice = new MenuButton(person.label() + number);
            choice.getStyleClass().addAll("flat", "private");
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.getItems().setAll(relations(person, false));
            found.getChildren().add(choice);
        }
        Parts.show(found, !people.isEmpty());
    }
}
