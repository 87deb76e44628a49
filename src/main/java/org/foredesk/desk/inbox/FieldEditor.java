package org.foredesk.desk.inbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.assistant.RightValue;
import org.foredesk.assistant.UnderstoodField;
import org.foredesk.assistant.Vocabulary;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.UnderstoodWords;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/** Says in place what is right: a choice or one line, Enter keeps it, Esc leaves it. */
final class FieldEditor extends VBox {

    private static final List<String> INTENTS = List.of("book", "reschedule", "cancel");
    private static final List<String> RELATIONS =
            List.of("self", "child", "parent", "spouse", "other");
    private static final DateTimeFormatter TYPED_TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Texts texts;
    private final Supplier<Optional<RightValue>> value;

    /** {@code keep} is given what is right; {@code leave} closes the editor. */
    FieldEditor(
            UnderstoodField field,
            DirectoryView clinic,
            Texts texts,
            Consumer<RightValue> keep,
            Runnable leave) {
        this.texts = texts;
        HBox controls = new HBox(4);
        this.value = controls(field, clinic, controls);
        Button save = new Button(texts.get("inbox.correct.keep"));
        save.getStyleClass().addAll("accent", "card-size");
        save.setId("correct-keep");
        Runnable keeping = () -> value.get().ifPresentOrElse(keep, this::ask);
        save.setOnAction(_ -> keeping.run());
        Button cancel = new Button(texts.get("inbox.correct.leave"));
        cancel.getStyleClass().addAll("flat", "card-size");
        cancel.setOnAction(_ -> leave.run());
        getStyleClass().add("field-editor");
        getChildren().addAll(controls, new HBox(8, save, cancel));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                keeping.run();
                event.consume();
            }
        });
    }

    /** Puts the keys where something is to be said. */
    void focus() {
        lookupAll(".text-field, .combo-box, .menu-button").stream()
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void ask() {
        lookupAll(".text-field").forEach(field -> Parts.style(field, "wrong", true));
    }

    private Supplier<Optional<RightValue>> controls(
            UnderstoodField field, DirectoryView clinic, HBox into) {
        return switch (field.kind()) {
            case DOCTOR -> {
                ComboBox<Practitioner> box =
                        choice(clinic.activePractitioners(), Practitioner::name, into);
                select(box, one -> one.name().equals(field.value()));
                yield () -> Optional.ofNullable(box.getValue()).map(RightValue.Doctor::of);
            }
            case SERVICE -> {
                ServicesPicker picker = new ServicesPicker(field.value(), clinic, texts);
                into.getChildren().add(picker);
                yield () -> picker.value();
            }
            case SPECIALITY -> words(field, choice(specialities(clinic), this::speciality, into));
            case INTENT -> words(field, choice(INTENTS, code -> texts.get("intent." + code), into));
            case RELATION ->
                    words(field, choice(RELATIONS, code -> texts.get("relation." + code), into));
            case WHEN -> when(field, into);
            case PATIENT, REASON, EMERGENCY -> line(field, into);
        };
    }

    private static List<String> specialities(DirectoryView clinic) {
        return clinic.activePractitioners().stream()
                .map(one -> Vocabulary.key(one.speciality()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private String speciality(String key) {
        return UnderstoodWords.speciality(key, texts);
    }

    private static Supplier<Optional<RightValue>> words(
            UnderstoodField field, ComboBox<String> box) {
        select(box, field.value()::equals);
        return () ->
                Optional.ofNullable(box.getValue())
                        .map(words -> new RightValue.Words(field.kind(), words));
    }

    private Supplier<Optional<RightValue>> line(UnderstoodField field, HBox into) {
        TextField words = new TextField(field.value());
        words.setAccessibleText(UnderstoodWords.name(field.kind(), texts));
        HBox.setHgrow(words, Priority.ALWAYS);
        into.getChildren().add(words);
        return () ->
                words.getText().isBlank()
                        ? Optional.empty()
                        : Optional.of(new RightValue.Words(field.kind(), words.getText().strip()));
    }

    private Supplier<Optional<RightValue>> when(UnderstoodField field, HBox into) {
        DatePicker day = new DatePicker(field.day());
        day.setPrefWidth(136);
        day.setAccessibleText(texts.get("inbox.correct.day"));
        TextField time = new TextField(field.time() == null ? "" : field.time().toString());
        time.setPrefColumnCount(4);
        time.setId("correct-time");
        time.setPromptText("10:30");
        time.setAccessibleText(texts.get("field.time"));
        into.getChildren().addAll(day, time);
        return () -> when(day.getValue(), time.getText().strip());
    }

    private static Optional<RightValue> when(@Nullable LocalDate day, String typed) {
        try {
            LocalTime time = typed.isEmpty() ? null : LocalTime.parse(typed, TYPED_TIME);
            return day == null && time == null
                    ? Optional.empty()
                    : Optional.of(new RightValue.When(day, time));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static <T> ComboBox<T> choice(
            List<T> values, java.util.function.Function<T, String> name, HBox into) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new Named<>(name));
        into.getChildren().add(box);
        return box;
    }

    private static <T> void select(ComboBox<T> box, java.util.function.Predicate<T> wanted) {
        box.getItems().stream().filter(wanted).findFirst().ifPresent(box::setValue);
    }
}
