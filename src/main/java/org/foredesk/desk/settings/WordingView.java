package org.foredesk.desk.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Language;
import org.jspecify.annotations.Nullable;

/** The texts for patients: the list at the left, the chosen one in each language beside it. */
final class WordingView {

    private final WordingViewModel model;
    private final Texts texts;

    @FXML private TextField search;
    @FXML private ListView<WordingViewModel.Entry> list;
    @FXML private VBox languages;
    @FXML private VBox root;

    WordingView(WordingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        search.textProperty().bindBidirectional(model.wantedProperty());
        list.setItems(model.entries());
        list.setCellFactory(_ -> new Cell(texts));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(entry -> {
                    if (entry != null && !entry.equals(model.chosenProperty().get())) {
                        model.choose(entry);
                    }
                });
        model.chosenProperty().subscribe(this::show);
        root.getChildren().add(new SaveBar(model, texts));
    }

    private void show(WordingViewModel.@Nullable Entry entry) {
        if (entry != null && !entry.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(entry);
        }
        languages.getChildren().clear();
        for (Language language : Language.values()) {
            languages.getChildren().add(box(language));
        }
    }

    private VBox box(Language language) {
        Field field = model.field(language);
        TextArea area = new TextArea(field.typedProperty().get());
        area.setId("text-" + language.code());
        area.setWrapText(true);
        area.setPrefRowCount(2);
        area.setAccessibleText(texts.get("language." + language.code()));
        // Not bound both ways: this box goes when another text is chosen, the field stays.
        area.textProperty().subscribe((_, typed) -> field.typedProperty().set(typed));
        Button reset = new Button(texts.get("settings.text.reset"));
        reset.getStyleClass().addAll("flat", "card-size");
        reset.setOnAction(_ -> {
            model.useProgramsWords(language);
            area.setText(field.typedProperty().get());
        });
        Paragraph preview = new Paragraph();
        preview.setId("preview-" + language.code());
        VBox bubble = new VBox(preview);
        bubble.getStyleClass().addAll("bubble", "text-preview");
        Paragraph below = Parts.paragraph("", "t-small");
        Runnable look =
                () -> {
                    preview.setText(model.preview(language));
                    boolean wrong = field.wrong();
                    below.setText(field.problemProperty().get());
                    Parts.show(below, wrong);
                    Parts.style(below, "danger-text", wrong);
                    Parts.style(area, "wrong", wrong);
                    Parts.show(reset, !model.programsWords(language));
                };
        look.run();
        area.textProperty().subscribe((_, _) -> look.run());
        Label name = Parts.label(texts.get("language." + language.code()), "strong");
        HBox head = new HBox(8, name, Parts.spacer(), reset);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.setMinHeight(24);
        VBox box = new VBox(4, head, area, below, arguments(language, area), bubble);
        VBox.setMargin(bubble, new javafx.geometry.Insets(4, 0, 0, 0));
        return box;
    }

    private FlowPane arguments(Language language, TextArea area) {
        FlowPane chips = new FlowPane(4, 4);
        for (String argument : model.arguments(language)) {
            Button chip = new Button("{" + argument + "}");
            chip.getStyleClass().add("chip");
            chip.setTooltip(Parts.tip(texts.get("settings.text.insert")));
            chip.setOnAction(_ -> {
                area.insertText(area.getCaretPosition(), "{" + argument + "}");
                area.requestFocus();
            });
            chips.getChildren().add(chip);
        }
        Parts.show(chips, !chips.getChildren().isEmpty());
        return chips;
    }

    /** A text by its words, with a mark where the clinic has its own. */
    private static final class Cell extends ListCell<WordingViewModel.Entry> {

        private final Texts texts;

        Cell(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(WordingViewModel.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                return;
            }
            Label words = new Label(entry.sample().strip());
            words.setMinWidth(0);
            Label where =
                    Parts.label(
                            texts.get("settings.text.from." + entry.texts().bundle()),
                            "t-small",
                            "muted");
            HBox second = new HBox(8, where);
            if (entry.own()) {
                second.getChildren().add(Parts.badge(texts.get("settings.text.own"), "accent"));
            }
            VBox box = new VBox(2, words, second);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setMinWidth(0);
            box.setPrefWidth(0);
            box.getStyleClass().add("settings-row");
            setGraphic(box);
        }
    }
}
