package org.foredesk.desk.settings;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.SettingKey;

/** The controls settings are typed or chosen in, named and helped by the desk's texts. */
final class SettingBoxes {

    private final SettingForm form;
    private final Texts texts;

    SettingBoxes(SettingForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    private String name(SettingKey key) {
        return texts.get("settings.name." + key.key());
    }

    private String help(SettingKey key) {
        return texts.getOr("settings.help." + key.key(), "");
    }

    /** Two boxes side by side, each half as wide. */
    static GridPane pair(FieldBox left, FieldBox right) {
        GridPane pair = new GridPane(16, 0);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        pair.getColumnConstraints().setAll(half, half);
        pair.addRow(0, left, right);
        return pair;
    }

    /** A line of text, or of dots for a secret. */
    FieldBox text(SettingKey key) {
        return key.secret() ? secret(key) : box(key, typed(key, new TextField()));
    }

    /** A short number with its unit behind it. */
    FieldBox number(SettingKey key) {
        TextField field = typed(key, new TextField());
        field.setPrefColumnCount(5);
        field.setMaxWidth(96);
        HBox row =
                new HBox(8, field, Parts.label(texts.get("settings.unit." + key.key()), "muted"));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box(key, row);
    }

    /** A control with the same value beside it, to be typed. */
    FieldBox beside(SettingKey key, Node control) {
        TextField field = typed(key, new TextField());
        field.setPrefColumnCount(4);
        field.setMinWidth(64);
        field.setMaxWidth(64);
        HBox row = new HBox(12, control, field);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box(key, row);
    }

    private FieldBox box(SettingKey key, Node control) {
        return new FieldBox(name(key), control, help(key))
                .follow(form.field(key))
                .fixed(form.fixed(key));
    }

    private TextField typed(SettingKey key, TextField field) {
        field.setId("setting-" + key.key().replace('.', '-'));
        field.setAccessibleText(name(key));
        field.textProperty().bindBidirectional(form.field(key).typedProperty());
        field.setMaxWidth(Double.MAX_VALUE);
        return field;
    }

    private FieldBox secret(SettingKey key) {
        TextField field = typed(key, new PasswordField());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button forget = new Button(texts.get("settings.forget"));
        forget.setOnAction(_ -> form.forget(key));
        HBox row = new HBox(8, field, forget);
        Runnable show =
                () -> {
                    boolean kept = form.isSet(key);
                    field.setPromptText(
                            texts.get(kept ? "settings.secret.kept" : "settings.secret.none"));
                    Parts.show(forget, kept && form.fixed(key).isEmpty());
                };
        show.run();
        form.field(key).typedProperty().subscribe(_ -> show.run());
        return box(key, row);
    }

    /** One of a few values in a box, empty for the one that is set for all. */
    FieldBox combo(SettingKey key, List<String> values, Function<String, String> words) {
        Named<String> names = new Named<>(words);
        ComboBox<String> box = new ComboBox<>();
        box.setId("setting-" + key.key().replace('.', '-'));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(name(key));
        box.setConverter(names);
        box.setButtonCell(new NamedCell<>(names));
        Parts.nameList(box);
        box.getItems().setAll(values);
        Field field = form.field(key);
        field.typedProperty().subscribe(typed -> box.setValue(typed));
        box.valueProperty()
                .subscribe((_, value) -> {
                    if (value != null) {
                        field.typedProperty().set(value);
                    }
                });
        return box(key, box);
    }

    /** One of a few values, each with a line that says what it does. */
    VBox choice(SettingKey key, List<String> values) {
        VBox box = new VBox(Parts.label(name(key), "section-title"));
        box.getStyleClass().add("settings-choice");
        ToggleGroup group = new ToggleGroup();
        for (String value : values) {
            String label = texts.get("settings." + key.key() + "." + value);
            String more = texts.get("settings." + key.key() + "." + value + ".more");
            RadioButton button = new RadioButton(label);
            button.setId("setting-" + key.key().replace('.', '-') + "-" + value);
            button.setToggleGroup(group);
            button.setAccessibleText(label + ". " + more);
            button.setOnAction(_ -> form.field(key).typedProperty().set(value));
            button.setDisable(!form.fixed(key).isEmpty());
            form.field(key)
                    .typedProperty()
                    .subscribe(typed -> button.setSelected(value.equals(typed)));
            box.getChildren()
                    .add(new VBox(2, button, Parts.paragraph(more, "muted", "choice-more")));
        }
        String fixed = form.fixed(key);
        if (!fixed.isEmpty()) {
            box.getChildren().add(Parts.paragraph(fixed, "muted"));
        }
        return box;
    }
}
