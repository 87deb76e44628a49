package org.foredesk.desk.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Pages behind buttons in a row; each is made when it is first looked at. */
final class Tabs extends VBox {

    private final HBox row = new HBox();
    private final StackPane page = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<ToggleButton, Supplier<Node>> pages = new LinkedHashMap<>();
    private final Map<ToggleButton, Node> made = new LinkedHashMap<>();

    Tabs() {
        row.getStyleClass().addAll("tabs", "settings-tabs");
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().addAll(row, page);
    }

    Tabs with(String id, String name, Supplier<Node> content) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.getStyleClass().add("tab-button");
        button.setToggleGroup(group);
        pages.put(button, content);
        button.setOnAction(_ -> show(button));
        row.getChildren().add(button);
        if (pages.size() == 1) {
            show(button);
        }
        return this;
    }

    private void show(ToggleButton button) {
        button.setSelected(true);
        Supplier<Node> content = pages.get(button);
        if (content != null) {
            page.getChildren().setAll(made.computeIfAbsent(button, _ -> content.get()));
        }
    }
}
