package org.foredesk.desk.patients;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.PersonCell;

/** A row of the list of patients. */
final class PatientCell extends PersonCell<PatientLine> {

    private static final List<String> TONES = List.of("success", "warning", "danger");
    private static final double GAP = 2;

    private final Label detail = Parts.label("", "t-small", "muted", "private");
    private final Label next = Parts.badge("", "success");

    PatientCell() {
        super("patient-line");
        detail.setMinWidth(0);
        next.setMinWidth(Region.USE_PREF_SIZE);
        lay(GAP, new VBox(name(), detail), next);
    }

    @Override
    protected String nameOf(PatientLine item) {
        return item.name();
    }

    @Override
    protected void fill(PatientLine item) {
        detail.setText(item.detail());
        Parts.show(detail, !item.detail().isEmpty());
        next.setText(item.next());
        Parts.show(next, !item.next().isEmpty());
        for (String tone : TONES) {
            Parts.style(next, tone, tone.equals(item.tone()));
        }
    }

    @Override
    protected String spoken(PatientLine item) {
        return item.detail() + ", " + item.next();
    }
}
