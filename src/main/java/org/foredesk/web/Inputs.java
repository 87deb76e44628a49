package org.foredesk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.MailAddress;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of requests that more than one route takes; what is wrong is refused with the
 * field's name.
 */
final class Inputs {

    private Inputs() {}

    static PhoneNumber phone(@Nullable String text, String field, Call call) {
        return PhoneNumber.parse(needed(text, field), call.clinic().country())
                .orElseThrow(() ->
                        Rejection.malformed(
                                field,
                                field + " must be a telephone number such as +919876543210."));
    }

    static String mailAddress(@Nullable String text, String field) {
        String address = needed(text, field);
        if (!MailAddress.isOne(address)) {
            throw Rejection.malformed(
                    field, field + " must be an e-mail address such as asha@example.org.");
        }
        return address;
    }

    static String needed(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw Rejection.malformed(field, "The field " + field + " is needed.");
        }
        return text.strip();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** One of a fixed list of words. */
    static <T> T word(String text, String field, Function<String, Optional<T>> words) {
        return words.apply(text.strip().toLowerCase(java.util.Locale.ROOT))
                .orElseThrow(() -> Rejection.malformed(field, field + " has no such value."));
    }

    static ChannelKind channel(@Nullable String text, ChannelKind otherwise) {
        return text == null || text.isBlank()
                ? otherwise
                : word(text, "channel", ChannelKind::ofCode);
    }

    static Instant time(@Nullable String text, String field, Call call) {
        return Call.time(field, needed(text, field), call.zone());
    }

    /** A day such as {@code 2026-11-20}. */
    static LocalDate date(@Nullable String text, String field) {
        try {
            return LocalDate.parse(needed(text, field));
        } catch (DateTimeException notADate) {
            throw Rejection.malformed(field, field + " must be a date such as 2026-11-20.");
        }
    }

    /**
     * The practitioner of that id or name; 422 where there is none, null where neither is given.
     */
    static @Nullable Practitioner practitioner(
            DirectoryView directory, @Nullable UUID id, @Nullable String name) {
        if (id != null) {
            return directory.practitioners().stream()
                    .filter(each -> each.id().value().equals(id))
                    .findFirst()
                    .orElseThrow(() -> unknownPractitioner("practitioner_id"));
        }
        if (name == null || name.isBlank()) {
            return null;
        }
        return directory
                .practitionerNamed(name)
                .orElseThrow(() -> unknownPractitioner("practitioner"));
    }

    /** As {@link #practitioner}; refused too where neither is given. */
    static Practitioner neededPractitioner(
            DirectoryView directory, @Nullable UUID id, @Nullable String name) {
        Practitioner named = practitioner(directory, id, name);
        if (named == null) {
            throw Rejection.malformed(
                    "practitioner", "The practitioner is needed, by id or by name.");
        }
        return named;
    }

    private static Rejection unknownPractitioner(String field) {
        return Rejection.impossible(
                "unknown_practitioner", field, "There is no such practitioner at this clinic.");
    }

    /** The service of that name or id; 422 where there is none, null where none is given. */
    static @Nullable ServiceId service(DirectoryView directory, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        Optional<UUID> id = Call.uuid(name.strip());
        return directory.services().stream()
                .filter(each -> id.isPresent() && each.id().value().equals(id.get()))
                .findFirst()
                .or(() -> directory.serviceNamed(name))
                .map(Service::id)
                .orElseThrow(() ->
                        Rejection.impossible(
                                "unknown_service",
                                "service",
                                "There is no such service at this clinic."));
    }

    /**
     * What a visit is for: one service, or several in a list, one after the other; 422 where there
     * is no such service. The usual one where none is given.
     */
    static ServiceChoice services(
            DirectoryView directory, @Nullable String one, @Nullable List<String> several) {
        if (several == null || several.isEmpty()) {
            return ServiceChoice.of(service(directory, one));
        }
        if (one != null) {
            throw Rejection.malformed("services", "Give either service or services, not both.");
        }
        return ServiceChoice.of(several.stream().map(name -> named(directory, name)).toList());
    }

    private static ServiceId named(DirectoryView directory, @Nullable String name) {
        ServiceId found = service(directory, name);
        if (found == null) {
            throw Rejection.malformed("services", "Every one of services needs a name or an id.");
        }
        return found;
    }

    /** As {@link #services}, of an address: {@code services} parted by commas. */
    static ServiceChoice services(DirectoryView directory, Call call) {
        return services(
                directory,
                call.query("service").orElse(null),
                call.query("services").map(all -> List.of(all.split(",", -1))).orElse(null));
    }

    static @Nullable Location location(DirectoryView directory, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return directory
                .locationNamed(name)
                .orElseThrow(() ->
                        Rejection.impossible(
                                "unknown_location",
                                "location",
                                "There is no such location at this clinic."));
    }
}
