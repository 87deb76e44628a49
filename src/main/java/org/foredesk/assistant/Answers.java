package org.foredesk.assistant;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Faq;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.conversations.Attention;
import org.foredesk.kernel.ServiceId;
import org.foredesk.messaging.SpokenDates;

/**
 * Answers questions about the clinic from what the clinic has told: hours, address, prices,
 * doctors, its own questions.
 */
final class Answers {

    private final Visits visits;

    Answers(Visits visits) {
        this.visits = visits;
    }

    /** Answers all that was asked in this turn. */
    void answer(Turn turn) {
        List<String> known =
                turn.heard.topics().stream().filter(topic -> !topic.equals("other")).toList();
        // What was asked beside something known is mostly said with it.
        for (String topic : known.isEmpty() ? turn.heard.topics() : known) {
            turn.reply.say(answer(turn, topic));
            turn.served = true;
        }
    }

    private String answer(Turn turn, String topic) {
        Words words = turn.words;
        if (topic.startsWith("faq:")) {
            return faq(turn, topic.substring("faq:".length())).orElseGet(() -> unknown(turn));
        }
        return switch (topic) {
            case "hours" -> words.say("answer.hours", "hours", hours(turn));
            case "address" ->
                    address(turn)
                            .map(text -> words.say("answer.address", "address", text))
                            .orElseGet(() -> unknown(turn));
            case "phone" ->
                    Optional.ofNullable(turn.view.clinic().phone())
                            .map(phone -> words.say("answer.phone", "phone", phone.display()))
                            .orElseGet(() -> unknown(turn));
            case "price" -> prices(turn);
            case "doctors" -> words.say("answer.doctors", "doctors", doctors(turn));
            case "medical" -> {
                turn.callFor(Attention.MEDICAL);
                yield words.say("answer.medical");
            }
            default -> faqAbout(turn, topic).orElseGet(() -> unknown(turn));
        };
    }

    private static String unknown(Turn turn) {
        turn.callFor(Attention.HUMAN_WANTED);
        return turn.words.say("answer.unknown");
    }

    private static Optional<String> faq(Turn turn, String id) {
        List<Faq> all = turn.view.faq();
        int index = id.matches("[0-9]{1,4}") ? Integer.parseInt(id) : -1;
        return index < 0 || index >= all.size()
                ? Optional.empty()
                : inLanguage(turn, all.get(index));
    }

    /** The clinic's own answer to a topic it was asked about by another word. */
    private static Optional<String> faqAbout(Turn turn, String topic) {
        return turn.view.faq().stream()
                .filter(faq ->
                        faq.questions().stream()
                                .anyMatch(question ->
                                        question.toLowerCase(Locale.ROOT).contains(topic)))
                .findFirst()
                .flatMap(faq -> inLanguage(turn, faq));
    }

    private static Optional<String> inLanguage(Turn turn, Faq faq) {
        String own = faq.answers().get(turn.words.language());
        String clinics = own == null ? faq.answers().get(turn.view.clinic().language()) : own;
        return Optional.ofNullable(clinics).or(() -> faq.answers().values().stream().findFirst());
    }

    private static Optional<String> address(Turn turn) {
        String clinic = turn.view.clinic().address();
        List<Location> buildings =
                turn.view.activeLocations().stream().filter(one -> one.address() != null).toList();
        if (clinic != null && buildings.size() < 2) {
            return Optional.of(turn.view.clinic().name() + ", " + clinic);
        }
        return buildings.isEmpty()
                ? Optional.ofNullable(clinic)
                : Optional.of(
                        turn.words.list(
                                buildings.stream()
                                        .map(one -> one.name() + ": " + one.address())
                                        .toList()));
    }

    private static String prices(Turn turn) {
        List<ServiceId> wanted = ServiceChoice.parse(turn.wish().service()).services();
        List<Service> priced =
                turn.view.services().stream()
                        .filter(one -> one.price() != null)
                        .filter(one -> wanted.isEmpty() || wanted.contains(one.id()))
                        .toList();
        return priced.isEmpty()
                ? unknown(turn)
                : turn.words.say(
                        "answer.price",
                        "prices",
                        turn.words.list(
                                priced.stream()
                                        .map(one -> one.name() + " " + one.price())
                                        .toList()));
    }

