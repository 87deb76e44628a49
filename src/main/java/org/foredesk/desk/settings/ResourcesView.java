package org.foredesk.desk.settings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Block;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.Resource;
import org.foredesk.booking.ResourceKind;
import org.foredesk.booking.Service;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Rooms and equipment, a card each, and a line to add one. */
final class ResourcesView {

    private final ResourcesViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final VBox cards = new VBox(12);
    private final TextField name;
    private final ComboBox<ResourceKind> kind;
    private final TextField group;
    private final ComboBox<@Nullable Location> location;
    private final TextField capacity;
    private final Paragraph problem = Parts.paragraph("", "danger-text");

    ResourcesView(ResourcesViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.name = field(texts, "resource-name", "settings.resources.name");
        this.group = field(texts, "resource-group", "settings.resources.group");
        this.capacity = field(texts, "resource-capacity", "settings.resources.capacity");
        this.kind = combo(new Named<>(this::kindName));
        this.location =
                combo(new Named<>(Location::name, texts.get("settings.resources.anywhere")));
    }

    SettingsPage node() {
        kind.getItems().setAll(ResourceKind.values());
        kind.getSelectionModel().selectFirst();
        kind.setAccessibleText(texts.get("settings.resources.kind"));
        location.setAccessibleText(texts.get("settings.resources.location"));
        Parts.nameList(kind);
        Parts.nameList(location);
        capacity.setPrefColumnCount(11);
        Button add = new Button(texts.get("settings.resources.add"), new FontIcon("fth-plus"));
        add.setId("resource-add");
        add.setOnAction(_ -> add());
        Parts.show(problem, false);
        model.viewProperty().subscribe(this::show);
        return new SettingsPage(
                Parts.label(texts.get("settings.resources"), "t-title"),
                Parts.paragraph(texts.get("settings.resources.more"), "muted"),
                cards,
                new FlowPane(8, 8, name, kind, group, location, capacity, add),
                problem);
    }

    private static TextField field(Texts texts, String id, String key) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(texts.get(key));
        field.setAccessibleText(texts.get(key));
        return field;
    }

    private static <T> ComboBox<T> combo(Named<T> names) {
        ComboBox<T> box = new ComboBox<>();
        box.setConverter(names);
        box.setButtonCell(new NamedCell<>(names));
        return box;
    }

    private String kindName(ResourceKind each) {
        return texts.get("settings.resources.kind." + each.code());
    }

    private void add() {
        Location place = location.getValue();
        String wrong =
                model.add(
                        name.getText(),
                        kind.getValue(),
                        group.getText(),
                        place == null ? null : place.name(),
                        capacity.getText());
        say(wrong);
        if (wrong.isEmpty()) {
            Stream.of(name, group, capacity).forEach(TextField::clear);
        }
    }

    private void say(String wrong) {
        problem.setText(wrong);
        Parts.show(problem, !wrong.isEmpty());
    }

    private void show(@Nullable DirectoryView view) {
        if (view == null) {
            return;
        }
        location.getItems().clear();
        location.getItems().add(null);
        location.getItems().addAll(view.activeLocations());
        List<Resource> all = view.activeResources();
        cards.getChildren().setAll(all.stream().map(each -> card(each, view)).toList());
        if (all.isEmpty()) {
            cards.getChildren().add(Parts.paragraph(texts.get("settings.resources.none"), "muted"));
        }
    }

    private VBox card(Resource resource, DirectoryView view) {
        String more =
                Stream.of(
                                kindName(resource.kind()),
                                resource.group(),
                                resource.location() == null
                                        ? null
                                        : view.location(resource.location())
                                                .map(Location::name)
                                                .orElse(null),
                                resource.capacity() == 1
                                        ? null
                                        : texts.get(
                                                "settings.resources.at.once", resource.capacity()))
                        .filter(words -> words != null)
                        .collect(Collectors.joining(" · "));
        HBox head =
                new HBox(
                        12,
                        Parts.label(resource.name(), "strong"),
                        Parts.label(more, "muted"),
                        Parts.spacer(),
                        new RemoveButton(resource.name(), texts, () -> model.remove(resource)));
        head.setAlignment(Pos.CENTER_LEFT);
        FlowPane services = new FlowPane(8, 8);
        services.getChildren()
                .add(Parts.label(texts.get("settings.resources.for"), "t-small", "muted"));
        for (Service service : view.activeServices()) {
            ToggleButton chip = new ToggleButton(service.name());
            chip.getStyleClass().add("chip");
            chip.setSelected(ResourcesViewModel.needs(service, resource));
            chip.setOnAction(_ -> model.need(resource, service, chip.isSelected()));
            services.getChildren().add(chip);
        }
        VBox card = new VBox(8, head, services);
        model.outOfUse(resource).forEach(block -> card.getChildren().add(out(block)));
        card.getChildren().add(takeOut(resource));
        card.getStyleClass().addAll("card", "padded");
        return card;
    }

    private HBox out(Block block) {
        String when =
                desk.dates().dayAndTime(block.time().start())
                        + " – "
                        + desk.dates().dayAndTime(block.time().end());
        HBox row =
                new HBox(
                        12,
                        new FontIcon("fth-slash"),
                        Parts.label(when),
                        Parts.label(block.reason(), "muted"),
                        Parts.spacer(),
                        new RemoveButton(when, texts, () -> model.unblock(block)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private FlowPane takeOut(Resource resource) {
        DatePicker day = new DatePicker();
        day.setPromptText(texts.get("settings.resources.out"));
        day.setAccessibleText(texts.get("settings.resources.out") + ", " + resource.name());
        day.getEditor().setAccessibleText(day.getAccessibleText());
        TextField hours = new TextField();
        hours.setPromptText(texts.get("settings.resources.out.hours"));
        hours.setAccessibleText(hours.getPromptText());
        TextField why = new TextField();
        why.setPromptText(texts.get("settings.resources.out.why"));
        why.setAccessibleText(why.getPromptText());
        Button take = new Button(texts.get("settings.hours.exception.add"));
        take.setOnAction(
                _ -> say(model.block(resource, day.getValue(), hours.getText(), why.getText())));
        return new FlowPane(8, 8, day, hours, why, take);
    }
}
