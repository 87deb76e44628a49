package org.foredesk.desk.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.RequestStatus;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.ConversationQuery;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.PaletteItem;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.ClinicId;

/** Finds patients, their bookings, requests and threads for the search; for the background. */
final class DeskSearch {

    private static final int MOST = 6;
    private static final int MOST_REQUESTS = 200;
    private static final Duration BACK = Duration.ofDays(1);

    private final Workplace desk;
    private final ClinicId clinic;
    private final DoctorCommands doctors;
    private final VisitCommands carrying;

    DeskSearch(Workplace desk) {
        this.desk = desk;
        this.clinic = desk.services().clinic().id();
        this.doctors = new DoctorCommands(desk);
        this.carrying = new VisitCommands(desk, this::visits);
    }

    List<PaletteItem> find(String words) {
        List<PaletteItem> found = new ArrayList<>(requests(words));
        found.addAll(doctors.find(words));
        found.addAll(carrying.find(words));
        for (Patient patient :
                desk.services().patients().search(desk.services().clinic(), words, MOST)) {
            List<Appointment> visits = visits(patient);
            found.add(person(patient, visits));
            visits.stream().limit(2).forEach(visit -> found.add(visit(visit)));
        }
        ConversationQuery threads = ConversationQuery.all(clinic).withText(words).page(null, MOST);
        desk.services()
                .conversations()
                .list(threads)
                .items()
                .forEach(thread -> found.add(thread(thread)));
        return found;
    }

    private List<PaletteItem> requests(String words) {
        String wanted = words.toLowerCase(desk.texts().locale());
        return desk
                .services()
                .booking()
                .requests()
                .list(clinic, RequestStatus.PENDING, null, MOST_REQUESTS)
                .stream()
                .filter(request ->
                        request.patientName().toLowerCase(desk.texts().locale()).contains(wanted))
                .limit(2)
                .map(this::decide)
                .toList();
    }

    private PaletteItem decide(BookingRequest request) {
        var thread = request.origin().conversation();
        Place place =
                thread == null
                        ? new Place.Whole(org.foredesk.desk.frame.ScreenName.TODAY)
                        : new Place.Conversation(thread);
        Instant until = request.heldUntil();
        return new PaletteItem(
                PaletteItem.Group.DO,
                "fth-check",
                desk.texts().get("palette.decide", request.patientName()),
                Words.slotOf(request, desk.texts(), desk.dates()),
                until == null ? "" : desk.texts().get("today.held", desk.dates().countdown(until)),
                true,
                () -> desk.navigator().go(place));
    }

    private List<Appointment> visits(Patient patient) {
        Instant from = desk.dates().now().minus(BACK);
        return desk.services()
                .booking()
                .appointments(AppointmentQuery.upcoming(clinic, patient.id(), from));
    }

    private PaletteItem person(Patient patient, List<Appointment> visits) {
        String next =
                visits.isEmpty() ? "" : desk.dates().nearDayAndTime(visits.getFirst().start());
        return new PaletteItem(
                PaletteItem.Group.PEOPLE,
                "fth-user",
                patient.label(),
                patient.phone() == null ? "" : patient.phone().display(),
                next,
                true,
                () -> desk.navigator().go(new Place.PatientCard(patient.id())));
    }

    private PaletteItem visit(Appointment visit) {
        return new PaletteItem(
                PaletteItem.Group.THINGS,
                "fth-calendar",
                visit.patientName(),
                desk.dates().nearDayAndTime(visit.start()) + ", " + visit.practitionerName(),
                desk.texts().get("status." + visit.status().code()),
                true,
                () ->
                        desk.navigator()
                                .go(
                                        new Place.Appointment(
                                                visit.id(), desk.dates().dayOf(visit.start()))));
    }

    private PaletteItem thread(Conversation thread) {
        String name =
                thread.patientName() != null
                        ? thread.patientName()
                        : thread.profileName() != null ? thread.profileName() : thread.address();
        String last =
                thread.lastText() == null
                        ? ""
                        : "“" + Paragraph.drawable(thread.lastText().replace('\n', ' ')) + "”";
        return new PaletteItem(
                PaletteItem.Group.THINGS,
                "fth-message-circle",
                name,
                last,
                thread.lastMessageAt() == null ? "" : desk.dates().age(thread.lastMessageAt()),
                true,
                () -> desk.navigator().go(new Place.Conversation(thread.id())));
    }
}
