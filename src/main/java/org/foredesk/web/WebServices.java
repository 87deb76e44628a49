package org.foredesk.web;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Settings;
import org.foredesk.security.ApiKeys;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.WebhookJournal;

/**
 * Everything the listener translates requests into.
 *
 * @param clinic the clinic that webhooks are for, as it is now
 * @param twilio the signature and form of Twilio's webhooks
 * @param version the program's version, shown by the health page
 */
public record WebServices(
        Supplier<Clinic> clinic,
        Settings settings,
        InstantSource clock,
        IdSource ids,
        Transactions transactions,
        Facts facts,
        WebhookJournal journal,
        ApiKeys apiKeys,
        AuditTrail audit,
        ProviderWebhook twilio,
        String version) {}
