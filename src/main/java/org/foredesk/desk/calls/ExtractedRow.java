package org.foredesk.desk.calls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.foredesk.calls.Call;
import org.foredesk.calls.Extracted;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Paragraph;
import org.jspecify.annotations.Nullable;

/** A field the agent took down: name, value, how sure; dotted where that is not enough. */
final class ExtractedRow extends HBox {

    ExtractedRow(Extracted field, @Nullable Double ofTheCall, CallWords words) {
        Double confidence = field.confidence() == null ? ofTheCall : field.confidence();
        Label what = Parts.label(words.field(field.field()), "what");
        Paragraph value = Parts.paragraph(field.value(), "private");
        boolean unsure = unsure(field, ofTheCall);
        Parts.style(value, "unsure", unsure);
        HBox box = new HBox(value);
        HBox.setHgrow(value, Priority.SOMETIMES);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        Label sure = Parts.label(confidence == null ? "" : words.percent(confidence), "sure");
        sure.setMinWidth(USE_PREF_SIZE);
        Parts.style(sure, "low", unsure);
        getChildren().addAll(what, box, sure);
        setAlignment(Pos.TOP_LEFT);
        setFocusTraversable(true);
        getStyleClass().addAll("field", "extracted");
        setAccessibleText(what.getText() + ": " + field.value() + ", " + sure.getText());
    }

    static boolean unsure(Extracted field, @Nullable Double ofTheCall) {
        Double confidence = field.confidence() == null ? ofTheCall : field.confidence();
        return confidence == null || confidence < Call.CERTAIN;
    }
}
