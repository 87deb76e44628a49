package org.foredesk.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.kernel.SettingKey;
import org.foredesk.storage.KeptFiles;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PaperModeTest {

    private final DeskFixture desk = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(desk);
    @TempDir private Path data;
    private PaperMode paper;

    @BeforeEach
    void open() {
        paper =
                new PaperMode(
                        desk.clinic.id(),
                        desk.directory,
                        desk.booking,
                        desk.patients,
                        desk.settings,
                        desk.clock,
                        new KeptFiles(data, PaperMode.FOLDER));
        paper.listenTo(desk.database.facts());
    }

    @AfterEach
    void close() {
        paper.close();
        desk.close();
    }

    @Test
    void theSheetHasTheVisitsTheNumbersAndTheFreeTimesBetween() throws IOException {
        morning.visit("+919830055301", "Kabir <Malhotra>", "Dr. Anil Rao", "11:00");
        assertThat(paper.keep()).isEqualTo(2);
        String today = read("day-2026-11-20.html");
        assertThat(today)
                .contains("Friday 20 November 2026", "Dr. Anil Rao", "11:00 – 11:30")
                .contains("Kabir &lt;Malhotra&gt;", "+91 98300 55301")
                .contains("<td class=\"free\">free</td>")
                .doesNotContain("<Malhotra>", "<script", "09:00 – 09:30");
    }

    @Test
    void whoWorksAtTwoPlacesHasEachVisitAndFreeTimeWithItsPlace() throws IOException {
        morning.atTwoPlaces("Dr. Anil Rao", "13:00-16:00");
        morning.visit("+919830055301", "Kabir Malhotra", "Dr. Anil Rao", "11:00");
        paper.keep();
        assertThat(read("day-2026-11-20.html"))
                .contains("<td>Consultation · Lakeside · ")
                .contains("<td class=\"free\">free</td><td></td><td>Hill Road</td>");
    }

    @Test
    void aChangeIsOnPaperTheNextTimeAndNothingIsWrittenWithoutOne() throws IOException {
        var visit = morning.visit("+919830055301", "Kabir Malhotra", "Dr. Anil Rao", "11:00");
        paper.keep();
        assertThat(paper.keep()).isZero();
        desk.booking
                .cancel(AppointmentChange.by(desk.staff, visit).because("called"))
                .orElseThrow();
        assertThat(paper.keep()).isEqualTo(2);
        assertThat(read("day-2026-11-20.html")).doesNotContain("Kabir Malhotra");
    }

    @Test
    void onlyTodayAndTomorrowAreKeptForTheOwnerAlone() throws IOException {
        paper.keep();
        desk.clock.advance(Duration.ofDays(1));
        paper.keep();
        assertThat(kept()).containsExactly("day-2026-11-21.html", "day-2026-11-22.html");
        Path file = data.resolve("paper").resolve("day-2026-11-21.html");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void switchedOffNothingIsKept() throws IOException {
        paper.keep();
        desk.settings.replaceAll(Map.of(SettingKey.PAPER_SHEETS, "false"));
        assertThat(paper.keep()).isZero();
        assertThat(kept()).isEmpty();
        desk.settings.replaceAll(Map.of());
        assertThat(paper.keep()).isEqualTo(2);
    }

    private String read(String name) throws IOException {
        return Files.readString(data.resolve("paper").resolve(name));
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("paper"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
