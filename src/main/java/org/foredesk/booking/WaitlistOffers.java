package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Offers free times to those who wait: the slot is held, the offer written, the patient asked. What
 * is to be done is read from the rows each time, so that nothing is forgotten when the program
 * stops in between.
 */
final class WaitlistOffers {

    private static final Actor PROGRAM = new Actor.Program();

    private final Tools tools;
    private final Holds holds;
    private final WaitlistMatch match;

    WaitlistOffers(Tools tools, Holds holds) {
        this.tools = tools;
        this.holds = holds;
        this.match = new WaitlistMatch(tools);
    }

    /**
     * Offers the earliest time that suits; false when there is none, or nobody may be asked now.
     */
    boolean offerNext(Tx tx, ClinicId clinic, WaitlistId id) {
        WaitlistRow row = waiting(tx, clinic, id);
        ZoneId zone = tools.view(clinic).clinic().zone();
        if (row == null || OfferRules.of(tools.settings()).isQuiet(tx.now(), zone)) {
            return false;
        }
        for (Slot slot : match.slots(tx, row)) {
            if (offer(tx, PROGRAM, row, slot.practitioner(), slot.services(), slot.start())
                    instanceof Outcome.Done) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable WaitlistRow waiting(Tx tx, ClinicId clinic, WaitlistId id) {
        return switch (WaitlistRows.locked(tx, WaitlistDecision.of(clinic, PROGRAM, id))) {
            case Outcome.Done<WaitlistRow>(WaitlistRow row)
                    when row.status.equals(WaitlistStatus.WAITING.code()) ->
                    row;
            case Outcome.Done<WaitlistRow> _ -> null;
            case Outcome.Refused<WaitlistRow> _ -> null;
        };
    }

    /** What could be offered to the entry at this moment, earliest first. */
    List<Slot> suiting(Tx tx, ClinicId clinic, WaitlistId id) {
        WaitlistRow row = tx.session().get(WaitlistRow.class, id.value());
        return row == null || !row.clinicId.equals(clinic.value())
                ? List.of()
                : match.slots(tx, row);
    }

    /** Offers this time, chosen by a person. */
    Outcome<WaitlistEntry> offer(
            Tx tx,
            WaitlistDecision decision,
            PractitionerId practitioner,
            ServiceChoice services,
            Instant start) {
        return WaitlistRows.locked(tx, decision)
                .then(row ->
                        row.status.equals(WaitlistStatus.WAITING.code())
                                ? offer(tx, decision.actor(), row, practitioner, services, start)
                                : Outcome.refused(
                                        "wrong_status",
                                        "This patient is not waiting for an offer now."));
    }

    private Outcome<WaitlistEntry> offer(
            Tx tx,
            Actor actor,
            WaitlistRow row,
            PractitionerId practitioner,
            ServiceChoice services,
            Instant start) {
        ClinicId clinic = new ClinicId(row.clinicId);
        DirectoryView view = tools.view(clinic);
        ServiceChoice wished = WaitlistMatch.services(tx, view, row);
        Instant answerBy =
                OfferRules.of(tools.settings()).answerBy(tx.now(), start, view.clinic().zone());
        if (!answerBy.isAfter(tx.now())) {
            return Outcome.refused(
                    new Refusal(
                            "too_soon",
                            "That time is too near to be offered and answered.",
                            "start",
                            false,
                            List.of()));
        }
        return Place.of(view, practitioner, services.isUsual() ? wished : services, start)
                .then(place -> holds.holdUntil(tx, clinic, place, answerBy, row.patientName))
                .map(hold -> write(tx, actor, row, hold));
    }

    private WaitlistEntry write(Tx tx, Actor actor, WaitlistRow row, Hold hold) {
        WaitlistOfferRow offer = new WaitlistOfferRow();
        offer.id = tools.ids().next();
        offer.clinicId = row.clinicId;
        offer.entryId = row.id;
        offer.practitionerId = hold.practitioner().value();
        offer.serviceId = Objects.requireNonNull(hold.services().first()).value();
        offer.moreServices = hold.services().rest();
        offer.startsAt = hold.start();
        offer.endsAt = hold.end();
        offer.holdId = hold.id().value();
        offer.offeredAt = tx.now();
        offer.answerBy = hold.until();
        offer.status = OfferStatus.OPEN.code();
        tx.session().insert(offer);
        row.offerId = offer.id;
        row.status = WaitlistStatus.OFFERED.code();
        changed(tx, tools, row, actor, null, WaitlistStep.OFFERED);
        return WaitlistRows.entry(tools.view(new ClinicId(row.clinicId)), row, offer);
    }

    /** Writes the row and says what happened to it. */
    static void changed(
            Tx tx,
            Tools tools,
            WaitlistRow row,
            Actor actor,
            @Nullable BookingOrigin origin,
            WaitlistStep step) {
        row.changedAt = tx.now();
        row.version++;
        tx.session().update(row);
        announce(tx, tools, row, actor, origin, step);
    }

    static void announce(
            Tx tx,
            Tools tools,
            WaitlistRow row,
            Actor actor,
            @Nullable BookingOrigin origin,
            WaitlistStep step) {
        tx.announce(
                new WaitlistChanged(
                        tools.ids().next(),
                        new ClinicId(row.clinicId),
                        new PatientId(row.patientId),
                        actor,
                        origin == null
                                ? AppointmentReader.origin(row.channel, row.conversationId)
                                : origin,
                        tx.now(),
                        new WaitlistId(row.id),
                        step));
    }

    /** Closes the open offer, if there is one, and gives its slot back. */
    static void close(Tx tx, Tools tools, WaitlistRow row, OfferStatus how) {
        WaitlistOfferRow offer = WaitlistRows.lastOffer(tx, row);
        if (offer != null && offer.status.equals(OfferStatus.OPEN.code())) {
            Holds.release(tx, tools, offer.holdId);
            offer.status = how.code();
            offer.closedAt = tx.now();
            tx.session().update(offer);
        }
    }

    /** Entries with an offer nobody answered in time. */
    static List<UUID> unanswered(Tx tx) {
        return tx.session()
                .createSelectionQuery(
                        "select entryId from WaitlistOfferRow where status = 'open'"
                                + " and answerBy <= :now order by answerBy",
                        UUID.class)
                .setParameter("now", tx.now())
                .list();
    }

    /** Lets the unanswered offer go; the entry waits for the next. */
    void lapse(Tx tx, ClinicId clinic, WaitlistId id) {
        if (WaitlistRows.locked(tx, WaitlistDecision.of(clinic, PROGRAM, id))
                instanceof Outcome.Done<WaitlistRow>(WaitlistRow row)) {
            WaitlistOfferRow offer = WaitlistRows.lastOffer(tx, row);
            if (row.status.equals(WaitlistStatus.OFFERED.code())
                    && offer != null
                    && !offer.answerBy.isAfter(tx.now())) {
                close(tx, tools, row, OfferStatus.EXPIRED);
                row.status = WaitlistStatus.WAITING.code();
                changed(tx, tools, row, PROGRAM, null, WaitlistStep.LAPSED);
            }
        }
    }

    /**
     * Ends an entry whose days are over or whose patient has such a visit now; one who has taken
     * another time with the same doctor meanwhile would give that up for an offered one. False when
     * the entry goes on waiting.
     */
    boolean settle(Tx tx, ClinicId clinic, WaitlistId id) {
        if (!(WaitlistRows.locked(tx, WaitlistDecision.of(clinic, PROGRAM, id))
                        instanceof Outcome.Done<WaitlistRow>(WaitlistRow row))
                || !WaitlistStatus.ofCode(row.status).orElseThrow().open()) {
            return true;
        }
        DirectoryView view = tools.view(clinic);
        LocalDate today = LocalDate.ofInstant(tx.now(), view.clinic().zone());
        if (row.lastDay.isBefore(today)) {
            end(tx, row, WaitlistStatus.EXPIRED, WaitlistStep.OVER);
            return true;
        }
        WaitlistWish wish = WaitlistRows.wish(row);
        List<AppointmentRow> since = visitsSince(tx, row);
        boolean served =
                since.stream()
                        .anyMatch(visit ->
                                !visit.id.equals(row.movesId)
                                        && WaitlistMatch.suits(view, wish, visit));
        if (served) {
            end(tx, row, WaitlistStatus.WITHDRAWN, WaitlistStep.SERVED);
            return true;
        }
        if (row.movesId == null) {
            since.stream()
                    .filter(visit -> WaitlistMatch.withWhom(view, wish, visit))
                    .findFirst()
                    .ifPresent(visit -> {
                        row.movesId = visit.id;
                        row.version++;
                        tx.session().update(row);
                    });
        }
        return false;
    }

    private void end(Tx tx, WaitlistRow row, WaitlistStatus status, WaitlistStep step) {
        close(tx, tools, row, OfferStatus.WITHDRAWN);
        row.status = status.code();
        changed(tx, tools, row, PROGRAM, null, step);
    }

    private static List<AppointmentRow> visitsSince(Tx tx, WaitlistRow row) {
        return tx.session()
                .createSelectionQuery(
                        "from AppointmentRow where clinicId = :clinic and patientId = :patient"
                                + " and startsAt > :now and changedAt >= :since"
                                + " and status in ('booked', 'confirmed') order by startsAt",
                        AppointmentRow.class)
                .setParameter("clinic", row.clinicId)
                .setParameter("patient", row.patientId)
                .setParameter("now", tx.now())
                .setParameter("since", row.createdAt)
                .list();
    }
}
