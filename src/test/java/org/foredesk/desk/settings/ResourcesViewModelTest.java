package org.foredesk.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.foredesk.booking.Block;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Resource;
import org.foredesk.booking.ResourceKind;
import org.foredesk.booking.Service;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rooms and equipment as staff set them, without a stage. */
final class ResourcesViewModelTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ResourcesViewModel model = new ResourcesViewModel(fixture.workplace());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatWasRemovedComesBackWithUndo() {
        Workplace desk = fixture.workplace();
        ResourcesViewModel undoable = new ResourcesViewModel(desk);
        DirectoryView before = view();
        undoable.remove(resource("Treatment room 2"));
        assertThat(view().activeResources())
                .extracting(Resource::name)
                .doesNotContain("Treatment room 2");
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(view().activeResources()).isEqualTo(before.activeResources());
    }

    private DirectoryView view() {
        return fixture.directory.view(fixture.clinic.id());
    }

    private Resource resource(String name) {
        return view().activeResources().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> needs(String service) {
        return view().serviceNamed(service).map(Service::needs).orElseThrow();
    }

    @Test
    void aMachineIsAddedAndAServiceNeedsItUntilItIsRemoved() {
        assertThat(model.add(" ECG machine ", ResourceKind.EQUIPMENT, "", null, "2")).isEmpty();
        Resource machine = resource("ECG machine");
        assertThat(machine.capacity()).isEqualTo(2);

        model.need(machine, view().serviceNamed("Follow-up").orElseThrow(), true);
        assertThat(needs("Follow-up")).containsExactly("ECG machine");
        model.need(machine, view().serviceNamed("Follow-up").orElseThrow(), false);
        assertThat(needs("Follow-up")).isEmpty();

        model.need(machine, view().serviceNamed("Follow-up").orElseThrow(), true);
        model.remove(machine);
        assertThat(needs("Follow-up")).isEmpty();
        assertThat(view().activeResources()).doesNotContain(machine);
    }

    @Test
    void roomsOfAGroupAreNeededByTheGroupsNameAsLongAsThereIsOne() {
        model.add("Lab 1", ResourceKind.ROOM, "Lab", null, "");
        model.add("Lab 2", ResourceKind.ROOM, "Lab", null, "");
        model.need(resource("Lab 1"), view().serviceNamed("Follow-up").orElseThrow(), true);
        assertThat(needs("Follow-up")).containsExactly("Lab");
        model.remove(resource("Lab 1"));
        assertThat(needs("Follow-up")).containsExactly("Lab");
        model.remove(resource("Lab 2"));
        assertThat(needs("Follow-up")).isEmpty();
    }

    @Test
    void whatIsTypedWronglyIsSaidAndNotKept() {
        model.add("Lab 1", ResourceKind.ROOM, "Lab", null, "");
        assertThat(model.add(" ", ResourceKind.ROOM, "", null, "")).isEqualTo("Give it a name.");
        assertThat(model.add("Lab 2", ResourceKind.ROOM, "", null, "none")).contains("1 to 500");
        assertThat(model.add("lab 1", ResourceKind.ROOM, "", null, ""))
                .isEqualTo("“lab 1” already means something else.");
        assertThat(model.add("room", ResourceKind.ROOM, "", null, "")).contains("“room”");
        assertThat(model.add("Centrifuge", ResourceKind.EQUIPMENT, "Lab", null, ""))
                .contains("“Lab”");
        assertThat(model.add("Centrifuge", ResourceKind.EQUIPMENT, "Lab 1", null, ""))
                .contains("“Lab 1”");
        assertThat(view().activeResources()).extracting(Resource::name).contains("Lab 1");
        assertThat(view().activeResources())
                .extracting(Resource::name)
                .doesNotContain("Lab 2", "Centrifuge");
    }

    @Test
    void aRoomIsTakenOutOfUseForADayOrSomeHoursAndGivenBack() {
        model.add("Lab 1", ResourceKind.ROOM, "", null, "");
        LocalDate day = fixture.workplace().dates().today().plusDays(1);
        assertThat(model.block(resource("Lab 1"), null, "", "painting")).contains("Choose a day");
        assertThat(model.block(resource("Lab 1"), day, "nine", "painting")).startsWith("nine");
        assertThat(model.block(resource("Lab 1"), day, "09:00-12:00", "painting")).isEmpty();
        assertThat(model.block(resource("Lab 1"), day.plusDays(1), "", "")).isEmpty();

        List<Block> out = model.outOfUse(resource("Lab 1"));
        assertThat(out)
                .extracting(block -> block.time().length().toHours())
                .containsExactly(3L, 24L);
        assertThat(out.getFirst().reason()).isEqualTo("painting");
        model.unblock(out.getFirst());
        assertThat(model.outOfUse(resource("Lab 1"))).hasSize(1);
    }
}
