package org.foredesk.desk.inbox;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.assistant.UnderstoodField;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.UnderstoodWords;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field with its source: value, confidence, the words it came from; a click lights them in the
 * thread.
 */
final class FieldRow extends HBox {

    private static final int LONGEST_QUOTE = 60;

    private final Lit lit;
    private final VBox words = new VBox(2);
    private boolean editing;

    FieldRow(UnderstoodField field, ThreadViewModel model, Workplace desk) {
        Texts texts = desk.texts();
        String name = UnderstoodWords.name(field.kind(), texts);
        String value = UnderstoodWords.value(field, texts, desk.dates());
        Label what = Parts.label(name, "what");
        Paragraph shown = Parts.paragraph(value, "private");
        if (UnderstoodWords.unsure(field)) {
            shown.getStyleClass().add("unsure");
        }
        Label quote = Parts.label(quote(field, model), "quote", "private");
        quote.setGraphic(new FontIcon("fth-corner-down-right"));
        words.getChildren().setAll(shown, quote);
        if (field.byModel()) {
            words.getChildren().add(byModel(texts));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label sure = Parts.label(UnderstoodWords.sureness(field, texts), "sure");
        sure.setMinWidth(USE_PREF_SIZE);
        Parts.style(sure, "low", UnderstoodWords.unsure(field));
        Button correct = new Button("", new FontIcon("fth-edit-2"));
        correct.getStyleClass().addAll("flat", "button-icon", "card-size", "correct");
        correct.setId("correct-" + field.kind().name().toLowerCase(Locale.ROOT));
        correct.setAccessibleText(texts.get("inbox.correct", name));
        correct.setTooltip(Parts.tip(texts.get("inbox.correct", name)));
        correct.setOnAction(_ -> edit(field, model, desk));
        Parts.show(correct, field.kind() != UnderstoodField.Kind.EMERGENCY);
        getChildren().addAll(what, words, sure, correct);
        setAlignment(Pos.TOP_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        getStyleClass().add("field");
        setAccessibleText(
                name
                        + ": "
                        + value
                        + ", "
                        + sure.getText()
                        + (field.byModel() ? ", " + texts.get("inbox.by.model") : ""));
        lit = new Lit(field.message(), field.from(), field.to());
        setOnMouseClicked(_ -> {
            if (!editing) {
                requestFocus();
                toggle(model);
            }
        });
        setOnKeyPressed(event -> {
            boolean here = event.getTarget() == this;
            if (here && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                toggle(model);
                event.consume();
            }
        });
        light(model.litProperty().get());
    }

    /** Wrapped, since beside a value there is little room. */
    private static HBox byModel(Texts texts) {
        Paragraph said = Parts.paragraph(texts.get("inbox.by.model"), "quote");
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(4, new FontIcon("fth-cpu"), said);
        Tooltip.install(row, Parts.tip(texts.get("inbox.by.model.why")));
        return row;
    }

    private void edit(UnderstoodField field, ThreadViewModel model, Workplace desk) {
        if (editing) {
            return;
        }
        editing = true;
        desk.tasks()
                .run(
                        () -> desk.services().directory().view(desk.services().clinic().id()),
                        clinic -> {
                            FieldEditor editor =
                                    new FieldEditor(
                                            field,
                                            clinic,
                                            desk.texts(),
                                            right -> {
                                                leave();
                                                model.correct(field, right);
                                            },
                                            this::leave);
                            words.getChildren().add(editor);
                            editor.focus();
                        });
    }

    private void leave() {
        editing = false;
        words.getChildren().removeIf(FieldEditor.class::isInstance);
        requestFocus();
    }

    /** Whether something is being put right here, which a refresh must not take away. */
    boolean isEditing() {
        return editing;
    }

    void toggle(ThreadViewModel model) {
        model.litProperty().set(lit.equals(model.litProperty().get()) ? null : lit);
    }

    /** Shows whether this field's words are the lit ones. */
    void light(@Nullable Lit now) {
        Parts.style(this, "lit-field", lit.equals(now));
    }

    private static String quote(UnderstoodField field, ThreadViewModel model) {
        for (ThreadEntry entry : model.entries()) {
            if (entry instanceof ThreadEntry.Said said
                    && said.message().id().equals(field.message())) {
                String text = said.message().text();
                int from = Math.clamp(field.from(), 0, text.length());
                String words =
                        text.substring(from, Math.clamp(field.to(), from, text.length())).strip();
                return words.length() > LONGEST_QUOTE
                        ? words.substring(0, LONGEST_QUOTE) + "…"
                        : words;
            }
        }
        return "";
    }
}
