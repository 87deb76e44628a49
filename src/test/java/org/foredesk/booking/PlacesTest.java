package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.TODAY;
import static org.foredesk.booking.BookingScene.TOMORROW;
import static org.foredesk.booking.BookingScene.at;
import static org.foredesk.booking.BookingScene.times;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.LocationId;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One practitioner at two places; tomorrow is a Thursday. */
class PlacesTest {

    private static final String CLINIC =
            """
            clinic: {name: Lakeside Clinic, timezone: Asia/Kolkata, country: IN}
            locations: [{name: Lakeside, address: "12 Lake Road"}, {name: Hill Road, address: "7 Hill Road"}]
            services:
              - {name: Talk, minutes: 30, slot_step: 30}
              - {name: ECG, minutes: 30, slot_step: 30, needs: [ECG machine]}
            resources: [{name: ECG machine, kind: equipment, location: Lakeside}]
            practitioners:
              - name: Dr. Rao
                location: Lakeside
                services: [Talk, ECG]
                hours: {"mon,wed": ["09:00-11:00"], "tue,thu": [{hours: "14:00-16:00", location: Hill Road}], fri: ["09:00-10:15", {hours: "10:15-11:15", location: Hill Road}]}
                exceptions: [{date: 2024-11-16, hours: [{hours: "10:00-11:00", location: Hill Road}]}, {every: month, on: third sunday, hours: [{hours: "08:00-09:00", location: Hill Road}]}]
            """;
    private static final LocalDate FRIDAY = TODAY.plusDays(2);

    private final BookingScene scene = new BookingScene(ScratchDatabase.Kind.H2, CLINIC);

    @AfterEach
    void close() {
        scene.close();
    }

    private LocationId place(String name) {
        return scene.view().locationNamed(name).orElseThrow().id();
    }

    private List<String> free(LocalDate day, String place) {
        return times(scene.booking.slots(scene.on(day).withLocation(place(place))));
    }

    private BookingCommand command(String service, Instant start) {
        return new BookingCommand(
                scene.clinic,
                scene.rita,
                BookingOrigin.of(ChannelKind.WHATSAPP),
                scene.somebody(),
                "Asha Rao",
                scene.doctor("Dr. Rao").id(),
                scene.service(service).id(),
                start,
                null);
    }

    private Appointment booked(Instant start) {
        return scene.booking.book(command("Talk", start)).orElseThrow();
    }

    private void change(String from, String to) {
        scene.directory.take(
                scene.clinic, true, ClinicFile.parse(CLINIC.replace(from, to)).orElseThrow());
    }

    @Test
    void aDaysTimesAreOfferedWhereThePractitionerIsThatDay() {
        assertThat(free(TOMORROW, "Hill Road")).startsWith("14:00").hasSize(4);
        assertThat(free(TOMORROW, "Lakeside")).isEmpty();
        assertThat(free(TODAY.plusDays(5), "Lakeside")).hasSize(4);
        assertThat(free(LocalDate.of(2024, 11, 16), "Hill Road")).hasSize(2);
        assertThat(free(LocalDate.of(2024, 11, 17), "Hill Road")).hasSize(2);
        assertThat(scene.booking.slots(scene.on(TOMORROW)))
                .extracting(Slot::locationName)
                .containsOnly("Hill Road");
    }

