package org.foredesk.desk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.MoveTarget;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotReason;
import org.foredesk.booking.StaffOverride;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment in the hand: what may be done with it, how a place is asked about, and what
 * putting it down there does and says; {@code hand} is what it is carried with. All but the words
 * is for the background.
 */
record CarriedVisit(Workplace desk, Appointment visit, Deed deed, ChangeCause.Kind hand) {

    /**
     * A place asked for and the answer: null while it is not there yet, empty where the place is
     * free.
     */
    record Place(
            PractitionerId practitioner,
            Instant start,
            int minutes,
            @Nullable List<SlotReason> reasons) {

        boolean refused() {
            return reasons != null && !reasons.isEmpty();
        }

        Instant end() {
            return start.plus(Duration.ofMinutes(minutes));
        }

        boolean isAt(Place other) {
            return practitioner.equals(other.practitioner)
                    && start.equals(other.start)
                    && minutes == other.minutes;
        }

        Place answered(@Nullable List<SlotReason> answer) {
            return new Place(practitioner, start, minutes, answer);
        }
    }

    /** What is over or cancelled stays as it is; there can still be another one like it. */
    boolean possible() {
        return deed == Deed.COPY || visit.status().open();
    }

    /** Whether others of its series may be meant to come along. */
    boolean isOneOfMany() {
        return deed == Deed.MOVE && visit.series() != null;
    }

    /** Where it is now. */
    Place now() {
        return new Place(visit.practitioner(), visit.start(), length(), List.of());
    }

    int length() {
        return (int) visit.time().length().toMinutes();
    }

    /** Whether putting it down there leaves everything as it is. */
    boolean stays(Place place) {
        return deed != Deed.COPY && place.isAt(now());
    }

    /** The same length wherever it goes, unless that is what is changed. */
    Place at(PractitionerId practitioner, Instant start) {
        return new Place(practitioner, start, length(), null);
    }

    private Booking booking() {
        return desk.services().booking();
    }

    List<SlotReason> explain(Place place) {
        return switch (deed) {
            case COPY ->
                    booking()
                            .explain(
                                    visit.clinic(),
                                    place.practitioner(),
                                    services(),
                                    place.start());
            case MOVE, STRETCH -> booking().explain(visit, target(place));
        };
    }

    private ServiceChoice services() {
        return visit.services();
    }

    private MoveTarget target(Place place) {
        return deed == Deed.STRETCH
                ? MoveTarget.lasting(place.minutes())
                : MoveTarget.to(place.start(), place.practitioner());
    }

    List<Slot> alternatives(Place place) {
        return deed == Deed.STRETCH
                ? List.of()
                : booking()
                        .alternatives(
                                visit.clinic(), place.practitioner(), services(), place.start());
    }

    Outcome<Appointment> put(Place place, @Nullable StaffOverride insistence) {
        return deed == Deed.COPY
                ? booking().book(copy(place).overriding(insistence))
                : booking().move(change().overriding(insistence), target(place));
    }

    /** The change that putting it down is. */
    AppointmentChange change() {
        return AppointmentChange.by(desk.services().staff(), visit).through(ChangeCause.of(hand));
    }

    private BookingCommand copy(Place place) {
        return new BookingCommand(
                visit.clinic(),
                desk.services().staff(),
                BookingOrigin.of(ChannelKind.WEB),
                visit.patient(),
                visit.patientName(),
                place.practitioner(),
                services(),
                place.start(),
                visit.reason(),
                null,
                null,
                ChangeCause.copyOf(visit));
    }

    /** What the toast says of it. */
    String said(Appointment done) {
        return switch (deed) {
            case MOVE, COPY ->
                    desk.texts()
                            .get(
                                    deed.key("calendar.moved"),
                                    done.patientName(),
                                    desk.dates().nearDayAndTime(done.start()),
                                    done.practitionerName());
            case STRETCH ->
                    desk.texts()
                            .get(
                                    deed.key("calendar.moved"),
                                    done.patientName(),
                                    desk.dates().time(done.end()),
                                    done.time().length().toMinutes());
        };
    }

    /** The time that is talked about at a place: where it would begin, or end. */
    String time(Place place) {
        return desk.dates().time(deed == Deed.STRETCH ? place.end() : place.start());
    }
}
