package org.foredesk.desk.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.desk.fx.Texts;

/** A page of the settings: its parts below each other, scrolled only up and down. */
final class SettingsPage extends ScrollPane {

    SettingsPage(Node... parts) {
        VBox page = new VBox(parts);
        page.getStyleClass().add("settings-page");
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** Parts that belong together, with a line under them. */
    static VBox group(List<Node> parts) {
        VBox group = new VBox();
        group.getChildren().setAll(parts);
        group.getStyleClass().add("settings-group");
        return group;
    }

    /** The page with a foot that stays in sight, to save all of it or discard it. */
    VBox savedAsAWhole(Saving saving, Texts texts) {
        VBox.setVgrow(this, Priority.ALWAYS);
        return new VBox(this, new SaveBar(saving, texts));
    }
}
