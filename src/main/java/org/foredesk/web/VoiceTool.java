package org.foredesk.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The five tools, and the names a clinic may give them at a vendor: its path, or verb and thing in
 * whatever spelling ({@code book_appointment}, {@code bookAppointment}).
 */
enum VoiceTool {
    BOOK(Set.of("book", "bookappointment", "appointmentsbook")),
    RESCHEDULE(Set.of("reschedule", "rescheduleappointment", "appointmentsreschedule", "move")),
    CANCEL(Set.of("cancel", "cancelappointment", "appointmentscancel")),
    LOOKUP(Set.of("lookup", "lookuppatient", "patientlookup", "patientslookup")),
    SLOTS(Set.of("slots", "findslots", "getslots", "availableslots", "practitionersslots"));

    // What Set.of gives cannot be changed, only its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> names;

    VoiceTool(Set<String> names) {
        this.names = names;
    }

    static Optional<VoiceTool> named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        for (VoiceTool tool : values()) {
            if (tool.names.contains(plain)) {
                return Optional.of(tool);
            }
        }
        return Optional.empty();
    }
}
