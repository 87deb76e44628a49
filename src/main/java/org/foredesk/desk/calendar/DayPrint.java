package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.insights.DaySheet;
import org.foredesk.insights.PaperMode;

/** Prints the sheet of a day; where there is no printer it says where the sheets are kept. */
final class DayPrint {

    private final Workplace desk;

    DayPrint(Workplace desk) {
        this.desk = desk;
    }

    void print(LocalDate day, Window owner) {
        DeskServices services = desk.services();
        desk.tasks()
                .run(
                        () ->
                                DaySheet.of(
                                        services.directory(),
                                        services.booking(),
                                        services.patients(),
                                        services.clinic(),
                                        day,
                                        desk.dates().now()),
                        sheet -> print(sheet, owner));
    }

    private void print(DaySheet sheet, Window owner) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            desk.toasts()
                    .say(
                            desk.texts()
                                    .get(
                                            "calendar.print.none",
                                            desk.services()
                                                    .memory()
                                                    .resolveSibling(PaperMode.FOLDER)));
            return;
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return;
        }
        PageLayout layout = job.getJobSettings().getPageLayout();
        List<Region> pages =
                new SheetPages(desk.texts(), desk.dates())
                        .of(sheet, layout.getPrintableWidth(), layout.getPrintableHeight());
        boolean taken = pages.stream().allMatch(job::printPage) && job.endJob();
        if (taken) {
            desk.toasts()
                    .say(
                            desk.texts()
                                    .get("calendar.print.done", desk.dates().longDay(sheet.day())));
        } else {
            desk.toasts().fail(desk.texts().get("calendar.print.failed"));
        }
    }
}