    @Test
    void noVisitBeginsAtOnePlaceAndEndsAtTheOther() {
        assertThat(free(FRIDAY, "Lakeside")).containsExactly("09:00", "09:30");
        assertThat(free(FRIDAY, "Hill Road")).containsExactly("10:15", "10:45");
        assertThat(
                        scene.booking.explain(
                                scene.clinic,
                                scene.doctor("Dr. Rao").id(),
                                ServiceChoice.USUAL,
                                at(FRIDAY, "10:00")))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.OUTSIDE_HOURS);
                    assertThat(reason.text())
                            .isEqualTo(
                                    "Dr. Rao works from 09:00 to 10:15 at Lakeside and from 10:15"
                                            + " to 11:15 at Hill Road on Friday 15 November 2024;"
                                            + " 10:00 to 10:30 is not all at Lakeside.");
                    assertThat(reason.hours().elsewhere()).isEqualTo("Lakeside");
                    assertThat(reason.hours().hours())
                            .extracting(HoursInTheWay.Stretch::place)
                            .containsExactly("Lakeside", "Hill Road");
                });
    }

    @Test
    void aTimeIsExplainedForThePlaceThatIsAskedAbout() {
        assertThat(explain(at(FRIDAY, "09:00"), null)).isEmpty();
        assertThat(explain(at(FRIDAY, "09:00"), place("Lakeside"))).isEmpty();
        assertThat(explain(at(FRIDAY, "09:00"), place("Hill Road")))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.OUTSIDE_HOURS);
                    assertThat(reason.text()).endsWith("09:00 to 09:30 is not all at Hill Road.");
                });
    }

    private List<SlotReason> explain(Instant start, LocationId place) {
        return scene.booking.explain(
                scene.clinic, scene.doctor("Dr. Rao").id(), ServiceChoice.USUAL, start, place);
    }

    @Test
    void aVisitIsWhereItWasBookedWhateverTheHoursSayLater() {
        Appointment visit = booked(tomorrow("14:00"));
        assertThat(visit.locationName()).isEqualTo("Hill Road");
        assertThat(scene.view().placeOf(visit)).isEqualTo("Hill Road, 7 Hill Road");

        change("{hours: \"14:00-16:00\", location: Hill Road}", "\"14:00-16:00\"");
        Appointment shorter =
                scene.booking
                        .move(AppointmentChange.by(scene.rita, visit), MoveTarget.lasting(15))
                        .orElseThrow();
        assertThat(shorter.locationName()).isEqualTo("Hill Road");

        Appointment moved =
                scene.booking
                        .move(
                                AppointmentChange.by(scene.rita, shorter),
                                MoveTarget.to(tomorrow("15:00")))
                        .orElseThrow();
        assertThat(moved.locationName()).isEqualTo("Lakeside");
        Appointment back = scene.booking.undo(scene.clinic, scene.rita, moved.id()).orElseThrow();
        assertThat(back.locationName()).isEqualTo("Hill Road");
    }

    @Test
    void whatStaffInsistOnOutsideTheHoursIsWhereThePractitionerIsNearestToIt() {
        StaffOverride insisting = StaffOverride.because("asked for");
        assertThat(
                        scene.booking
                                .book(command("Talk", tomorrow("16:30")).overriding(insisting))
                                .orElseThrow()
                                .locationName())
                .isEqualTo("Hill Road");
    }

    @Test
    void whatAServiceNeedsHasToBeWhereThePractitionerIs() {
        SlotQuery ecg = scene.on(TOMORROW).withService(scene.service("ECG").id());
        assertThat(scene.booking.slots(ecg)).isEmpty();
        assertThat(
                        scene.booking.explain(
                                scene.clinic,
                                scene.doctor("Dr. Rao").id(),
                                ServiceChoice.of(scene.service("ECG").id()),
                                tomorrow("14:00")))
                .extracting(SlotReason::text)
                .containsExactly("There is no ECG machine at this place.");
        LocalDate monday = TODAY.plusDays(5);
        assertThat(scene.booking.slots(scene.on(monday).withService(scene.service("ECG").id())))
                .hasSize(4);
    }

    @Test
    void hoursAtAPlaceSurviveTheDatabaseAndItsNewName() {
        ClinicPlan plan = scene.directory.plan(scene.clinic);
        assertThat(plan.practitioners())
                .isEqualTo(ClinicFile.parse(CLINIC).orElseThrow().practitioners());

        scene.directory.change(
                scene.rita,
                scene.clinic,
                "name of a place",
                now -> now.renamed(ClinicPlan.Part.LOCATION, "Hill Road", "Hilltop"));
        assertThat(free(TOMORROW, "Hilltop")).hasSize(4);
        assertThat(scene.directory.plan(scene.clinic).practitioners().getFirst().timetable())
                .satisfies(times -> assertThat(times.places()).containsExactly("Hilltop"));
    }
}
