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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * What is offered against what is open, what is taken and what is explained, for any clinic and
 * day.
 */
class SlotProperties {

    private static final ServiceId SERVICE = new ServiceId(new UUID(1, 1));
    private static final PractitionerId DOCTOR = new PractitionerId(new UUID(1, 2));
    private static final UUID OTHER = new UUID(1, 3);
    private static final List<Resource> RESOURCES =
            List.of(
                    resource(1, "Room 1", ResourceKind.ROOM, "Treatment", 1),
                    resource(2, "Room 2", ResourceKind.ROOM, null, 1),
                    resource(3, "ECG", ResourceKind.EQUIPMENT, null, 2));

    private static final Location LAKESIDE =
            new Location(new LocationId(new UUID(4, 1)), "Lakeside", null, true);
    private static final Location HILL_ROAD =
            new Location(new LocationId(new UUID(4, 2)), "Hill Road", null, true);

    private static Resource resource(
            int number, String name, ResourceKind kind, @Nullable String group, int capacity) {
        return new Resource(
                new ResourceId(new UUID(3, number)), name, kind, group, null, capacity, true);
    }

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
            List<int[]> taken,
            List<int[]> inUse) {

        /** Every second stretch is at the other place. */
        List<Shift> shifts() {
            return IntStream.range(0, hours.size())
                    .mapToObj(at -> new Shift(hours.get(at), at % 2 == 0 ? null : HILL_ROAD.name()))
                    .toList();
        }

        DirectoryView view() {
            Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
            Map<DayOfWeek, List<Shift>> pauses = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                week.put(day, shifts());
                pauses.put(day, List.of(Shift.of(pause)));
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
                            List.of(),
                            null,
                            null,
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
                    List.of(LAKESIDE, HILL_ROAD),
                    List.of(),
                    List.of(service),
                    List.of(doctor),
                    List.of(),
                    List.of(),
                    List.of(),
                    RESOURCES);
        }

        /** What takes the doctor and what takes the rooms and the equipment. */
        Map<UUID, Taken> allTaken() {
            Map<UUID, List<Busy>> all = new HashMap<>();
            for (int[] each : inUse) {
                long from = begin().getEpochSecond() + each[1] * 300L;
                long to = from + each[2] * 300L;
                all.computeIfAbsent(RESOURCES.get(each[0]).id().value(), id -> new ArrayList<>())
                        .add(new Busy(Busy.Kind.APPOINTMENT, from, to, from, to, OTHER, null, 0));
            }
            Map<UUID, Taken> taken = new HashMap<>();
            all.forEach((id, busy) -> taken.put(id, Taken.of(busy)));
            taken.put(DOCTOR.value(), Taken.of(busy()));
            return taken;
        }

        /** Whether the resource has room for one more at that moment. */
        boolean free(int resource, Instant moment) {
            long cell = (moment.getEpochSecond() - begin().getEpochSecond()) / 300;
            return inUse.stream()
                            .filter(each ->
                                    each[0] == resource
                                            && each[1] <= cell
                                            && cell < each[1] + each[2])
                            .count()
                    < RESOURCES.get(resource).capacity();
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
            return new BookingRules(
                    Duration.ZERO, 90, Duration.ofMinutes(15), Duration.ofHours(2), 10, 0);
        }

        List<Slot> offered() {
            DirectoryView view = view();
            SlotQuery query =
                    SlotQuery.between(view.clinic().id(), begin(), end()).limitedTo(1_000);
            return new SlotSearch(view, new OpeningTimes(view), query)
                    .run(new TimeRange(begin(), end()), _ -> allTaken());
        }
    }

    @Provide
    Arbitrary<Service> services() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 18).map(five -> five * 5);
        Arbitrary<Integer> buffer =
                Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(1, 5), Tuple.of(1, 15));
        Arbitrary<Integer> capacity = Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(1, 3));
        Arbitrary<Integer> step = Arbitraries.of(5, 10, 15, 20, 25, 30);
        Arbitrary<List<String>> needs =
                Arbitraries.frequency(
                        Tuple.of(3, List.<String>of()),
                        Tuple.of(1, List.of("ECG")),
                        Tuple.of(1, List.of("room")),
                        Tuple.of(1, List.of("room", "Room 1", "ECG")),
                        Tuple.of(1, List.of("Treatment", "room")));
        return Combinators.combine(minutes, buffer, buffer, capacity, step, needs)
                .as((length, before, after, places, every, needed) ->
                        new Service(
                                SERVICE, "Visit", length, null, before, after, places, every, null,
                                needed, true));
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
        Arbitrary<int[]> inUse =
                Combinators.combine(
                                Arbitraries.integers().between(0, RESOURCES.size() - 1),
                                Arbitraries.integers().between(-24, 300),
                                Arbitraries.integers().between(1, 60))
                        .as((which, cell, cells) -> new int[] {which, cell, cells});
        return Combinators.combine(
                        zones,
                        dates,
                        Arbitraries.integers().between(0, 40),
                        LocalDaysProperties.hours().list().ofMinSize(1).ofMaxSize(3),
                        services(),
                        taken.list().ofMaxSize(12),
                        inUse.list().ofMaxSize(8))
                .as((zone, date, change, hours, service, busy, used) -> {
                    List<Instant> changes = LocalDaysProperties.transitions(zone);
                    LocalDate day =
                            changes.isEmpty() || change > 20
                                    ? date
                                    : LocalDate.ofInstant(
                                            changes.get(
                                                    changes.size() - 1 - change % changes.size()),
                                            zone);
                    LocalRange pause = new LocalRange(LocalTime.of(12, 30), LocalTime.of(13, 5));
                    return new Day(zone, day, hours, pause, service, busy, used);
                });
    }

    @Property(tries = 500)
    void noOfferedSlotOverlapsAnythingTakenOrLiesOutsideTheHours(@ForAll("days") Day day) {
        for (Slot slot : day.offered()) {
            SlotTerms terms = SlotTerms.of(Treatment.of(day.service()));
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
        Map<UUID, Taken> taken = day.allTaken();
        for (Instant start = day.begin();
                start.isBefore(day.end());
                start = start.plusSeconds(300)) {
            List<SlotReason> reasons =
                    explainer.explain(
                            Place.of(
                                    view,
                                    view.practitioners().getFirst(),
                                    Treatment.of(day.service()),
                                    start),
                            taken);
            assertThat(reasons.isEmpty())
                    .as("%s: %s", start.atZone(day.zone()), reasons)
                    .isEqualTo(offered.contains(start));
            assertThat(reasons).allMatch(reason -> !reason.text().isBlank());
        }
    }

    @Property(tries = 300)
    void whatIsOfferedIsAllAtOnePlaceInHoursOfThatPlace(@ForAll("days") Day day) {
        DirectoryView view = day.view();
        for (Slot slot : day.offered()) {
            for (Instant moment = slot.start();
                    moment.isBefore(slot.end());
                    moment = moment.plusSeconds(300)) {
                LocalTime shown = LocalTime.ofInstant(moment, day.zone());
                assertThat(day.shifts())
                        .as("%s at %s", slot.locationName(), shown)
                        .anyMatch(shift ->
                                shift.hours().contains(shown)
                                        && HILL_ROAD.name().equals(shift.place())
                                                == HILL_ROAD.id().equals(slot.location()));
                assertThat(view.locationAt(view.practitioners().getFirst(), moment))
                        .hasValueSatisfying(
                                place -> assertThat(place.id()).isEqualTo(slot.location()));
            }
        }
    }

    @Property(tries = 300)
    void whatIsOfferedHasARoomAndEquipmentForEveryVisitThatIsThereAlready(@ForAll("days") Day day) {
        for (Slot slot : day.offered()) {
            if (slot.bookedCount() > 0) {
                continue;
            }
            TimeRange occupied = SlotTerms.of(Treatment.of(day.service())).occupied(slot.start());
            List<String> needs = day.service().needs();
            for (Instant moment = occupied.start();
                    moment.isBefore(occupied.end());
                    moment = moment.plusSeconds(300)) {
                boolean first = day.free(0, moment);
                boolean second = day.free(1, moment);
                int rooms = (first ? 1 : 0) + (second ? 1 : 0);
                assertThat(rooms)
                        .isGreaterThanOrEqualTo(
                                (int) needs.stream().filter(need -> !need.equals("ECG")).count());
                boolean firstNeeded = needs.contains("Room 1") || needs.contains("Treatment");
                assertThat(first || !firstNeeded).isTrue();
                assertThat(day.free(2, moment) || !needs.contains("ECG")).isTrue();
            }
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
                new Day(
                                day.zone(),
                                day.date(),
                                day.hours(),
                                day.pause(),
                                day.service(),
                                more,
                                day.inUse())
                        .offered();

        assertThat(before)
                .extracting(Slot::start)
                .containsAll(after.stream().map(Slot::start).toList());
        assertThat(after).extracting(Slot::start).doesNotContain(taken.start());
    }
}