    private static String doctors(Turn turn) {
        String speciality =
                turn.heard.last(meaning -> Vocabulary.key(meaning.speciality())).orElse(null);
        List<Practitioner> all = turn.view.activePractitioners();
        List<Practitioner> wanted =
                speciality == null
                        ? all
                        : SlotFinder.candidates(turn.view, Wish.NONE.speciality(speciality));
        return turn.words.list(
                (wanted.isEmpty() ? all : wanted)
                        .stream()
                                .limit(12)
                                .map(one -> turn.words.doctorWithSpeciality(one.id().toString()))
                                .toList());
    }

    /**
     * The doctor's hours where one was named, else from the first to the last hour anybody is in;
     * like days together.
     */
    private static String hours(Turn turn) {
        Optional<String> named =
                turn.heard
                        .practitioner()
                        .flatMap(mention -> Optional.ofNullable(mention.match()))
                        .map(candidate -> candidate.id());
        List<Practitioner> whose =
                turn.view.activePractitioners().stream()
                        .filter(one -> named.isEmpty() || named.get().equals(one.id().toString()))
                        .toList();
        List<String> lines = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        String running = on(turn, whose, first);
        for (int i = 1; i <= 7; i++) {
            String next = i == 7 ? "" : on(turn, whose, DayOfWeek.of(i + 1));
            if (i == 7 || !next.equals(running)) {
                if (!running.isEmpty()) {
                    lines.add(days(turn, first, DayOfWeek.of(i)) + " " + running);
                }
                first = i == 7 ? first : DayOfWeek.of(i + 1);
                running = next;
            }
        }
        return turn.words.list(lines);
    }

    private static String on(Turn turn, List<Practitioner> whose, DayOfWeek day) {
        if (whose.size() == 1 && !whose.getFirst().timetable().places().isEmpty()) {
            return atPlaces(turn, whose.getFirst(), day);
        }
        List<LocalRange> ranges =
                whose.stream().flatMap(one -> one.hours().on(day).stream()).toList();
        if (ranges.isEmpty()) {
            return "";
        }
        return SpokenDates.time(
                        ranges.stream()
                                .map(LocalRange::from)
                                .min(Comparator.naturalOrder())
                                .orElseThrow())
                + "–"
                + SpokenDates.time(
                        ranges.stream()
                                .map(LocalRange::to)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }

    /** "9:00–13:00 (Lakeside), 14:00–18:00 (Hill Road)". */
    private static String atPlaces(Turn turn, Practitioner one, DayOfWeek day) {
        return turn.words.list(
                one.hours().shifts(day).stream()
                        .map(shift ->
                                SpokenDates.time(shift.hours().from())
                                        + "–"
                                        + SpokenDates.time(shift.hours().to())
                                        + turn.view
                                                .locationOf(one, shift)
                                                .map(place -> " (" + place.name() + ")")
                                                .orElse(""))
                        .toList());
    }

    private static String days(Turn turn, DayOfWeek from, DayOfWeek to) {
        var locale = turn.words.language().locale();
        String first = from.getDisplayName(TextStyle.SHORT, locale);
        return from == to ? first : first + "–" + to.getDisplayName(TextStyle.SHORT, locale);
    }

    /** What the patient, or the family, has coming. */
    void appointments(Turn turn) {
        List<Appointment> coming = visits.coming(turn);
        turn.served = true;
        if (coming.isEmpty()) {
            turn.say("visits.none");
            return;
        }
        List<String> lines =
                coming.stream()
                        .map(visit ->
                                "• "
                                        + turn.words.visit(visit)
                                        + (turn.people.size() > 1
                                                ? " (" + visit.patientName() + ")"
                                                : ""))
                        .toList();
        turn.reply.say(turn.words.say("visits.list") + "\n" + String.join("\n", lines));
    }
}
