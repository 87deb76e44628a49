package org.foredesk.assistant;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.Booking;
import org.foredesk.booking.DayPart;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotQuery;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Free times that fit a wish, earliest first. */
final class SlotFinder {

    private static final int MOST = 600;
    private static final int SOON_DAYS = 14;
    private static final int FAR_DAYS = 90;

    /**
     * A time on the very edge of the notice period would be gone before the patient has answered.
     */
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(5);

    private final Booking booking;
    private final Settings settings;

    SlotFinder(Booking booking, Settings settings) {
        this.booking = booking;
        this.settings = settings;
    }

    /** Who could be meant by a wish; empty where its speciality is not to be had here. */
    static List<Practitioner> candidates(DirectoryView view, Wish wish) {
        return view.activePractitioners().stream()
                .filter(one -> !wish.notPractitioners().contains(one.id().toString()))
                .filter(one -> WantedPlace.worksThere(view, wish, one))
                .filter(one ->
                        wish.practitioner() == null
                                ? wish.speciality() == null
                                        || ofSpeciality(view, one, wish.speciality())
                                : wish.practitioner().equals(one.id().toString()))
                .toList();
    }

    private static boolean ofSpeciality(DirectoryView view, Practitioner one, String speciality) {
        return speciality.equals(Vocabulary.key(one.speciality()))
                || one.department() != null
                        && view.department(one.department())
                                .filter(department ->
                                        speciality.equals(Vocabulary.key(department.name())))
                                .isPresent();
    }

    /** What can be offered: with time left to answer. */
    List<Slot> fitting(Tx tx, DirectoryView view, Wish wish) {
        Instant soonest =
                tx.now()
                        .plus(
                                Duration.ofMinutes(
                                        settings.number(SettingKey.BOOKING_NOTICE_MINUTES)))
                        .plus(TIME_TO_ANSWER);
        return free(tx, view, wish).stream()
                .filter(slot -> !slot.start().isBefore(soonest))
                .toList();
    }

    /** All that is free at this moment. */
    List<Slot> free(Tx tx, DirectoryView view, Wish wish) {
        List<Slot> soon = between(tx, view, wish, end(view, wish, tx.now(), SOON_DAYS));
        return soon.isEmpty() && wish.day() == null
                ? between(tx, view, wish, end(view, wish, tx.now(), FAR_DAYS))
                : soon;
    }

    private List<Slot> between(Tx tx, DirectoryView view, Wish wish, Instant to) {
        List<Practitioner> whom = candidates(view, wish);
        ZoneId zone = view.clinic().zone();
        Instant from =
                wish.day() == null
                        ? tx.now()
                        : later(tx.now(), wish.day().atStartOfDay(zone).toInstant());
        if (whom.isEmpty() || !from.isBefore(to)) {
            return List.of();
        }
        Set<PractitionerId> ids = whom.stream().map(Practitioner::id).collect(Collectors.toSet());
        SlotQuery query =
                SlotQuery.between(view.clinic().id(), from, to)
                        .withPractitioners(ids)
                        .withServices(ServiceChoice.parse(wish.service()))
                        .withLocation(WantedPlace.of(wish))
                        .withoutDays(new HashSet<>(wish.notDays()))
                        .withDaily(daily(wish))
                        .limitedTo(MOST);
        boolean exact = wish.time() != null && !wish.around();
        return booking.slots(tx, exact ? query : query.distinctly()).stream()
                .filter(slot -> allowed(wish, slot, zone))
                .sorted(Comparator.comparing(Slot::start).thenComparing(Slot::practitionerName))
                .toList();
    }

    private static Instant end(DirectoryView view, Wish wish, Instant now, int days) {
        ZoneId zone = view.clinic().zone();
        LocalDate first = wish.day() == null ? now.atZone(zone).toLocalDate() : wish.day();
        LocalDate end =
                wish.until() != null ? wish.until() : first.plusDays(wish.day() == null ? days : 1);
        return end.atStartOfDay(zone).toInstant();
    }

    private static @Nullable LocalRange daily(Wish wish) {
        if (wish.time() != null && !wish.around()) {
            return new LocalRange(wish.time(), wish.time().plusMinutes(1));
        }
        if (wish.from() == null && wish.to() == null) {
            return null;
        }
        LocalTime from = wish.from() == null ? LocalTime.MIDNIGHT : wish.from();
        LocalTime to = wish.to() == null ? LocalTime.MIDNIGHT : wish.to();
        return new LocalRange(from, to);
    }

    private static boolean allowed(Wish wish, Slot slot, ZoneId zone) {
        ZonedDateTime start = slot.start().atZone(zone);
        DayOfWeek weekday = start.getDayOfWeek();
        LocalTime end = slot.end().atZone(zone).toLocalTime();
        return !wish.notWeekdays().contains(weekday)
                && wish.notParts().stream()
                        .flatMap(part -> DayPart.ofCode(part).stream())
                        .noneMatch(part -> part.window().contains(start.toLocalTime()))
                && wish.notHours().stream()
                        .noneMatch(hours -> meets(hours, start.toLocalTime(), end));
    }

    /** Whether a visit takes any of these hours. */
    private static boolean meets(When.Window hours, LocalTime start, LocalTime end) {
        boolean before = hours.from() != null && !end.isAfter(hours.from());
        boolean after = hours.to() != null && !start.isBefore(hours.to());
        return !before && !after;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
