package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * How well a slot fits a wish, from 0 to 1. Nearness to the wished time counts most, then the
 * wished practitioner, then whether the slot leaves no useless gap (it begins a whole number of
 * visits after working time begins).
 */
record Ranking(@Nullable Instant near, @Nullable PractitionerId preferred, ZoneId zone) {

    private static final double NEARNESS = 0.7;
    private static final double PRACTITIONER = 0.2;
    private static final double TIDINESS = 0.1;
    private static final double HALF_AFTER_HOURS = 3;

    static Ranking of(SlotQuery query, ZoneId zone) {
        return new Ranking(query.near(), query.preferred(), zone);
    }

    double score(PractitionerId practitioner, Instant start, boolean tidy) {
        double nearness = Optional.ofNullable(near).map(wish -> nearness(wish, start)).orElse(1.0);
        double wanted = preferred == null || preferred.equals(practitioner) ? 1 : 0;
        double score = NEARNESS * nearness + PRACTITIONER * wanted + (tidy ? TIDINESS : 0);
        return Math.round(score * 1000) / 1000.0;
    }

    /** On another day the same time of day is what comes nearest. */
    private double nearness(Instant wish, Instant start) {
        LocalDateTime wished = LocalDateTime.ofInstant(wish, zone);
        LocalDateTime offered = LocalDateTime.ofInstant(start, zone);
        long days = Math.abs(ChronoUnit.DAYS.between(wished.toLocalDate(), offered.toLocalDate()));
        long minutes =
                Math.abs(ChronoUnit.MINUTES.between(wished.toLocalTime(), offered.toLocalTime()));
        double hours = days * 24 + minutes / 60.0;
        return HALF_AFTER_HOURS / (HALF_AFTER_HOURS + hours);
    }

    /** The best first where there is a wish, else the earliest first. */
    Comparator<Slot> order() {
        Comparator<Slot> byScore = Comparator.comparingDouble(Slot::score).reversed();
        Comparator<Slot> byTime = Comparator.comparing(Slot::start);
        Comparator<Slot> byName = Comparator.comparing(Slot::practitionerName);
        return near == null
                ? byTime.thenComparing(byScore).thenComparing(byName)
                : byScore.thenComparing(byTime).thenComparing(byName);
    }
}
