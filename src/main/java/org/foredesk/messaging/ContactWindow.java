package org.foredesk.messaging;

import java.time.Instant;
import java.util.Optional;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * When a person last wrote. WhatsApp takes free text for 24 hours after that, and approved templates
 * only from then on.
 */
public final class ContactWindow {

    public ContactWindow(Transactions unusedTransactions, IdSource unusedIds) {}

    /** Call for every message a person sends; older ones change nothing. */
    public void heardFrom(Tx tx, ClinicId clinic, ChannelKind channel, String address, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** When the window closes, or closed; empty when the person never wrote there. */
    public Optional<Instant> closesAt(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        throw new UnsupportedOperationException();
    }

    public Optional<Instant> closesAt(ClinicId clinic, ChannelKind channel, String address) {
        throw new UnsupportedOperationException();
    }

    /** Whether free text may go there now: always, except on WhatsApp. */
    public boolean isOpen(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        throw new UnsupportedOperationException();
    }
}
