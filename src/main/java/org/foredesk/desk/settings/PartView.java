package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/** The clinic's things of one kind at the left; the chosen one's answers, and what hangs on it. */
final class PartView {

    private final PartViewModel model;
    private final ClinicPart part;
    private final Texts texts;
    private final List<QuestionBox.Made> boxes = new ArrayList<>();

    @FXML private VBox root;
    @FXML private Label listTitle;
    @FXML private Button add;
    @FXML private ListView<ClinicPart.Entry> list;
    @FXML private Label title;
    @FXML private VBox answers;
    @FXML private VBox hangs;
    @FXML private Button retire;
    @FXML private Button back;

    PartView(PartViewModel model, Texts texts) {
        this.model = model;
        this.part = model.part();
        this.texts = texts;
    }

    @FXML
    void initialize() {
        String kind = part.code();
        listTitle.setText(texts.get("settings." + kind));
        list.setId("list-" + kind);
        list.setAccessibleText(texts.get("settings." + kind));
        list.setPlaceholder(Parts.paragraph(part.text("none"), "muted"));
        list.setItems(model.entries());
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(entry -> {
                    ClinicPart.Entry now = model.chosenProperty().get();
                    if (entry != null && (now == null || !now.id().equals(entry.id()))) {
                        model.choose(entry);
                    }
                });
        add.setId("add-" + kind);
        add.setText(part.text("add"));
        add.setOnAction(_ -> {
            model.begin();
            boxes.getFirst().box().requestFocus();
        });
        QuestionBox maker = new QuestionBox(kind, texts);
        model.questions().forEach(question -> boxes.add(maker.of(question)));
        answers.getChildren().setAll(PairedBoxes.of(model.questions(), boxes));
        retire.setId("retire-" + kind);
        retire.setText(part.text("retire"));
        retire.setOnAction(_ -> model.retire());
        back.setId("back-" + kind);
        back.setOnAction(_ -> model.bringBack());
        model.entries()
                .addListener(
                        (ListChangeListener<ClinicPart.Entry>)
                                _ -> boxes.forEach(box -> box.refill().run()));
        model.chosenProperty().subscribe(_ -> show());
        model.addingProperty().subscribe(_ -> show());
        model.hangingProperty().subscribe(_ -> show());
        root.getChildren().add(new SaveBar(model, texts));
    }

    private void show() {
        ClinicPart.Entry entry = model.chosenProperty().get();
        boolean gone = entry != null && !entry.active();
        if (entry == null) {
            list.getSelectionModel().clearSelection();
        } else if (!entry.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(entry);
        }
        title.setText(entry == null ? part.text("new") : entry.name());
        answers.setDisable(gone);
        Parts.show(retire, entry != null && !gone);
        Parts.show(back, gone);
        ClinicPart.Hanging hanging = model.hangingProperty().get();
        retire.setDisable(hanging.blocks());
        hangs.getChildren().clear();
        if (gone) {
            hangs.getChildren().add(Parts.paragraph(part.text("gone"), "muted"));
        }
        hanging.words()
                .forEach(words ->
                        hangs.getChildren()
                                .add(
                                        Parts.paragraph(
                                                words,
                                                hanging.blocks() ? "warning-text" : "muted")));
        Parts.show(hangs, !hangs.getChildren().isEmpty());
    }

    /** One of the kind with what is to know of it below. */
    private final class Cell extends ListCell<ClinicPart.Entry> {
        @Override
        protected void updateItem(ClinicPart.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                return;
            }
            Label name = Parts.label(entry.name(), entry.active() ? "strong" : "muted");
            VBox words = new VBox(name);
            if (!entry.more().isEmpty()) {
                words.getChildren().add(Parts.label(entry.more(), "t-small", "muted"));
            }
            HBox row = new HBox(12, words, Parts.spacer());
            if (!entry.active()) {
                row.getChildren().add(Parts.badge(part.text("gone.badge"), ""));
            }
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("settings-row");
            setGraphic(row);
        }
    }
}
