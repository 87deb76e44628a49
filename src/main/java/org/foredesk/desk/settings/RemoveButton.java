package org.foredesk.desk.settings;

import javafx.scene.control.Button;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small bin behind what can be taken away, which says of what it is. */
final class RemoveButton extends Button {

    RemoveButton(String what, Texts texts, Runnable remove) {
        super("", new FontIcon("fth-trash-2"));
        String words = texts.get("settings.remove", what);
        getStyleClass().addAll("flat", "button-icon");
        setAccessibleText(words);
        setTooltip(Parts.tip(words));
        setOnAction(_ -> remove.run());
    }
}
