package org.foredesk.desk.calls;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.foredesk.calls.CallTurn;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/** One thing said in a call: when, by whom, the words. Text is shown as text, never as markup. */
final class TurnCell extends ListCell<CallTurn> {

    private static final double TIME = 48;
    private static final double SPEAKER = 72;

    private final Texts texts;
    private final Label time = Parts.label("", "t-small", "subtle");
    private final Label speaker = Parts.label("", "speaker");
    private final Paragraph words = new Paragraph();
    private final HBox row;

    TurnCell(Texts texts) {
        this.texts = texts;
        time.setMinWidth(TIME);
        speaker.setMinWidth(SPEAKER);
        time.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("private");
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, time, speaker, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("turn");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CallTurn item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        boolean patient = item.speaker() == CallTurn.Speaker.PATIENT;
        time.setText(
                item.startMs() == null ? "" : CallWords.length(Duration.ofMillis(item.startMs())));
        speaker.setText(texts.get(patient ? "calls.patient" : "calls.agent"));
        Parts.style(row, "by-patient", patient);
        words.setText(item.text());
        setGraphic(row);
        setAccessibleText(speaker.getText() + ": " + item.text());
    }
}
