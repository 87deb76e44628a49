package org.foredesk.desk.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Paragraph;

/**
 * A field with its name above and, below in the same place, its help or what is wrong with it, so
 * that nothing moves.
 */
final class FieldBox extends VBox {

    private final Paragraph below = new Paragraph();
    private final Node control;
    private final String help;

    FieldBox(String name, Node control, String help) {
        this.control = control;
        this.help = help;
        Label label = Parts.label(name, "strong");
        label.setLabelFor(control);
        label.setWrapText(true);
        below.getStyleClass().add("t-small");
        getChildren().addAll(label, control, below);
        getStyleClass().add("settings-field");
        setMaxWidth(Double.MAX_VALUE);
        say("");
    }

    /** Follows what is wrong with the field. */
    FieldBox follow(Field field) {
        field.problemProperty().subscribe(this::say);
        return this;
    }

    /** The field can be seen and not changed; says why. */
    FieldBox fixed(String why) {
        if (!why.isEmpty()) {
            control.setDisable(true);
            below.setText(why);
        }
        return this;
    }

    private void say(String problem) {
        boolean wrong = !problem.isEmpty();
        below.setText(wrong ? problem : help);
        Parts.style(below, "danger-text", wrong);
        Parts.style(below, "muted", !wrong);
        Parts.style(control, "wrong", wrong);
        Parts.show(below, !below.getText().isEmpty());
    }
}
