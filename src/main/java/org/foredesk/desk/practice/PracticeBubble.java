package org.foredesk.desk.practice;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.web.practice.PracticeOption;
import org.foredesk.web.practice.PracticeText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One text on the practice phone, with its ticks, and with buttons while it is the last one. */
final class PracticeBubble extends ListCell<PracticeText> {

    private static final double WIDEST = 280;

    private final PracticeViewModel model;
    private final Texts texts;
    private final Dates dates;
    private final Paragraph words = new Paragraph();
    private final Label time = Parts.label("", "t-small", "muted");
    private final FontIcon ticks = new FontIcon("fth-check");
    private final FlowPane options = new FlowPane(8, 4);
    private final VBox bubble = new VBox(4);
    private final HBox row = new HBox(bubble);

    PracticeBubble(PracticeViewModel model, Texts texts, Dates dates) {
        this.model = model;
        this.texts = texts;
        this.dates = dates;
        words.getStyleClass().add("t-row");
        ticks.setIconSize(13);
        HBox foot = new HBox(4, Parts.spacer(), time, ticks);
        foot.setAlignment(Pos.CENTER_RIGHT);
        bubble.getChildren().setAll(words, foot, options);
        bubble.getStyleClass().add("phone-bubble");
        bubble.setMaxWidth(WIDEST);
        HBox.setHgrow(bubble, Priority.SOMETIMES);
        row.getStyleClass().add("phone-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PracticeText text, boolean empty) {
        super.updateItem(text, empty);
        if (empty || text == null) {
            setGraphic(null);
            return;
        }
        boolean mine = !text.fromClinic();
        words.setText(text.text());
        time.setText(dates.time(text.at()));
        Parts.style(bubble, "mine", mine);
        row.setAlignment(mine ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        Parts.show(ticks, mine);
        boolean failed = "failed".equals(text.status());
        ticks.setIconLiteral(
                failed
                        ? "fth-alert-triangle"
                        : "queued".equals(text.status()) ? "fth-clock" : "fth-check");
        setAccessibleText(texts.get(mine ? "phone.said.you" : "phone.said.clinic", text.text()));
        showOptions(text);
        setGraphic(row);
    }

    private void showOptions(PracticeText text) {
        options.getChildren().clear();
        boolean last = getIndex() == getListView().getItems().size() - 1;
        if (text.fromClinic() && last) {
            for (PracticeOption option : text.options()) {
                Button button = new Button(option.title());
                button.getStyleClass().addAll("slot", "bar");
                button.setMnemonicParsing(false);
                button.setOnAction(_ -> model.tap(text, option));
                if (option.inList()) {
                    // Rows of a list stand one below the other.
                    button.setPrefWidth(WIDEST);
                    button.setAlignment(Pos.CENTER_LEFT);
                }
                options.getChildren().add(button);
            }
        }
        Parts.show(options, !options.getChildren().isEmpty());
    }
}
