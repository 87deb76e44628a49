package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.kernel.TimeRange;

/**
 * What is offered against what is open, what is taken and what is explained, for any clinic and
 * day.
 */
class SlotProperties {

    private static final ServiceId SERVICE = new ServiceId(new UUID(1, 1));
    private static final PractitionerId DOCTOR = new PractitionerId(new UUID(1, 2));
    private static final UUID OTHER = new UUID(1, 3);

    /**
     * A day of a clinic with one doctor: hours, a break, a service, and times taken given as cells
     * of the day.
     */
    record Day(
            ZoneId zone,
            LocalDate date,
            List<LocalRange> hours,
            LocalRange pause,
            Service service,
            List<int[]> taken) {

        DirectoryView view() {
            Map<DayOfWeek, List<LocalRange>> week = new EnumMap<>(DayOfWeek.class);
            Map<DayOfWeek, List<LocalRange>> pauses = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                week.put(day, hours);
                pauses.put(day, List.of(pause));
            }
            Practitioner doctor =
                    new Practitioner(
                            DOCTOR,
                            "Dr. Rao",
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of(SERVICE),
                            new WeeklyHours(week),
                            new WeeklyHours(pauses),
                            List.of(new HoursException(date.plusDays(1), List.of())),
                            true);
            Clinic clinic =
                    new Clinic(
                            new ClinicId(new UUID(1, 4)),
                            "Clinic",
                            zone,
                            "IN",
                            List.of(Language.EN),
                            null,
                            null,
                            false);
            return new DirectoryView(
                    clinic,
                    List.of(),
                    List.of(),
                    List.of(service),
                    List.of(doctor),
                    List.of(),
                    List.of(),
                    List.of());
        }

        Instant now() {
            return date.minusDays(2).atStartOfDay(zone).toInstant();
        }

        Instant begin() {
            return date.atStartOfDay(zone).toInstant();
        }

        Instant end() {
            return date.plusDays(1).atStartOfDay(zone).toInstant();
        }

        List<Busy> busy() {
            List<Busy> busy = new ArrayList<>();
            for (int[] each : taken) {
                long start = begin().getEpochSecond() + each[0] * 300L;
                long end = start + (each[2] == 0 ? each[1] * 300L : service.minutes() * 60L);
                long before = each[2] == 0 ? 0 : service.bufferBefore() * 60L;
                long after = each[2] == 0 ? 0 : service.bufferAfter() * 60L;
                busy.add(
                        new Busy(
                                Busy.Kind.APPOINTMENT,
                                start - before,
                                end + after,
                                start,
                                end,
                                new UUID(2, each[0]),
                                each[2] == 0 ? OTHER : SERVICE.value(),
                                0));
            }
            busy.sort(Comparator.comparingLong(Busy::from));
            return busy;
        }

        BookingRules rules() {
            return new BookingRules(Duration.ZERO, 90, Duration.ofMinutes(15), Duration.ofHours(2));
        }

