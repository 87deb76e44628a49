package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The rules a booking or a change has to pass before seats are taken. Each says no with a refusal.
 */
final class Guard {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Tools tools;

    Guard(Tools tools) {
        this.tools = tools;
    }

    /** Only people at the desk may insist, and programs that act for them. */
    static Optional<Refusal> mayOverride(Actor actor, @Nullable StaffOverride override) {
        boolean allowed =
                override == null
                        || actor instanceof Actor.Staff
                        || actor instanceof Actor.ApiClient;
        return allowed
                ? Optional.empty()
                : Optional.of(Refusal.of("not_allowed", "Only staff can override a rule."));
    }

    Optional<Refusal> tooMany(Tx tx, PatientId patient) {
        Instant since = tx.now().minus(HOUR);
        long booked =
                count(
                        tx,
                        // What is booked as a series is one booking.
                        "select count(distinct coalesce(seriesId, id)) from AppointmentRow"
                                + " where patientId = :patient and createdAt > :since",
                        patient,
                        since);
        long asked =
                count(
                        tx,
                        "select count(*) from RequestRow where patientId = :patient and createdAt > :since"
                                + " and status <> 'confirmed'",
                        patient,
                        since);
        int most = tools.rules().bookingsAnHour();
        return booked + asked < most
                ? tooManyAhead(tx, patient)
                : Optional.of(
                        overridable(
                                "too_many_bookings",
                                "This patient has made "
                                        + most
                                        + " bookings within an hour; please try again later."));
    }

    private Optional<Refusal> tooManyAhead(Tx tx, PatientId patient) {
        int most = tools.rules().openVisits();
        boolean fits =
                most == 0
                        || count(
                                        tx,
                                        "select count(distinct coalesce(seriesId, id)) from AppointmentRow"
                                                + " where patientId = :patient and startsAt > :since and status in"
                                                + " ('booked', 'confirmed')",
                                        patient,
                                        tx.now())
                                < most;
        return fits
                ? Optional.empty()
                : Optional.of(
                        overridable(
                                "too_many_open",
                                "This patient has as many visits ahead as the clinic gives at a time ("
                                        + most
                                        + ")."));
    }

    private static long count(Tx tx, String query, PatientId patient, Instant since) {
        return tx.session()
                .createSelectionQuery(query, Long.class)
                .setParameter("patient", patient.value())
                .setParameter("since", since)
                .getSingleResult();
    }

    Optional<Refusal> patientBusy(
            Tx tx, ClinicId clinic, PatientId patient, TimeRange time, Set<UUID> except) {
        List<AppointmentRow> same =
                tx.session()
                        .createSelectionQuery(
                                "from AppointmentRow where clinicId = :clinic and patientId = :patient and startsAt < :end"
                                        + " and endsAt > :start and status not in ('cancelled', 'no_show') and id not in :except",
                                AppointmentRow.class)
                        .setParameter("clinic", clinic.value())
                        .setParameter("patient", patient.value())
                        .setParameter("start", time.start())
                        .setParameter("end", time.end())
                        .setParameter("except", except.isEmpty() ? Set.of(new UUID(0, 0)) : except)
                        .list();
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        overridable(
                                "patient_busy",
                                "The patient already has an appointment at that time."));
    }

    /** Patients, and whoever speaks for them, cannot move or cancel at the last moment. */
    Optional<Refusal> cancelNotice(
            Tx tx, Actor actor, @Nullable StaffOverride override, AppointmentRow row) {
        if (actor instanceof Actor.Staff || actor instanceof Actor.Program || override != null) {
            return Optional.empty();
        }
        return insideNotice(tx, new AppointmentId(row.id), row.startsAt)
                ? Optional.of(
                        overridable(
                                "cancel_notice",
                                "Appointments can be changed or cancelled up to "
                                        + tools.rules().cancelNotice().toMinutes()
                                        + " minutes before they start."))
                : Optional.empty();
    }

    /**
     * Whether a visit is too near for its patient to change it alone. One the clinic itself cannot
     * keep never is.
     */
    boolean insideNotice(Tx tx, AppointmentId visit, Instant start) {
        return start.isBefore(tx.now().plus(tools.rules().cancelNotice()))
                && !SickDayRows.isInHand(tx, visit);
    }

    /**
     * The refusal of a place for these reasons, with what could be had instead; empty where staff
     * may and do insist.
     */
    Optional<Refusal> against(
            Tx tx,
            ClinicId clinic,
            Place place,
            List<SlotReason> reasons,
            @Nullable StaffOverride override) {
        boolean all = reasons.stream().allMatch(SlotReason::overridable);
        if (reasons.isEmpty() || (override != null && all)) {
            return Optional.empty();
        }
        String code = codeOf(reasons);
        String words = reasons.stream().map(SlotReason::text).collect(Collectors.joining(" "));
        return Optional.of(refused(tx, clinic, place, code, words, all, reasons));
    }

    /** The code of a refusal for these reasons: of the first rule, else that the slot is taken. */
    static String codeOf(List<SlotReason> reasons) {
        return reasons.stream()
                .map(SlotReason::code)
                .filter(reason -> !reason.taken())
                .findFirst()
                .map(Guard::refusalCode)
                .orElse("slot_taken");
    }

    /** Somebody was faster: the constraint said no although nothing was to be seen. */
    Refusal taken(Tx tx, ClinicId clinic, Place place) {
        return refused(
                tx, clinic, place, "slot_taken", "That time has just been taken.", true, List.of());
    }

    private Refusal refused(
            Tx tx,
            ClinicId clinic,
            Place place,
            String code,
            String words,
            boolean overridable,
            List<SlotReason> why) {
        List<Slot> alternatives = tools.availability().alternatives(tx, clinic, place);
        return new Refusal(
                code, words, "start", overridable, List.of(new Unavailable(why, alternatives)));
    }

    private static String refusalCode(ReasonCode reason) {
        return reason == ReasonCode.HOLIDAY ? ReasonCode.OUTSIDE_HOURS.code() : reason.code();
    }

    private static Refusal overridable(String code, String words) {
        return new Refusal(code, words, null, true, List.of());
    }
}
