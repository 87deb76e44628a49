package org.foredesk.desk.frame;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.foredesk.desk.fx.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One place in the rail: icon, name, count; folded, the name moves into the tooltip and the count
 * onto the icon.
 */
final class RailEntry extends ToggleButton {

    private final String name;
    private final Label title;
    private final Label count = new Label();
    private final StackPane icon;
    private final HBox row;

    RailEntry(Screen screen, Texts texts, Runnable open) {
        name = texts.get(screen.name().textKey());
        title = new Label(name);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        icon = new StackPane(new FontIcon(screen.name().icon()));
        icon.setMinWidth(20);
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        row = new HBox(12, icon, title, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        getStyleClass().add("rail-entry");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(row);
        setMnemonicParsing(false);
        setId("rail-" + screen.name().name().toLowerCase(java.util.Locale.ROOT));
        row.prefWidthProperty().bind(widthProperty().subtract(16));
        setOnAction(_ -> {
            setSelected(true);
            open.run();
        });
        screen.count().subscribe(this::show);
    }

    void fold(boolean folded) {
        setTooltip(folded ? Parts.tip(name) : null);
        row.getChildren().clear();
        icon.getChildren().remove(count);
        if (folded) {
            icon.getChildren().add(count);
            StackPane.setAlignment(count, Pos.TOP_RIGHT);
            count.setTranslateX(10);
            count.setTranslateY(-6);
            row.getChildren().add(icon);
            row.setAlignment(Pos.CENTER);
        } else {
            count.setTranslateX(0);
            count.setTranslateY(0);
            row.getChildren().addAll(icon, title, count);
            row.setAlignment(Pos.CENTER_LEFT);
        }
    }

    private void show(RailCount value) {
        count.setText(value.words());
        count.setVisible(value.count() > 0);
        count.getStyleClass().remove("alarm");
        if (value.alarm()) {
            count.getStyleClass().add("alarm");
        }
        setAccessibleText(value.count() > 0 ? name + ", " + value.words() : name);
    }
}