        List<Slot> offered() {
            DirectoryView view = view();
            SlotQuery query =
                    SlotQuery.between(view.clinic().id(), begin(), end()).limitedTo(1_000);
            return new SlotSearch(view, new OpeningTimes(view), query)
                    .run(
                            new TimeRange(begin(), end()),
                            _ -> Map.of(DOCTOR.value(), Taken.of(busy())));
        }
    }

    @Provide
    Arbitrary<Service> services() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 18).map(five -> five * 5);
        Arbitrary<Integer> buffer =
                Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(1, 5), Tuple.of(1, 15));
        Arbitrary<Integer> capacity = Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(1, 3));
        Arbitrary<Integer> step = Arbitraries.of(5, 10, 15, 20, 25, 30);
        return Combinators.combine(minutes, buffer, buffer, capacity, step)
                .as((length, before, after, places, every) ->
                        new Service(
                                SERVICE, "Visit", length, null, before, after, places, every, null,
                                true));
    }

    @Provide
    Arbitrary<Day> days() {
        Arbitrary<ZoneId> zones = Arbitraries.of(LocalDaysProperties.ZONES);
        Arbitrary<LocalDate> dates =
                Arbitraries.integers().between(0, 3_000).map(LocalDate.of(2020, 1, 1)::plusDays);
        Arbitrary<int[]> taken =
                Combinators.combine(
                                Arbitraries.integers().between(-24, 300),
                                Arbitraries.integers().between(1, 24),
                                Arbitraries.integers().between(0, 1))
                        .as((cell, cells, same) -> new int[] {cell, cells, same});
        return Combinators.combine(
                        zones,
                        dates,
                        Arbitraries.integers().between(0, 40),
                        LocalDaysProperties.hours().list().ofMinSize(1).ofMaxSize(3),
                        services(),
                        taken.list().ofMaxSize(12))
                .as((zone, date, change, hours, service, busy) -> {
                    List<Instant> changes = LocalDaysProperties.transitions(zone);
                    LocalDate day =
                            changes.isEmpty() || change > 20
                                    ? date
                                    : LocalDate.ofInstant(
                                            changes.get(
                                                    changes.size() - 1 - change % changes.size()),
                                            zone);
                    LocalRange pause = new LocalRange(LocalTime.of(12, 30), LocalTime.of(13, 5));
                    return new Day(zone, day, hours, pause, service, busy);
                });
    }

    @Property(tries = 500)
    void noOfferedSlotOverlapsAnythingTakenOrLiesOutsideTheHours(@ForAll("days") Day day) {
        for (Slot slot : day.offered()) {
            SlotTerms terms = SlotTerms.of(day.service());
            TimeRange occupied = terms.occupied(slot.start());
            List<Busy> inTheWay =
                    day.busy().stream()
                            .filter(busy ->
                                    busy.overlaps(
                                            occupied.start().getEpochSecond(),
                                            occupied.end().getEpochSecond()))
                            .toList();
            if (day.service().capacity() == 1) {
                assertThat(inTheWay).isEmpty();
            } else {
                assertThat(inTheWay)
                        .allMatch(busy ->
                                busy.sameSession(SERVICE.value(), slot.start().getEpochSecond()));
                assertThat(inTheWay.size())
                        .isEqualTo(slot.bookedCount())
                        .isLessThan(day.service().capacity());
            }
            for (Instant moment = slot.start();
                    moment.isBefore(slot.end());
                    moment = moment.plusSeconds(300)) {
                LocalTime shown = LocalTime.ofInstant(moment, day.zone());
                assertThat(day.hours())
                        .as("open at %s", shown)
                        .anyMatch(range -> range.contains(shown));
                assertThat(day.pause().contains(shown)).isFalse();
            }
        }
    }

    @Property(tries = 300)
    void aTimeIsOfferedExactlyWhenNothingIsSaidAgainstIt(@ForAll("days") Day day) {
        DirectoryView view = day.view();
        OpeningTimes opening = new OpeningTimes(view);
        Explainer explainer = new Explainer(view, opening, day.rules(), day.now());
        Set<Instant> offered = new HashSet<>();
        day.offered().forEach(slot -> offered.add(slot.start()));
        List<Busy> busy = day.busy();
        for (Instant start = day.begin();
                start.isBefore(day.end());
                start = start.plusSeconds(300)) {
            List<SlotReason> reasons =
                    explainer.explain(view.practitioners().getFirst(), day.service(), start, busy);
            assertThat(reasons.isEmpty())
                    .as("%s: %s", start.atZone(day.zone()), reasons)
                    .isEqualTo(offered.contains(start));
            assertThat(reasons).allMatch(reason -> !reason.text().isBlank());
        }
    }

    @Property(tries = 100)
    void oneBookingNeverShiftsTheOtherTimesOffered(@ForAll("days") Day day) {
        List<Slot> before = day.offered();
        if (before.isEmpty() || day.service().capacity() > 1) {
            return;
        }
        Slot taken = before.get(before.size() / 2);
        int cell = (int) ((taken.start().getEpochSecond() - day.begin().getEpochSecond()) / 300);
        List<int[]> more = new ArrayList<>(day.taken());
        more.add(new int[] {cell, 1, 1});
        List<Slot> after =
                new Day(day.zone(), day.date(), day.hours(), day.pause(), day.service(), more)
                        .offered();

        assertThat(before)
                .extracting(Slot::start)
                .containsAll(after.stream().map(Slot::start).toList());
        assertThat(after).extracting(Slot::start).doesNotContain(taken.start());
    }
}
