package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.foredesk.kernel.TimeRange;
import org.junit.jupiter.api.Test;

/** Hours on days when the clock changes, in zones with every kind of change there has been. */
class LocalDaysProperties {

    static final List<ZoneId> ZONES =
            Stream.of(
                            "Asia/Kolkata",
                            "Europe/Madrid",
                            "Europe/London",
                            "Europe/Dublin",
                            "America/New_York",
                            "America/Sao_Paulo",
                            "America/St_Johns",
                            "America/Havana",
                            "America/Mexico_City",
                            "America/Santiago",
                            "Africa/Casablanca",
                            "Africa/Cairo",
                            "Asia/Tehran",
                            "Asia/Kathmandu",
                            "Asia/Gaza",
                            "Asia/Beirut",
                            "Australia/Lord_Howe",
                            "Australia/Adelaide",
                            "Pacific/Apia",
                            "Pacific/Chatham",
                            "Pacific/Kiritimati",
                            "Antarctica/Troll",
                            "Europe/Istanbul",
                            "UTC")
                    .map(ZoneId::of)
                    .toList();

    private static final Instant SINCE = Instant.parse("1973-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2037-12-31T00:00:00Z");

    record ZonedDay(ZoneId zone, LocalDate date) {}

    /**
     * Every transition of a zone from 1973 to 2037; earlier ones have offsets that are no whole
     * minutes.
     */
    static List<Instant> transitions(ZoneId zone) {
        return Stream.iterate(
                        zone.getRules().nextTransition(SINCE),
                        next -> next != null && next.getInstant().isBefore(UNTIL),
                        next -> zone.getRules().nextTransition(next.getInstant()))
                .map(ZoneOffsetTransition::getInstant)
                .toList();
    }

    @Provide
    Arbitrary<ZonedDay> days() {
        return Arbitraries.of(ZONES)
                .flatMap(zone -> {
                    List<Instant> changes = transitions(zone);
                    Arbitrary<LocalDate> any =
                            Arbitraries.integers()
                                    .between(0, 20_000)
                                    .map(day -> LocalDate.of(1975, 1, 1).plusDays(day));
                    Arbitrary<LocalDate> change =
                            changes.isEmpty()
                                    ? any
                                    : Combinators.combine(
                                                    Arbitraries.of(changes),
                                                    Arbitraries.integers().between(-1, 1))
                                            .as((moment, days) ->
                                                    LocalDate.ofInstant(moment, zone)
                                                            .plusDays(days));
                    return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(4, change))
                            .map(date -> new ZonedDay(zone, date));
                });
    }

    @Provide
    static Arbitrary<LocalRange> hours() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers()
                        .between(0, 287)
                        .map(cell -> LocalTime.MIDNIGHT.plusMinutes(5L * cell));
        return Combinators.combine(times, times)
                .as(LocalRange::new)
                .filter(range -> !range.from().equals(range.to()));
    }

    @Property(tries = 400)
    void openIsExactlyWhenAClockInTheZoneShowsATimeWithin(
            @ForAll("days") ZonedDay day, @ForAll("hours") LocalRange hours) {
        Intervals open = LocalDays.moments(day.date(), hours, day.zone());

        LocalDateTime from = day.date().atTime(hours.from());
        LocalDateTime to =
                (hours.overnight() ? day.date().plusDays(1) : day.date()).atTime(hours.to());
        Instant first = day.date().minusDays(2).atStartOfDay(day.zone()).toInstant();
        Instant last = day.date().plusDays(4).atStartOfDay(day.zone()).toInstant();
        for (Instant moment = first;
                moment.isBefore(last);
                moment = moment.plus(Duration.ofMinutes(5))) {
            LocalDateTime shown = LocalDateTime.ofInstant(moment, day.zone());
            assertThat(open.contains(moment))
                    .as("%s, shown as %s", moment, shown)
                    .isEqualTo(!shown.isBefore(from) && shown.isBefore(to));
        }
    }

    @Test
    void everyTransitionSinceThenLeavesADayAsLongAsItsClockSays() {
        LocalRange wholeDay = new LocalRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        for (ZoneId zone : ZONES) {
            for (Instant change : transitions(zone)) {
                LocalDate date = LocalDate.ofInstant(change, zone);
                Duration open =
                        LocalDays.moments(date, wholeDay, zone).ranges().stream()
                                .map(TimeRange::length)
                                .reduce(Duration.ZERO, Duration::plus);
                Duration day =
                        Stream.iterate(
                                        date.minusDays(1).atStartOfDay(zone).toInstant(),
                                        moment -> moment.plus(Duration.ofMinutes(1)))
                                .limit(3 * 1440)
                                .filter(moment -> LocalDate.ofInstant(moment, zone).equals(date))
                                .map(moment -> Duration.ofMinutes(1))
                                .reduce(Duration.ZERO, Duration::plus);
                assertThat(open).as("%s on %s", zone, date).isEqualTo(day);
            }
        }
    }
}
