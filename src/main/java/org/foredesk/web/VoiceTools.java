package org.foredesk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.foredesk.web.VoiceBooking.VoiceBookingCall;
import org.foredesk.web.VoiceChanges.VoiceChangeCall;
import org.foredesk.web.VoiceLookup.FreeTimesCall;
import org.jspecify.annotations.Nullable;

/**
 * The five tools of a voice agent, by whatever envelope they are asked for (contract, "Tools for
 * voice agents"). A call that is well-formed always gets a sentence; one that is not is refused as
 * malformed.
 */
final class VoiceTools {

    private record LookupCall(
            @Nullable String phone, @Nullable String patientPhone, @Nullable String language) {}

    final VoiceBooking booking;
    final VoiceChanges changes;
    final VoiceLookup lookup;

    VoiceTools(WebServices services) {
        IntentBooking intents = new IntentBooking(services);
        VoiceCallers callers = new VoiceCallers(services);
        this.booking = new VoiceBooking(services, intents, callers);
        this.changes = new VoiceChanges(services, intents, callers);
        this.lookup = new VoiceLookup(services, intents, callers, changes);
    }

    /**
     * Runs a tool with what the agent's model filled in; {@code caller} is the number where it
     * filled in none.
     */
    Object run(VoiceTool tool, ObjectNode arguments, @Nullable String caller, Call call) {
        ObjectNode given = arguments.deepCopy();
        if (caller != null && given.path("patient_phone").asText().isBlank()) {
            given.put("patient_phone", caller);
        }
        return switch (tool) {
            case BOOK -> booking.book(read(given, VoiceBookingCall.class), call);
            case RESCHEDULE -> changes.reschedule(read(given, VoiceChangeCall.class), call);
            case CANCEL -> changes.cancel(read(given, VoiceChangeCall.class), call);
            case SLOTS -> lookup.slots(read(given, FreeTimesCall.class), call);
            case LOOKUP -> {
                LookupCall asked = read(given, LookupCall.class);
                String phone =
                        Inputs.orNull(asked.phone()) == null ? asked.patientPhone() : asked.phone();
                yield lookup.patients(phone, "phone", asked.language(), call);
            }
        };
    }

    private static <T> T read(ObjectNode arguments, Class<T> type) {
        return Json.read(Json.write(arguments), type);
    }
}
