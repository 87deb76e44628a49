package org.foredesk.desk.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foredesk.desk.frame.PaletteItem;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DeskSearchTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final DeskSearch search = new DeskSearch(fixture.workplace());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aNameFindsThePersonTheRequestAndTheThread() {
        new ClinicMorning(fixture).tell();
        List<PaletteItem> found = search.find("vikram");
        assertThat(found)
                .extracting(PaletteItem::group)
                .contains(PaletteItem.Group.DO, PaletteItem.Group.PEOPLE, PaletteItem.Group.THINGS);
    }

    @Test
    void aNumberFindsEverybodyBehindItHoweverItIsWritten() {
        new ClinicMorning(fixture).tell();
        assertThat(
                        search.find("98200 55018").stream()
                                .filter(item -> item.group() == PaletteItem.Group.PEOPLE))
                .hasSize(3);
    }

    @Test
    void aVisitIsCopiedStretchedOrMovedFromTheSearch() {
        new ClinicMorning(fixture)
                .visit("+919830055301", "Kabir Malhotra", "Dr. Anil Rao", "15:00");
        assertThat(search.find("copy kabir"))
                .extracting(PaletteItem::title)
                .contains("Copy the visit of Kabir Malhotra, today 15:00");
        assertThat(search.find("length kabir"))
                .extracting(PaletteItem::title)
                .contains("Length of the visit of Kabir Malhotra, today 15:00");
        assertThat(search.find("kabir"))
                .extracting(PaletteItem::title)
                .noneMatch(title -> title.startsWith("Copy"));
    }
}
