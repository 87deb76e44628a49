package org.foredesk.assistant;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.Booking;
import org.foredesk.booking.SeriesId;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** The coming appointments of the people behind a thread. */
final class Visits {

    private final Booking booking;
    private final Settings settings;

    Visits(Booking booking, Settings settings) {
        this.booking = booking;
        this.settings = settings;
    }

    /** A visit with several practitioners is one visit, by its first part. */
    private static final class FirstParts {
        private final Set<SeriesId> seen = new HashSet<>();

        boolean add(Appointment visit) {
            SeriesId tie = visit.series();
            return tie == null || !visit.oneVisit() || seen.add(tie);
        }
    }

    List<Appointment> coming(Turn turn) {
        return coming(turn.tx, turn.clinic(), turn.people);
    }

    /** Theirs from now on, the next one first. */
    List<Appointment> coming(Tx tx, ClinicId clinic, List<Patient> people) {
        return people.stream()
                .map(person -> AppointmentQuery.upcoming(clinic, person.id(), tx.now()))
                .flatMap(theirs -> booking.appointments(tx, theirs).stream())
                .sorted(Comparator.comparing(Appointment::start))
                .filter(new FirstParts()::add)
                .toList();
    }

    Optional<Appointment> find(Turn turn, String id) {
        return booking.appointment(turn.tx, turn.clinic(), AppointmentId.of(id));
    }

    /** The one that gets another time; null where a new one is made. */
    @Nullable Appointment moving(Turn turn) {
        String target = turn.memory.target();
        return turn.memory.goal() == Goal.MOVE && target != null
                ? find(turn, target).orElse(null)
                : null;
    }

    /**
     * Whether it is too near for the patient to change it themselves (product: 2 hours' notice, a
     * setting).
     */
    boolean late(Turn turn, Appointment visit) {
        return booking.insideNotice(turn.tx, visit);
    }

    /** How many hours' notice changes need, for a text; parts of hours count as whole ones. */
    String noticeHours() {
        return String.valueOf(
                (settings.number(SettingKey.BOOKING_CANCEL_NOTICE_MINUTES) + 59) / 60);
    }

    /** Those that were meant: by doctor, speciality or day; all where nothing was said. */
    static List<Appointment> meant(Turn turn, List<Appointment> visits) {
        List<Appointment> meant = visits;
        Optional<String> doctor =
                turn.heard
                        .practitioner()
                        .flatMap(mention -> Optional.ofNullable(mention.match()))
                        .map(candidate -> candidate.id());
        if (doctor.isPresent()) {
            meant = narrowed(meant, visit -> visit.practitioner().toString().equals(doctor.get()));
        }
        String speciality =
                turn.heard.last(meaning -> Vocabulary.key(meaning.speciality())).orElse(null);
        if (speciality != null) {
            meant = narrowed(meant, visit -> speciality.equals(Vocabulary.key(visit.speciality())));
        }
        for (When when : turn.heard.whens()) {
            LocalDate date = when.date();
            if (date != null) {
                meant = narrowed(meant, visit -> turn.words.date(visit.start()).equals(date));
            }
        }
        return meant;
    }

    /** Those of the person spoken of; all where nobody was. */
    static List<Appointment> ofWhom(Turn turn, List<Appointment> visits) {
        Party party = turn.memory.party();
        String name = party.name();
        return visits.stream()
                .filter(visit ->
                        party.patient() != null
                                ? visit.patient().value().toString().equals(party.patient())
                                : name == null || Names.mean(name, visit.patientName()))
                .toList();
    }

    private static List<Appointment> narrowed(List<Appointment> visits, Predicate<Appointment> by) {
        List<Appointment> fewer = visits.stream().filter(by).toList();
        return fewer.isEmpty() ? visits : fewer;
    }
}
