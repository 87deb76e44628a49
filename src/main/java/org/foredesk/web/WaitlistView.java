package org.foredesk.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Location;
import org.foredesk.booking.Service;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistOffer;
import org.foredesk.booking.WaitlistWish;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the waiting list, or what became of it. {@code from} and {@code to} are days, both
 * included; {@code from_time} and {@code to_time} are starts by the clinic's clock.
 */
record WaitlistView(
        UUID id,
        String status,
        UUID patientId,
        String patientName,
        @Nullable UUID practitionerId,
        @Nullable String practitioner,
        @Nullable String speciality,
        @Nullable String service,
        List<String> services,
        @Nullable String location,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime,
        List<LocalDate> exceptDays,
        @Nullable String reason,
        @Nullable UUID moves,
        @Nullable OfferView offer,
        @Nullable UUID appointmentId,
        String addedBy,
        String sourceChannel,
        @Nullable UUID conversationId,
        OffsetDateTime createdAt,
        int version) {

    /** The time offered last; it is held until {@code answer_by} while the status is open. */
    record OfferView(
            String status,
            UUID practitionerId,
            String practitioner,
            String service,
            List<String> services,
            OffsetDateTime start,
            OffsetDateTime end,
            OffsetDateTime offeredAt,
            OffsetDateTime answerBy) {}

    static WaitlistView of(WaitlistEntry entry, DirectoryView directory, Call call) {
        WaitlistWish wish = entry.wish();
        LocalRange hours = wish.hours();
        WaitlistOffer offer = entry.offer();
        return new WaitlistView(
                entry.id().value(),
                entry.status().code(),
                entry.patient().value(),
                entry.patientName(),
                wish.practitioner() == null ? null : wish.practitioner().value(),
                entry.practitionerName(),
                wish.speciality(),
                entry.serviceName(),
                names(wish.services(), directory),
                Optional.ofNullable(wish.location())
                        .flatMap(directory::location)
                        .map(Location::name)
                        .orElse(null),
                wish.firstDay(),
                wish.lastDay(),
                hours == null ? null : hours.from(),
                hours == null ? null : hours.to(),
                wish.exceptDays().stream().sorted().toList(),
                entry.reason(),
                entry.moves() == null ? null : entry.moves().value(),
                offer == null ? null : offer(offer, directory, call),
                entry.appointment() == null ? null : entry.appointment().value(),
                entry.addedBy(),
                entry.origin().channel().code(),
                entry.origin().conversation() == null
                        ? null
                        : entry.origin().conversation().value(),
                call.time(entry.createdAt()),
                entry.version());
    }

    private static List<String> names(ServiceChoice services, DirectoryView directory) {
        return services.services().stream()
                .flatMap(id -> directory.service(id).stream())
                .map(Service::name)
                .toList();
    }

    private static OfferView offer(WaitlistOffer offer, DirectoryView directory, Call call) {
        return new OfferView(
                offer.status().code(),
                offer.practitioner().value(),
                offer.practitionerName(),
                offer.serviceName(),
                names(offer.services(), directory),
                call.time(offer.start()),
                call.time(offer.end()),
                call.time(offer.offeredAt()),
                call.time(offer.answerBy()));
    }
}
