package org.foredesk.desk.settings;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The foot of what is saved as a whole: how much is not right yet, discard, save. */
final class SaveBar extends HBox {

    SaveBar(Saving saving, Texts texts) {
        getStyleClass().add("save-bar");
        Label left = Parts.label("", "danger-text");
        FontIcon icon = new FontIcon("fth-alert-triangle");
        icon.getStyleClass().add("danger-icon");
        left.setGraphic(icon);
        Button discard = new Button(texts.get("settings.discard"));
        discard.setId("settings-discard");
        discard.setOnAction(_ -> saving.discard());
        Button save = new Button(texts.get("settings.save"));
        save.setId("settings-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> saving.save());
        save.disableProperty()
                .bind(
                        Bindings.or(
                                saving.changedProperty().not(),
                                saving.wrongProperty().greaterThan(0)));
        discard.disableProperty().bind(saving.changedProperty().not());
        saving.wrongProperty()
                .subscribe(wrong -> {
                    left.setText(texts.get("settings.wrong", wrong.intValue()));
                    Parts.show(left, wrong.intValue() > 0);
                });
        getChildren().addAll(left, Parts.spacer(), discard, save);
    }
}
