package org.foredesk.assistant;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.PartOfDay;
import org.foredesk.assistant.understanding.PractitionerMention;
import org.foredesk.assistant.understanding.Span;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * Adds what was said to what is remembered. What is said again replaces; what is not mentioned
 * stays.
 */
final class WishReader {

    /** How far "from Friday on" is looked into. */
    private static final int OPEN_END_DAYS = 21;

    private WishReader() {}

    static Wish absorb(Wish before, Turn turn) {
        Wish wish = before;
        for (Reading reading : turn.heard.readings()) {
            wish = whom(wish, reading.meaning(), turn.view);
            wish = WantedPlace.where(wish, reading, turn);
            wish = when(wish, reading.meaning().when(), turn.today());
        }
        return wish;
    }

    private static Wish whom(Wish before, Meaning meaning, DirectoryView view) {
        Wish wish = before;
        PractitionerMention mention = meaning.practitioner();
        String speciality = Vocabulary.key(meaning.speciality());
        if (speciality != null
                && !(meaning.specialityFromSymptom() && wish.withWhom() && !meaning.correction())) {
            wish = wish.speciality(speciality);
            if (mention == null && !has(view, wish.practitioner(), speciality)) {
                wish = wish.practitioner(null);
            }
        }
        if (mention != null && mention.match() != null) {
            wish = wish.practitioner(mention.match().id());
        }
        for (PractitionerMention ruledOut : meaning.excluded()) {
            if (ruledOut.match() != null) {
                wish = without(wish, ruledOut.match().id(), view);
            }
        }
        if (meaning.anotherDoctor() && wish.practitioner() != null && mention == null) {
            wish = without(wish, wish.practitioner(), view);
        }
        return services(wish, meaning);
    }

    private static Wish services(Wish wish, Meaning meaning) {
        if (meaning.services().isNone()) {
            return wish;
        }
        ServiceChoice after = after(ServiceChoice.parse(wish.service()), meaning);
        return wish.service(after.services().isEmpty() ? null : after.text());
    }

    /** The services wanted after all that was heard, where {@code before} were wanted. */
    static ServiceChoice after(ServiceChoice before, Heard heard) {
        ServiceChoice services = before;
        for (Reading reading : heard.readings()) {
            services = after(services, reading.meaning());
        }
        return services;
    }

    /** More than one visit can have are cut off; what is read back says what is left. */
    private static ServiceChoice after(ServiceChoice before, Meaning meaning) {
        List<String> had = before.services().stream().map(ServiceId::toString).toList();
        List<String> wanted = meaning.services().after(had);
        return wanted.equals(had)
                ? before
                : ServiceChoice.of(
                        wanted.stream().limit(ServiceChoice.MOST).map(ServiceId::of).toList());
    }

    private static Wish without(Wish wish, String practitioner, DirectoryView view) {
        boolean wasWanted = practitioner.equals(wish.practitioner());
        Wish rest = wish.without(practitioner);
        return wasWanted && rest.speciality() == null
                ? rest.speciality(Vocabulary.key(speciality(view, practitioner)))
                : rest;
    }

    private static boolean has(
            DirectoryView view, @Nullable String practitioner, String speciality) {
        return practitioner == null
                || speciality.equals(Vocabulary.key(speciality(view, practitioner)));
    }

    private static @Nullable String speciality(DirectoryView view, String practitioner) {
        return view.practitioner(PractitionerId.of(practitioner))
                .map(Practitioner::speciality)
                .orElse(null);
    }

    static Wish when(Wish before, When when, LocalDate today) {
        Wish wish = before;
        if (!when.except().isEmpty()) {
            wish =
                    wish.not(
                            ruledOut(when, When.Exclusion::date),
                            ruledOut(when, When.Exclusion::weekday),
                            ruledOut(when, When.Exclusion::part).stream()
                                    .map(PartOfDay::name)
                                    .toList(),
                            ruledOut(when, When.Exclusion::hours));
        }
        LocalDate date = when.date();
        LocalTime time = when.time();
        boolean soon =
                when.flags().contains(When.Flag.EARLIEST) || when.flags().contains(When.Flag.ANY);
        if (soon && when.to() == null && date == null) {
            return wish.days(null, null).soon();
        }
        wish =
                switch (when.kind()) {
                    case NONE -> wish;
                    case DATE -> date == null ? wish : wish.days(date, null);
                    case TIME -> time == null ? wish : wish.at(time);
                    case DATETIME ->
                            date == null || time == null ? wish : wish.days(date, null).at(time);
                    case RANGE -> range(wish, when, today);
                };
        return soon ? wish.soon() : wish;
    }

    private static <T> List<T> ruledOut(When when, Function<When.Exclusion, @Nullable T> what) {
        return when.except().stream().flatMap(one -> Stream.ofNullable(what.apply(one))).toList();
    }

    private static Wish range(Wish before, When when, LocalDate today) {
        LocalDateTime from = when.from();
        LocalDateTime to = when.to();
        String part = when.part() == null ? null : when.part().name();
        if (from == null && to == null) {
            return before;
        }
        boolean wholeDays = midnight(from) && midnight(to);
        LocalDate first = from == null ? today : from.toLocalDate();
        Wish wish = before;
        if (when.dayGiven()) {
            boolean oneDay =
                    to != null
                            && (to.toLocalDate().equals(first)
                                    || to.equals(first.plusDays(1).atStartOfDay()));
            LocalDate end =
                    to == null
                            ? first.plusDays(OPEN_END_DAYS)
                            : midnight(to) ? to.toLocalDate() : to.toLocalDate().plusDays(1);
            wish = wish.days(first, oneDay ? null : end);
            if (wholeDays) {
                return onEachDay(wish, when, part);
            }
        }
        LocalTime fromClock = from == null || midnight(from) ? null : from.toLocalTime();
        LocalTime toClock = to == null || midnight(to) ? null : to.toLocalTime();
        LocalTime middle = when.time();
        if (middle != null && when.flags().contains(When.Flag.AROUND)) {
            return wish.around(middle, fromClock, toClock);
        }
        return wish.clock(fromClock, toClock, part);
    }

    /** "Next week after 3", "next week at 3", or just "next week". */
    private static Wish onEachDay(Wish wish, When when, @Nullable String part) {
        When.Window daily = when.daily();
        LocalTime time = when.time();
        if (time != null) {
            return when.flags().contains(When.Flag.AROUND) && daily != null
                    ? wish.around(time, daily.from(), daily.to())
                    : wish.at(time);
        }
        return daily == null ? wish : wish.clock(daily.from(), daily.to(), part);
    }

    private static boolean midnight(@Nullable LocalDateTime moment) {
        return moment == null || moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Where each field was said; what is said again is found at its latest place. */
    static Map<String, Source> sources(Map<String, Source> before, Heard heard) {
        Map<String, Source> sources = new HashMap<>(before);
        for (Reading reading : heard.readings()) {
            String message = reading.message().id().toString();
            for (Map.Entry<String, Span> field : reading.meaning().spans().entrySet()) {
                sources.put(
                        field.getKey(),
                        new Source(message, field.getValue().from(), field.getValue().to()));
            }
            List<Span> spans = reading.meaning().when().spans();
            if (!spans.isEmpty()) {
                sources.put(
                        "when", new Source(message, spans.getFirst().from(), spans.getLast().to()));
            }
        }
        return sources;
    }
}
