package org.foredesk.desk.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The control a question is answered with, named and helped by the texts under {@code
 * settings.<kind>.<key>}.
 */
final class QuestionBox {

    private final String kind;
    private final Texts texts;

    QuestionBox(String kind, Texts texts) {
        this.kind = kind;
        this.texts = texts;
    }

    /** The box; what can be chosen is asked for again when {@link Runnable#run} is called. */
    record Made(FieldBox box, Runnable refill) {}

    Made of(Question question) {
        String name = texts.get("settings." + kind + "." + question.key());
        Runnable[] refill = {() -> {}};
        Node control =
                switch (question.shape()) {
                    case LINE -> line(question);
                    case NUMBER -> number(question);
                    case DAY -> day(question);
                    case ONE_OF -> {
                        ComboBox<String> box = oneOf(question);
                        refill[0] = () -> fill(box, question);
                        yield box;
                    }
                    case SOME_OF, RANKED -> {
                        FlowPane chips = new FlowPane(8, 8);
                        refill[0] = () -> fill(chips, question);
                        question.field().typedProperty().subscribe((_, _) -> refill[0].run());
                        yield chips;
                    }
                };
        control.setId("ask-" + kind + "-" + question.key());
        control.setAccessibleText(name);
        refill[0].run();
        FieldBox box =
                new FieldBox(
                                name,
                                control,
                                texts.getOr(
                                        "settings." + kind + "." + question.key() + ".help", ""))
                        .follow(question.field());
        return new Made(box, refill[0]);
    }

    private static TextField line(Question question) {
        TextField typed = new TextField();
        typed.textProperty().bindBidirectional(question.field().typedProperty());
        return typed;
    }

    private static TextField number(Question question) {
        TextField typed = line(question);
        typed.setMaxWidth(96);
        return typed;
    }

    private DatePicker day(Question question) {
        DatePicker picker = new DatePicker();
        picker.setConverter(new IsoDay());
        picker.setPromptText(texts.get("settings.day.form"));
        picker.getEditor().setAccessibleText(texts.get("settings." + kind + "." + question.key()));
        picker.getEditor().textProperty().bindBidirectional(question.field().typedProperty());
        picker.valueProperty()
                .subscribe((_, day) -> {
                    if (day != null) {
                        question.field().typedProperty().set(day.toString());
                    }
                });
        return picker;
    }

    /** Days as they are written in a plan, since both are seen in one field. */
    private static final class IsoDay extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String typed) {
            try {
                return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
            } catch (java.time.DateTimeException notADay) {
                return null;
            }
        }
    }

    private static ComboBox<String> oneOf(Question question) {
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        Named<String> names = new Named<>(value -> words(question, value));
        box.setConverter(names);
        box.setButtonCell(new NamedCell<>(names));
        Parts.nameList(box);
        box.valueProperty()
                .subscribe((_, value) -> {
                    if (value != null) {
                        question.field().typedProperty().set(value);
                    }
                });
        question.field()
                .typedProperty()
                .subscribe((_, typed) -> {
                    if (!Objects.equals(box.getValue(), typed)) {
                        box.setValue(typed);
                    }
                });
        return box;
    }

    private static String words(Question question, String value) {
        return question.choices().get().stream()
                .filter(each -> each.value().equals(value))
                .map(Question.Choice::words)
                .findFirst()
                .orElse(value);
    }

    private static void fill(ComboBox<String> box, Question question) {
        List<String> values =
                new ArrayList<>(
                        question.choices().get().stream().map(Question.Choice::value).toList());
        String kept = question.field().value();
        if (!values.contains(kept)) {
            values.add(kept);
        }
        box.getItems().setAll(values);
        box.setValue(kept);
    }

    private static void fill(FlowPane chips, Question question) {
        List<String> chosen = question.values();
        boolean ranked = question.shape() == Question.Shape.RANKED && chosen.size() > 1;
        List<ToggleButton> made = new ArrayList<>();
        for (Question.Choice choice : question.choices().get()) {
            int at = chosen.indexOf(choice.value());
            ToggleButton chip =
                    new ToggleButton(
                            ranked && at >= 0 ? at + 1 + ". " + choice.words() : choice.words());
            chip.getStyleClass().add("chip");
            chip.setSelected(at >= 0);
            chip.setOnAction(_ -> question.choose(choice.value(), chip.isSelected()));
            made.add(chip);
        }
        chips.getChildren().setAll(made);
    }
}
