package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What free times are wanted. Empty {@code practitioners} means all; {@code exceptPractitioners}
 * and {@code exceptDays} are left out; without {@code services} each practitioner's first one is
 * taken. Slots start in {@code from} (included) to {@code to} (not included), and where {@code
 * daily} is given at such times of the clinic's clock. With {@code near} the best fit comes first,
 * without it the earliest. {@code distinct} leaves out slots that overlap a better one of the same
 * practitioner, which is what a person wants to choose from.
 */
public record SlotQuery(
        ClinicId clinic,
        Set<PractitionerId> practitioners,
        Set<PractitionerId> exceptPractitioners,
        @Nullable String speciality,
        ServiceChoice services,
        @Nullable LocationId location,
        Instant from,
        Instant to,
        @Nullable LocalRange daily,
        Set<LocalDate> exceptDays,
        @Nullable Instant near,
        @Nullable PractitionerId preferred,
        boolean distinct,
        int limit) {

    public SlotQuery {
        practitioners = Set.copyOf(practitioners);
        exceptPractitioners = Set.copyOf(exceptPractitioners);
        exceptDays = Set.copyOf(exceptDays);
    }

    /** Every free time of every practitioner in that stretch, at most fifty. */
    public static SlotQuery between(ClinicId clinic, Instant from, Instant to) {
        return new SlotQuery(
                clinic,
                Set.of(),
                Set.of(),
                null,
                ServiceChoice.USUAL,
                null,
                from,
                to,
                null,
                Set.of(),
                null,
                null,
                false,
                50);
    }

    public SlotQuery withPractitioner(PractitionerId only) {
        return withPractitioners(Set.of(only));
    }

    public SlotQuery withPractitioners(Set<PractitionerId> only) {
        return new SlotQuery(
                clinic,
                only,
                exceptPractitioners,
                speciality,
                services,
                location,
                from,
                to,
                daily,
                exceptDays,
                near,
                preferred,
                distinct,
                limit);
    }

    public SlotQuery withoutPractitioners(Set<PractitionerId> others) {
        return new SlotQuery(
                clinic,
                practitioners,
                others,
                speciality,
                services,
                location,
                from,
                to,
                daily,
                exceptDays,
                near,
                preferred,
                distinct,
                limit);
    }

    public SlotQuery withSpeciality(@Nullable String wanted) {
        return new SlotQuery(
                clinic,
                practitioners,
                exceptPractitioners,
                wanted,
                services,
                location,
                from,
                to,
                daily,
                exceptDays,
                near,
                preferred,
                distinct,
                limit);
    }

    public SlotQuery withService(@Nullable ServiceId wanted) {
        return withServices(ServiceChoice.of(wanted));
    }

    public SlotQuery withServices(ServiceChoice wanted) {
        return new SlotQuery(
                clinic,
                practitioners,
                exceptPractitioners,
                speciality,
                wanted,
                location,
                from,
                to,
                daily,
                exceptDays,
                near,
                preferred,
                distinct,
                limit);
    }

    public SlotQuery withLocation(@Nullable LocationId wanted) {
        return new SlotQuery(
                clinic,
                practitioners,
                exceptPractitioners,
                speciality,
                services,
                wanted,
                from,
                to,
                daily,
                exceptDays,
                near,
                preferred,
                distinct,
                limit);
    }

    public SlotQuery withDaily(@Nullable LocalRange window) {
        return new SlotQuery(
                clinic,
                practitioners,
                exceptPractitioners,
                speciality,
                services,
                location,
                from,
                to,
                window,
                exceptDays,
                near,
                preferred,
                distinct,
                limit);
    }

    public SlotQuery withoutDays(Set<LocalDate> days) {
        return new SlotQuery(
                clinic,
                practitioners,
                exceptPractitioners,
                speciality,
                services,
                location,
                from,
                to,
                daily,
                days,
                near,
                preferred,
                distinct,
                limit);
    }

    /** Ranks by nearness to {@code wish}, then by {@code practitioner} where one is preferred. */
    public SlotQuery near(@Nullable Instant wish, @Nullable PractitionerId practitioner) {
        return new SlotQuery(
                clinic,
                practitioners,
                exceptPractitioners,
                speciality,
                services,
                location,
                from,
                to,
                daily,
                exceptDays,
                wish,
                practitioner,
                distinct,
                limit);
    }

    public SlotQuery distinctly() {
        return new SlotQuery(
                clinic,
                practitioners,
                exceptPractitioners,
                speciality,
                services,
                location,
                from,
                to,
                daily,
                exceptDays,
                near,
                preferred,
                true,
                limit);
    }

    public SlotQuery limitedTo(int most) {
        return new SlotQuery(
                clinic,
                practitioners,
                exceptPractitioners,
                speciality,
                services,
                location,
                from,
                to,
                daily,
                exceptDays,
                near,
                preferred,
                distinct,
                most);
    }
}
