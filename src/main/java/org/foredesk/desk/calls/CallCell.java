package org.foredesk.desk.calls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.PersonCell;
import org.foredesk.desk.frame.Workplace;

/** A row of the list of calls: who, what became of it, when and how long. */
final class CallCell extends PersonCell<CallLine> {

    private static final double GAP = 4;

    private final Workplace desk;
    private final CallWords words;
    private final Label time = Parts.label("", "t-small", "subtle");
    private final Label length = Parts.label("", "t-small", "subtle");
    private final HBox badges = new HBox(4);

    CallCell(Workplace desk, CallWords words) {
        super("call-line");
        this.desk = desk;
        this.words = words;
        name().setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name(), Priority.ALWAYS);
        time.setMinWidth(Region.USE_PREF_SIZE);
        length.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(8, name(), time);
        first.setAlignment(Pos.BASELINE_LEFT);
        HBox second = new HBox(8, badges, Parts.spacer(), length);
        second.setAlignment(Pos.CENTER_LEFT);
        lay(GAP, new VBox(first, second));
    }

    @Override
    protected String nameOf(CallLine item) {
        return item.name();
    }

    @Override
    protected void fill(CallLine item) {
        time.setText(desk.dates().nearDayAndTime(item.call().began()));
        length.setText(CallWords.length(item.call().told().duration()));
        badges.getChildren().setAll(badges(item, words));
        String language = words.language(item.call());
        if (!language.isEmpty()) {
            badges.getChildren().add(Parts.badge(language, "outlined"));
        }
    }

    @Override
    protected String spoken(CallLine item) {
        return words.state(item) + ", " + words.when(item.call());
    }

    /** What became of a call; that nothing was booked is no news beside an emergency. */
    static List<Label> badges(CallLine line, CallWords words) {
        List<Label> badges = new ArrayList<>();
        words.alarm(line.call()).ifPresent(badges::add);
        if (badges.isEmpty() || line.state() != CallState.NOTHING_BOOKED) {
            badges.add(badge(line, words));
        }
        return badges;
    }

    private static Label badge(CallLine line, CallWords words) {
        String icon = line.state().icon();
        return icon.isEmpty()
                ? Parts.badge(words.state(line), line.state().tone())
                : Parts.badge(words.state(line), line.state().tone(), icon);
    }
}
