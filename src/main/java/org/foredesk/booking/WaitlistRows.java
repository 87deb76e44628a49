package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Between entries of the waiting list and their rows. */
final class WaitlistRows {

    private WaitlistRows() {}

    static WaitlistRow of(WaitlistCommand command, UUID id, Instant now) {
        WaitlistWish wish = command.wish();
        WaitlistRow row = new WaitlistRow();
        row.id = id;
        row.clinicId = command.clinic().value();
        row.patientId = command.patient().value();
        row.patientName = command.patientName();
        row.practitionerId = value(wish.practitioner(), PractitionerId::value);
        row.speciality = wish.speciality();
        row.serviceId = value(wish.services().first(), ServiceId::value);
        row.moreServices = wish.services().rest();
        row.locationId = value(wish.location(), LocationId::value);
        row.firstDay = wish.firstDay();
        row.lastDay = wish.lastDay();
        row.hours = value(wish.hours(), LocalRange::toString);
        row.exceptDays =
                wish.exceptDays().stream()
                        .sorted()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(","));
        row.reason = command.reason();
        row.movesId = value(command.moves(), AppointmentId::value);
        row.status = WaitlistStatus.WAITING.code();
        row.addedBy = command.actor().label();
        row.channel = command.origin().channel().code();
        row.conversationId = value(command.origin().conversation(), thread -> thread.value());
        row.createdAt = now;
        row.changedAt = now;
        row.version = 1;
        return row;
    }

    static WaitlistWish wish(WaitlistRow row) {
        Set<LocalDate> except =
                Arrays.stream(row.exceptDays.split(",", -1))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .collect(Collectors.toSet());
        return new WaitlistWish(
                value(row.practitionerId, PractitionerId::new),
                row.speciality,
                ServiceChoice.stored(row.serviceId, row.moreServices, null),
                value(row.locationId, LocationId::new),
                row.firstDay,
                row.lastDay,
                row.hours == null ? null : LocalRange.parse(row.hours).orElseThrow(),
                except);
    }

    static WaitlistEntry entry(
            DirectoryView view, WaitlistRow row, @Nullable WaitlistOfferRow offer) {
        WaitlistWish wish = wish(row);
        return new WaitlistEntry(
                new WaitlistId(row.id),
                new ClinicId(row.clinicId),
                new PatientId(row.patientId),
                row.patientName,
                wish,
                name(wish.practitioner(), view::practitioner, Practitioner::name),
                wish.services().isUsual() ? null : view.named(wish.services()),
                row.reason,
                value(row.movesId, AppointmentId::new),
                WaitlistStatus.ofCode(row.status).orElseThrow(),
                offer == null ? null : offer(view, offer),
                value(row.appointmentId, AppointmentId::new),
                row.addedBy,
                AppointmentReader.origin(row.channel, row.conversationId),
                row.createdAt,
                row.version);
    }

    /** What an offered time is for. */
    static ServiceChoice services(WaitlistOfferRow row) {
        return ServiceChoice.stored(row.serviceId, row.moreServices, null);
    }

    private static WaitlistOffer offer(DirectoryView view, WaitlistOfferRow row) {
        PractitionerId practitioner = new PractitionerId(row.practitionerId);
        ServiceChoice services = services(row);
        Practitioner whom = view.practitioner(practitioner).orElseThrow();
        return new WaitlistOffer(
                practitioner,
                whom.name(),
                whom.speciality(),
                services,
                view.named(services),
                row.startsAt,
                row.endsAt,
                row.offeredAt,
                row.answerBy,
                OfferStatus.ofCode(row.status).orElseThrow());
    }

    /**
     * The entry's row, locked until the end of the transaction. The patient's turn comes before it,
     * as in every booking: else two who decide about the same patient would wait for each other.
     */
    static Outcome<WaitlistRow> locked(Tx tx, WaitlistDecision decision) {
        WaitlistRow seen = tx.session().get(WaitlistRow.class, decision.entry().value());
        if (seen == null || !seen.clinicId.equals(decision.clinic().value())) {
            return Outcome.refused("unknown_entry", "There is no such entry on the waiting list.");
        }
        Turns.take(tx, decision.clinic(), new PatientId(seen.patientId));
        WaitlistRow row = tx.session().get(WaitlistRow.class, seen.id, LockMode.PESSIMISTIC_WRITE);
        Integer expected = decision.expectedVersion();
        return expected != null && expected != row.version
                ? Outcome.refused("changed_meanwhile", "This entry has changed meanwhile.")
                : Outcome.done(row);
    }

    /** The last time offered to an entry; null where none was. */
    static @Nullable WaitlistOfferRow lastOffer(Tx tx, WaitlistRow row) {
        return row.offerId == null ? null : tx.session().get(WaitlistOfferRow.class, row.offerId);
    }

    static Optional<WaitlistEntry> find(Tx tx, DirectoryView view, WaitlistId id) {
        return row(tx, view.clinic().id(), id).map(row -> entry(view, row, lastOffer(tx, row)));
    }

    private static Optional<WaitlistRow> row(Tx tx, ClinicId clinic, WaitlistId id) {
        return Optional.ofNullable(tx.session().get(WaitlistRow.class, id.value()))
                .filter(row -> row.clinicId.equals(clinic.value()));
    }

    /** Who has waited longest comes first. */
    static List<WaitlistEntry> list(Tx tx, DirectoryView view, WaitlistQuery query) {
        WaitlistId after = query.after();
        WaitlistRow last = after == null ? null : row(tx, query.clinic(), after).orElse(null);
        List<String> where = new ArrayList<>(List.of("clinicId = :clinic"));
        if (!query.statuses().isEmpty()) {
            where.add("status in :statuses");
        }
        if (!query.patients().isEmpty()) {
            where.add("patientId in :patients");
        }
        if (last != null) {
            where.add("(createdAt > :lastAt or (createdAt = :lastAt and id > :lastId))");
        }
        var selection =
                tx.session()
                        .createSelectionQuery(
                                "from WaitlistRow where "
                                        + String.join(" and ", where)
                                        + " order by createdAt, id",
                                WaitlistRow.class)
                        .setParameter("clinic", query.clinic().value())
                        .setMaxResults(Math.max(1, query.limit()));
        if (!query.statuses().isEmpty()) {
            selection.setParameter(
                    "statuses", query.statuses().stream().map(WaitlistStatus::code).toList());
        }
        if (!query.patients().isEmpty()) {
            selection.setParameter(
                    "patients", query.patients().stream().map(PatientId::value).toList());
        }
        if (last != null) {
            selection.setParameter("lastAt", last.createdAt).setParameter("lastId", last.id);
        }
        return selection.list().stream().map(row -> entry(view, row, lastOffer(tx, row))).toList();
    }

    private static <T, R> @Nullable R value(@Nullable T one, Function<T, R> part) {
        return one == null ? null : part.apply(one);
    }

    private static <I, T> @Nullable String name(
            @Nullable I id, Function<I, Optional<T>> find, Function<T, String> name) {
        return id == null ? null : find.apply(id).map(name).orElse(null);
    }
}
