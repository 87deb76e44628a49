package org.foredesk.web;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.foredesk.assistant.Assistant;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.Booking;
import org.foredesk.booking.Directory;
import org.foredesk.calls.Calls;
import org.foredesk.conversations.Conversations;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.messaging.Outbox;
import org.foredesk.security.ApiKeys;
import org.foredesk.security.AuditTrail;
import org.foredesk.security.ClinicSettings;
import org.foredesk.storage.Clinics;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.WebhookJournal;

/**
 * Everything the listener translates requests into.
 *
 * @param clinic the clinic that webhooks are for, as it is now
 * @param settings those in force, and the way to change them over the API
 * @param installation names this installation's journal among those of several desks on one
 *     database; never changes
 * @param twilio the signature and form of Twilio's webhooks
 * @param toolVendors whose voice agents may ask for tools in their own envelope
 * @param callSources whose voice agents may report finished calls in their own form, beside ours
 * @param checks further things the health page looks at
 * @param version the program's version, shown by the health page
 */
public record WebServices(
        Supplier<Clinic> clinic,
        ClinicSettings settings,
        InstantSource clock,
        IdSource ids,
        Transactions transactions,
        Facts facts,
        WebhookJournal journal,
        String installation,
        ApiKeys apiKeys,
        AuditTrail audit,
        Clinics clinics,
        Directory directory,
        Booking booking,
        Conversations conversations,
        Assistant assistant,
        Understanding understanding,
        Outbox outbox,
        ProviderWebhook twilio,
        List<ToolVendor> toolVendors,
        Calls calls,
        List<CallSource> callSources,
        List<HealthCheck> checks,
        String version) {

    public WebServices {
        toolVendors = List.copyOf(toolVendors);
        callSources = List.copyOf(callSources);
        checks = List.copyOf(checks);
    }
}
