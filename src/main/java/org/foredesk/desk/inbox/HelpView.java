package org.foredesk.desk.inbox;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The row of chips above the composer, and the summary above the thread's messages. */
final class HelpView {

    private final HelpViewModel model;
    private final Texts texts;
    private final FlowPane chips = new FlowPane(8, 8);
    private final HBox summary = new HBox(8);
    private final Paragraph summaryWords = new Paragraph();
    private final Button suggest;
    private final Button summarise;
    private final Button stop;
    private final Label thinking;
    private final Label spent;

    HelpView(HelpViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.suggest = chip(texts.get("inbox.help.suggest"), "fth-edit-3", model::suggest);
        this.summarise =
                chip(texts.get("inbox.help.summarise"), "fth-align-left", model::summarise);
        this.stop = chip(texts.get("inbox.help.stop"), "fth-x", model::stop);
        this.thinking = Parts.label(texts.get("inbox.help.thinking"), "t-small", "muted");
        this.spent = Parts.label(texts.get("inbox.help.limit"), "t-small", "muted");
        spent.setWrapText(true);
        chips.getStyleClass().add("help-chips");
        chips.setRowValignment(javafx.geometry.VPos.CENTER);
        fillSummary();
        model.repliesProperty().subscribe(_ -> show());
        model.askingProperty().subscribe(_ -> show());
        model.canSuggestProperty().subscribe(_ -> show());
        model.canSummariseProperty().subscribe(_ -> show());
        model.limitReachedProperty().subscribe(_ -> show());
        model.summaryProperty().subscribe(this::showSummary);
    }

    /** Chips: what can be asked for, then what was proposed. */
    Node chips() {
        return chips;
    }

    Node summary() {
        return summary;
    }

    private static Button chip(String words, String icon, Runnable action) {
        Button chip = new Button(words, new FontIcon(icon));
        chip.getStyleClass().add("chip");
        chip.setOnAction(_ -> action.run());
        return chip;
    }

    private void show() {
        List<String> replies = model.repliesProperty().get();
        if (model.askingProperty().get()) {
            chips.getChildren().setAll(thinking, stop);
        } else {
            chips.getChildren().setAll(replies.stream().map(this::reply).toList());
            if (model.limitReachedProperty().get()) {
                chips.getChildren().add(spent);
            }
            if (replies.isEmpty() && model.canSuggestProperty().get()) {
                chips.getChildren().add(suggest);
            }
            if (model.canSummariseProperty().get()) {
                chips.getChildren().add(summarise);
            }
        }
        Parts.show(chips, !chips.getChildren().isEmpty());
    }

    private Node reply(String words) {
        Button chip = new Button(words);
        chip.getStyleClass().addAll("chip", "proposed", "private");
        chip.setWrapText(true);
        chip.maxWidthProperty().bind(chips.widthProperty().subtract(4));
        chip.setTooltip(Parts.tip(texts.get("inbox.help.use")));
        chip.setAccessibleText(texts.get("inbox.help.use") + " " + words);
        chip.setOnAction(_ -> model.use(words));
        return chip;
    }

    private void fillSummary() {
        Button close = new Button("", new FontIcon("fth-x"));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(texts.get("inbox.help.close"));
        close.setOnAction(_ -> model.dismissSummary());
        summaryWords.getStyleClass().add("private");
        HBox.setHgrow(summaryWords, Priority.ALWAYS);
        summary.getStyleClass().add("thread-summary");
        summary.getChildren().addAll(new FontIcon("fth-align-left"), summaryWords, close);
    }

    private void showSummary(String words) {
        summaryWords.setText(words);
        summaryWords.setAccessibleText(texts.get("inbox.help.summary", words));
        Parts.show(summary, !words.isEmpty());
    }
}
