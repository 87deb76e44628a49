package org.foredesk.desk.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.foredesk.insights.DaySheet;

/**
 * The pages of a day sheet, black on white whatever the desk's theme, with room to pencil in. Sizes
 * are printer's points.
 */
final class SheetPages {

    private static final double ROW = 20;
    private static final double HEAD = 40;
    private static final String INK = "-fx-text-fill: black; -fx-font-size: 9pt;";
    private static final String LINE =
            "-fx-border-color: transparent transparent #999999 transparent; -fx-border-width: 0.5;";

    private final Texts texts;
    private final Dates dates;

    SheetPages(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** The sheet on as many pages of that size as it needs. */
    List<Region> of(DaySheet sheet, double width, double height) {
        List<Region> rows = rows(sheet, width);
        int perPage = Math.max(1, (int) ((height - HEAD) / ROW));
        List<Region> pages = new ArrayList<>();
        for (int from = 0; from == 0 || from < rows.size(); from += perPage) {
            VBox page = new VBox(head(sheet, pages.size() + 1));
            page.getChildren().addAll(rows.subList(from, Math.min(rows.size(), from + perPage)));
            page.setPrefSize(width, height);
            page.setMinSize(width, height);
            page.setStyle("-fx-background-color: white;");
            pages.add(page);
        }
        return pages;
    }

    private Region head(DaySheet sheet, int number) {
        Label title = new Label(sheet.clinic().name() + ", " + dates.longDay(sheet.day()));
        title.setStyle("-fx-text-fill: black; -fx-font-size: 13pt; -fx-font-weight: bold;");
        Label asOf =
                ink(
                        texts.get("calendar.print.as.of", dates.dayAndTime(sheet.asOf()))
                                + " · "
                                + number,
                        "");
        VBox head = new VBox(title, asOf);
        head.setMinHeight(HEAD);
        head.setPrefHeight(HEAD);
        return head;
    }

    private List<Region> rows(DaySheet sheet, double width) {
        List<Region> rows = new ArrayList<>();
        for (DaySheet.Part part : sheet.parts()) {
            Label name = ink(part.practitioner(), "-fx-font-weight: bold;");
            rows.add(sized(new HBox(name)));
            part.lines().forEach(line -> rows.add(row(line, width)));
        }
        return rows;
    }

    private Region row(DaySheet.Line line, double width) {
        Label time = ink(dates.time(line.start()) + " – " + dates.time(line.end()), "");
        String patient = line.patient();
        Label who =
                patient == null
                        ? ink(texts.get("calendar.print.free"), "-fx-text-fill: #666666;")
                        : ink(patient, "");
        Label phone = ink(line.phone() == null ? "" : line.phone(), "");
        Label what =
                ink(
                        Stream.of(line.service(), line.place(), line.resources())
                                .filter(words -> words != null && !words.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        "");
        HBox row = new HBox(8, time, who, phone, what);
        wide(time, 84);
        wide(who, width * 0.28);
        wide(phone, width * 0.2);
        row.setStyle(LINE);
        return sized(row);
    }

    private static HBox sized(HBox row) {
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(ROW);
        row.setPrefHeight(ROW);
        row.setMaxHeight(ROW);
        return row;
    }

    private static void wide(Label label, double width) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
    }

    private static Label ink(String words, String more) {
        Label label = new Label(words);
        label.setStyle(INK + more);
        return label;
    }
}
