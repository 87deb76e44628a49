package org.foredesk.desk.calendar;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Service;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The services after the first of a visit, each of which can be taken out, and adding one. */
final class ServicesBox extends VBox {

    private final ServicesViewModel model;
    private final Texts texts;
    private final Runnable resized;
    private final VBox rows = new VBox(4);
    private final Label whole = Parts.label("", "t-small", "muted");
    private final Button add;

    ServicesBox(ServicesViewModel model, Workplace desk, Runnable resized) {
        this.model = model;
        this.texts = desk.texts();
        this.resized = resized;
        add = new Button(texts.get("calendar.form.service.add"), new FontIcon("fth-plus"));
        add.getStyleClass().addAll("flat", "bar");
        add.setId("add-service");
        add.setOnAction(_ -> menu().show(add, Side.BOTTOM, 0, 0));
        HBox last = new HBox(8, add, Parts.spacer(), whole);
        last.setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        getChildren().addAll(rows, last);
        model.firstProperty().subscribe(_ -> show());
        model.more().addListener((ListChangeListener<Service>) _ -> show());
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (Service service : model.addable()) {
            MenuItem item = new MenuItem(words(service));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.more().add(service));
            menu.getItems().add(item);
        }
        return menu;
    }

    private String words(Service service) {
        return texts.get("calendar.form.minutes", service.name(), service.minutes());
    }

    private void show() {
        rows.getChildren().setAll(model.more().stream().map(this::row).toList());
        Parts.show(rows, !model.more().isEmpty());
        Parts.show(add, !model.addable().isEmpty());
        Parts.show(whole, !model.more().isEmpty());
        whole.setText(texts.get("calendar.form.together", model.minutes()));
        resized.run();
    }

    private HBox row(Service service) {
        Button out = new Button("", new FontIcon("fth-x"));
        out.getStyleClass().addAll("flat", "button-icon", "bar");
        out.setAccessibleText(texts.get("calendar.form.service.out", service.name()));
        out.setTooltip(Parts.tip(out.getAccessibleText()));
        out.setOnAction(_ -> model.more().remove(service));
        HBox row =
                new HBox(
                        8,
                        new FontIcon("fth-corner-down-right"),
                        new Label(words(service)),
                        Parts.spacer(),
                        out);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
