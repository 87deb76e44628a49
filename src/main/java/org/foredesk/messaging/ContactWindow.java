package org.foredesk.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * When a person last wrote. WhatsApp takes free text for 24 hours after that, and approved
 * templates only from then on.
 */
public final class ContactWindow {

    private static final Duration LENGTH = Duration.ofHours(24);

    private final Transactions transactions;

    public ContactWindow(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Call for every message a person sends; older ones change nothing. */
    public void heardFrom(Tx tx, ClinicId clinic, ChannelKind channel, String address, Instant at) {
        WindowRow row =
                new ContactKey(clinic, channel, address)
                        .locked(tx, WindowRow.class, "contact_window", "last_heard_at", at);
        if (row.lastHeardAt.isBefore(at)) {
            row.lastHeardAt = at;
            tx.session().update(row);
        }
    }

    /** When the window closes, or closed; empty when the person never wrote there. */
    public Optional<Instant> closesAt(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        return Optional.ofNullable(
                        new ContactKey(clinic, channel, address).find(tx, WindowRow.class))
                .map(row -> row.lastHeardAt.plus(LENGTH));
    }

    public Optional<Instant> closesAt(ClinicId clinic, ChannelKind channel, String address) {
        return transactions.read(tx -> closesAt(tx, clinic, channel, address));
    }

    /** Whether free text may go there now: always, except on WhatsApp. */
    public boolean isOpen(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        return channel != ChannelKind.WHATSAPP
                || closesAt(tx, clinic, channel, address).filter(tx.now()::isBefore).isPresent();
    }
}
