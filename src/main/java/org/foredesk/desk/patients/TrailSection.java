package org.foredesk.desk.patients;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.security.AuditEntry;

/** Who saw and changed the card; readings by one person in a row are one line. */
final class TrailSection extends CardSection {

    private static final int MOST = 10;

    private final Workplace desk;

    TrailSection(Workplace desk) {
        this.desk = desk;
    }

    @Override
    void show(OpenCard card) {
        List<Node> lines = new ArrayList<>();
        String before = "";
        for (AuditEntry entry : card.trail()) {
            String words =
                    desk.texts()
                            .getOr("patients.trail." + entry.action(), entry.action())
                            .replace("{0}", entry.actorLabel());
            if (!words.equals(before) && lines.size() < MOST) {
                lines.add(line(entry, words));
            }
            before = words;
        }
        if (lines.isEmpty()) {
            fill(List.of());
            return;
        }
        fill(List.of(title(desk.texts().get("patients.trail")), rows(lines)));
    }

    private Node line(AuditEntry entry, String words) {
        Label what = Parts.label(words);
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        Label when =
                Parts.label(desk.dates().nearDayAndTime(entry.happenedAt()), "t-small", "muted");
        when.setMinWidth(Region.USE_PREF_SIZE);
        return row(what, when);
    }
}
