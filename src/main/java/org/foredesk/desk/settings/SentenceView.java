package org.foredesk.desk.settings;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.assistant.TriedSentence;
import org.foredesk.assistant.UnderstoodField;
import org.foredesk.assistant.understanding.FoundPhrase;
import org.foredesk.assistant.understanding.Resemblance;
import org.foredesk.assistant.understanding.ScoredIntent;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.UnderstoodWords;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.MarkedText;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Language;
import org.jspecify.annotations.Nullable;

/** "Try a sentence": what is typed above, what would be understood and why below. */
final class SentenceView {

    private static final int LONGEST_QUOTE = 48;

    private final SentenceViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final NumberFormat percent;

    @FXML private TextField sentence;
    @FXML private ComboBox<@Nullable Language> language;
    @FXML private ComboBox<SentenceViewModel.Setting> answering;
    @FXML private VBox result;
    @FXML private VBox nothing;
    @FXML private MarkedText echo;
    @FXML private FlowPane intents;
    @FXML private HBox asks;
    @FXML private VBox fields;
    @FXML private VBox why;

    SentenceView(SentenceViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.percent = NumberFormat.getPercentInstance(texts.locale());
    }

    @FXML
    void initialize() {
        sentence.textProperty().bindBidirectional(model.textProperty());
        language.getItems().add(null);
        language.getItems().addAll(Language.values());
        language.setConverter(
                new Named<>(
                        it -> texts.get("language." + it.code()),
                        texts.get("settings.try.language.any")));
        language.setButtonCell(new NamedCell<>(language.getConverter()));
        language.valueProperty().bindBidirectional(model.languageProperty());
        answering.setItems(model.settings());
        answering.setConverter(new Named<>(this::name));
        answering.valueProperty().bindBidirectional(model.settingProperty());
        model.triedProperty().subscribe(this::show);
    }

    private String name(SentenceViewModel.Setting setting) {
        return switch (setting) {
            case SentenceViewModel.Setting.Question question ->
                    texts.get(
                            "settings.try.asked."
                                    + question.answering().name().toLowerCase(Locale.ROOT));
            case SentenceViewModel.Setting.Talk thread ->
                    thread.name() + ": “" + shortened(thread.lastWords()) + "”";
        };
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
    }

    private void show(@Nullable TriedSentence tried) {
        Parts.show(result, tried != null);
        Parts.show(nothing, tried == null);
        if (tried == null) {
            return;
        }
        echo.setText(tried.text());
        echo.mark(marks(tried));
        intents.getChildren().setAll(tried.intents().stream().map(this::intent).toList());
        intents.getChildren()
                .add(Parts.badge(texts.get("language." + tried.language().code()), "outlined"));
        Parts.show(asks, tried.asksAgain());
        fields.getChildren().setAll(rows(tried));
        fields.getChildren().getLast().getStyleClass().add("last");
        why.getChildren().setAll(reasons(tried));
    }

    // What is wanted stands above in badges of its own.
    private static List<UnderstoodField> details(TriedSentence tried) {
        return tried.fields().stream()
                .filter(field -> field.kind() != UnderstoodField.Kind.INTENT)
                .toList();
    }

    private static List<MarkedText.Mark> marks(TriedSentence tried) {
        return details(tried).stream()
                .map(field ->
                        new MarkedText.Mark(
                                field.from(),
                                field.to(),
                                UnderstoodWords.unsure(field) ? "mark-unsure" : "mark"))
                .toList();
    }

    private Label intent(ScoredIntent scored) {
        return Parts.badge(
                texts.get("intent." + scored.intent().code())
                        + " "
                        + percent.format(scored.score()),
                scored.score() < UnderstoodWords.SURE_FROM ? "warning" : "accent");
    }

    private List<Node> rows(TriedSentence tried) {
        List<Node> rows = new ArrayList<>();
        for (UnderstoodField field : details(tried)) {
            rows.add(row(field, tried.text()));
        }
        if (tried.option() != null) {
            rows.add(
                    row(
                            texts.get("settings.try.option"),
                            texts.get("settings.try.option.number", tried.option()),
                            texts.get("settings.try.why.option"),
                            "",
                            false));
        }
        if (tried.problem() != null) {
            rows.add(
                    row(
                            texts.get("field.when"),
                            texts.get("settings.try.problem." + tried.problem()),
                            texts.get("settings.try.why.calendar"),
                            "",
                            false));
        }
        if (rows.isEmpty()) {
            Label none = Parts.label(texts.get("settings.try.no.fields"), "muted", "card-row");
            rows.add(none);
        }
        return rows;
    }

    private Node row(UnderstoodField field, String text) {
        String quote =
                text.substring(
                        Math.clamp(field.from(), 0, text.length()),
                        Math.clamp(field.to(), 0, text.length()));
        String reason =
                texts.get(
                        "settings.try.why." + field.kind().name().toLowerCase(Locale.ROOT),
                        "“" + shortened(quote) + "”");
        return row(
                UnderstoodWords.name(field.kind(), texts),
                UnderstoodWords.value(field, texts, desk.dates()),
                reason,
                UnderstoodWords.sureness(field, texts),
                UnderstoodWords.unsure(field));
    }

    private static HBox row(
            String name, String value, String reason, String sureness, boolean unsure) {
        Label what = Parts.label(name, "what");
        Node shown = Parts.paragraph(value, "strong");
        if (unsure) {
            shown.getStyleClass().add("unsure");
        }
        VBox words = new VBox(2, shown, Parts.paragraph(reason, "t-small", "muted"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label sure = Parts.label(sureness, "sure");
        sure.setMinWidth(HBox.USE_PREF_SIZE);
        Parts.style(sure, "low", unsure);
        HBox row = new HBox(what, words, sure);
        row.getStyleClass().addAll("field", "card-row");
        return row;
    }

    private List<Node> reasons(TriedSentence tried) {
        List<Node> reasons = new ArrayList<>();
        for (FoundPhrase phrase : tried.phrases()) {
            String words = phrase.span().of(tried.text());
            reasons.add(
                    Parts.paragraph(
                            texts.get(
                                    "settings.try.phrase",
                                    "“" + words + "”",
                                    texts.getOr(
                                            "cue." + phrase.meaning(),
                                            phrase.meaning().replace('_', ' '))),
                            "t-body"));
        }
        if (reasons.isEmpty()) {
            reasons.add(Parts.paragraph(texts.get("settings.try.no.phrases"), "muted"));
        }
        Resemblance like = tried.like();
        if (like != null) {
            reasons.add(
                    Parts.paragraph(
                            texts.get(
                                    "settings.try.like",
                                    "“" + like.sentence() + "”",
                                    texts.get("intent." + like.intent().code())),
                            "t-body"));
        }
        if (!tried.unread().isEmpty()) {
            reasons.add(
                    Parts.paragraph(
                            texts.get(
                                    "settings.try.unread",
                                    "“" + String.join("”, “", tried.unread()) + "”"),
                            "t-body"));
        }
        return reasons;
    }
}
