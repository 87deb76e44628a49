package org.foredesk.desk.window;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.RecallCommand;
import org.foredesk.booking.RecallQuery;
import org.foredesk.booking.RecallTerms;
import org.foredesk.booking.SickDayCommand;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.testkit.ClinicMorning;

/** What happens in the clinic before a picture is taken; what has happened stays for the next. */
final class ShotStory {

    private ShotStory() {}

    /** Three are to come back: overdue, due with a message, and next month. */
    static Consumer<DeskPictures.DeskPicture> recalled() {
        return picture -> {
            var fixture = picture.fixture;
            var recalls = fixture.booking.recalls();
            var clinic = fixture.clinic;
            if (!recalls.list(RecallQuery.open(clinic.id())).isEmpty()) {
                return;
            }
            var today = LocalDate.ofInstant(fixture.clock.instant(), clinic.zone());
            int[] days = {0, 0, 30};
            String[] why = {"blood pressure", "second dressing", "yearly check"};
            var people = fixture.conversations.patients().all(clinic.id(), 3);
            for (int each = 0; each < people.size(); each++) {
                recalls.add(
                                new RecallCommand(
                                        clinic.id(),
                                        fixture.staff,
                                        BookingOrigin.of(ChannelKind.WHATSAPP),
                                        people.get(each).id(),
                                        people.get(each).label(),
                                        new RecallTerms(
                                                today.plusDays(days[each]),
                                                each == 1 ? null : rao(picture),
                                                null,
                                                why[each],
                                                each == 1),
                                        null))
                        .orElseThrow();
            }
        };
    }

    /** Dr. Rao is 25 minutes late, and has somebody in. */
    static Consumer<DeskPictures.DeskPicture> late() {
        return picture -> {
            var fixture = picture.fixture;
            if (fixture.booking.delays().today(fixture.clinic.id()).isEmpty()) {
                fixture.booking
                        .delays()
                        .announce(fixture.clinic.id(), fixture.staff, rao(picture), 25)
                        .orElseThrow();
                fixture.clock.advance(Duration.ofSeconds(11));
                int unused = fixture.booking.delays().serve();
            }
        };
    }

    /** Dr. Rao is away, all is started as proposed, and nobody has answered in time. */
    static Consumer<DeskPictures.DeskPicture> calledIn() {
        return picture -> {
            var fixture = picture.fixture;
            var sickDays = fixture.booking.sickDays();
            if (sickDays.running(fixture.clinic.id()).isEmpty()) {
                var today =
                        new TimeRange(
                                fixture.clock.instant(),
                                fixture.clock.instant().plus(Duration.ofHours(12)));
                var choices =
                        sickDays
                                .propose(fixture.clinic.id(), rao(picture), today)
                                .orElseThrow()
                                .stream()
                                .map(each ->
                                        each.proposed() == null
                                                ? SickDayCommand.Choice.call(each.visit().id())
                                                : SickDayCommand.Choice.propose(
                                                        each.visit().id(), each.proposed()))
                                .toList();
                sickDays.start(
                                new SickDayCommand(
                                        fixture.clinic.id(),
                                        fixture.staff,
                                        rao(picture),
                                        today,
                                        "Away",
                                        choices))
                        .orElseThrow();
                for (int minutes : new int[] {1, 31, 1}) {
                    fixture.clock.advance(Duration.ofMinutes(minutes));
                    int unused = sickDays.serve();
                }
            }
        };
    }

    static PractitionerId rao(DeskPictures.DeskPicture picture) {
        return picture.fixture
                .directory
                .view(picture.fixture.clinic.id())
                .practitionerNamed("Dr. Anil Rao")
                .orElseThrow()
                .id();
    }

    /** Somebody writes what may be an emergency. */
    static Consumer<DeskPictures.DeskPicture> maybeEmergency() {
        return picture -> new ClinicMorning(picture.fixture).maybeEmergency();
    }
}
