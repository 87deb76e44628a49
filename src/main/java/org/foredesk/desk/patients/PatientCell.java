package org.foredesk.desk.patients;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.jspecify.annotations.Nullable;

/** A row of the list of patients. */
final class PatientCell extends ListCell<PatientLine> {

    private static final List<String> TONES = List.of("success", "warning", "danger");

    private final Label avatar = Parts.label("", "avatar");
    private final Label name = Parts.label("", "name", "private");
    private final Label detail = Parts.label("", "t-small", "muted", "private");
    private final Label next = Parts.badge("", "success");
    private final HBox line;

    PatientCell() {
        name.setMinWidth(0);
        detail.setMinWidth(0);
        next.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, name, detail);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(avatar, words, next);
        line.getStyleClass().add("patient-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PatientLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        avatar.setText(Parts.initials(item.name()));
        name.setText(item.name());
        detail.setText(item.detail());
        Parts.show(detail, !item.detail().isEmpty());
        next.setText(item.next());
        Parts.show(next, !item.next().isEmpty());
        for (String tone : TONES) {
            Parts.style(next, tone, tone.equals(item.tone()));
        }
        Parts.style(line, "on-colour", isSelected());
        setGraphic(line);
        setAccessibleText(item.name() + ", " + item.detail() + ", " + item.next());
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        Parts.style(line, "on-colour", selected);
    }
}
