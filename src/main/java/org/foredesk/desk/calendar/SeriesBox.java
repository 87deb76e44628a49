package org.foredesk.desk.calendar;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.SeriesVisit;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotReason;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** How often a visit comes back, and every visit with what stands in its way. */
final class SeriesBox extends VBox {

    private static final int MOST_FREE = 2;
    private static final int MOST_WEEKS = 4;
    private static final double TALLEST = 220;

    private final SeriesViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final Runnable resized;
    private final VBox rows = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(rows);

    SeriesBox(SeriesViewModel model, Workplace desk, Runnable resized) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.resized = resized;
        ComboBox<Integer> count =
                numbers(SeriesViewModel.MOST, "calendar.series.count", model.countProperty());
        count.setId("series-count");
        ComboBox<Integer> weeks =
                numbers(MOST_WEEKS, "calendar.series.weeks", model.weeksProperty());
        weeks.setId("series-weeks");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(TALLEST);
        setSpacing(8);
        HBox choice = new HBox(8, count, weeks);
        choice.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Parts.label(texts.get("calendar.series"), "t-small", "muted"),
                        choice,
                        scroll);
        model.countProperty().subscribe(_ -> Parts.show(weeks, model.wanted()));
        model.visitsProperty().subscribe(this::show);
    }

    private ComboBox<Integer> numbers(int most, String key, IntegerProperty value) {
        ComboBox<Integer> box = new ComboBox<>();
        box.getItems().setAll(IntStream.rangeClosed(1, most).boxed().toList());
        box.setConverter(new Named<>(number -> texts.get(key, number)));
        box.setAccessibleText(texts.get("calendar.series"));
        box.valueProperty().bindBidirectional(value.asObject());
        return box;
    }

    private void show(List<SeriesVisit> visits) {
        rows.getChildren().setAll(visits.stream().map(this::row).toList());
        Parts.show(scroll, !visits.isEmpty());
        resized.run();
    }

    private VBox row(SeriesVisit visit) {
        return row(
                desk,
                visit.start(),
                visit.reasons(),
                near(visit),
                new Ways(
                        texts.get("calendar.series.out"),
                        () -> model.leaveOut(visit),
                        slot -> model.take(visit, slot)));
    }

    /** What can be done about one visit: do without it, in these words, or take another time. */
    record Ways(String outWords, Runnable out, Consumer<Slot> take) {}

    /** One visit of several, with what stands in its way and what is free near it. */
    static VBox row(
            Workplace desk, Instant start, List<SlotReason> reasons, List<Slot> near, Ways ways) {
        String when = desk.dates().dayAndTime(start);
        Button out = new Button(ways.outWords());
        out.getStyleClass().addAll("flat", "bar");
        out.setAccessibleText(ways.outWords() + ", " + when);
        out.setOnAction(_ -> ways.out().run());
        VBox row = row(desk, when, reasons);
        if (row.getChildren().getFirst() instanceof HBox first) {
            first.getChildren().addAll(Parts.spacer(), out);
        }
        if (!reasons.isEmpty()) {
            FlowPane free = new FlowPane(8, 8);
            OverrideView.FreeTimes.show(free, near, desk, ways.take());
            row.getChildren().add(free);
        }
        return row;
    }

    /** As the other one, where nothing can be done about it alone. */
    static VBox row(Workplace desk, String what, List<SlotReason> reasons) {
        FontIcon icon = new FontIcon(reasons.isEmpty() ? "fth-check" : "fth-slash");
        HBox first = new HBox(8, icon, Parts.label(what, "strong"));
        first.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(4, first);
        if (!reasons.isEmpty()) {
            row.getChildren()
                    .add(
                            Parts.paragraph(
                                    reasons.stream()
                                            .map(reason -> Words.of(reason, desk.texts()))
                                            .collect(Collectors.joining(" ")),
                                    "danger-text"));
        }
        return row;
    }

    // A visit of the series stays with its doctor, on whatever day.
    private List<Slot> near(SeriesVisit visit) {
        return visit.alternatives().stream()
                .filter(slot -> model.with(slot.practitioner()))
                .limit(MOST_FREE)
                .toList();
    }
}
