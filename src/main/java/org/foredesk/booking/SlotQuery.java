package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
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
        return with(draft -> draft.practitioners = only);
    }

    public SlotQuery withoutPractitioners(Set<PractitionerId> others) {
        return with(draft -> draft.exceptPractitioners = others);
    }

    public SlotQuery withSpeciality(@Nullable String wanted) {
        return with(draft -> draft.speciality = wanted);
    }

    public SlotQuery withService(@Nullable ServiceId wanted) {
        return withServices(ServiceChoice.of(wanted));
    }

    public SlotQuery withServices(ServiceChoice wanted) {
        return with(draft -> draft.services = wanted);
    }

    public SlotQuery withLocation(@Nullable LocationId wanted) {
        return with(draft -> draft.location = wanted);
    }

    public SlotQuery withDaily(@Nullable LocalRange window) {
        return with(draft -> draft.daily = window);
    }

    public SlotQuery withoutDays(Set<LocalDate> days) {
        return with(draft -> draft.exceptDays = days);
    }

    /** Ranks by nearness to {@code wish}, then by {@code practitioner} where one is preferred. */
    public SlotQuery near(@Nullable Instant wish, @Nullable PractitionerId practitioner) {
        return with(draft -> {
            draft.near = wish;
            draft.preferred = practitioner;
        });
    }

    public SlotQuery distinctly() {
        return with(draft -> draft.distinct = true);
    }

    public SlotQuery limitedTo(int most) {
        return with(draft -> draft.limit = most);
    }

    private SlotQuery with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new SlotQuery(
                clinic,
                draft.practitioners,
                draft.exceptPractitioners,
                draft.speciality,
                draft.services,
                draft.location,
                from,
                to,
                draft.daily,
                draft.exceptDays,
                draft.near,
                draft.preferred,
                draft.distinct,
                draft.limit);
    }

    /** What narrows and ranks a stretch of time, while it is being changed. */
    private static final class Draft {
        Set<PractitionerId> practitioners;
        Set<PractitionerId> exceptPractitioners;
        @Nullable String speciality;
        ServiceChoice services;
        @Nullable LocationId location;
        @Nullable LocalRange daily;
        Set<LocalDate> exceptDays;
        @Nullable Instant near;
        @Nullable PractitionerId preferred;
        boolean distinct;
        int limit;

        Draft(SlotQuery from) {
            practitioners = from.practitioners;
            exceptPractitioners = from.exceptPractitioners;
            speciality = from.speciality;
            services = from.services;
            location = from.location;
            daily = from.daily;
            exceptDays = from.exceptDays;
            near = from.near;
            preferred = from.preferred;
            distinct = from.distinct;
            limit = from.limit;
        }
    }
}
