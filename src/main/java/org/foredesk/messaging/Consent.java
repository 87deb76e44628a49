package org.foredesk.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Who wants no messages. Kept by channel and address, and looked up at the moment of sending. A
 * person who says stop on one channel is not written to on another one under the same number, until
 * they say start there.
 */
public final class Consent {

    private static final List<ChannelKind> BY_NUMBER =
            List.of(ChannelKind.WHATSAPP, ChannelKind.SMS);

    private final Transactions transactions;

    public Consent(Transactions transactions) {
        this.transactions = transactions;
    }

    public void optOut(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        ConsentRow row =
                new ContactKey(clinic, channel, address)
                        .locked(tx, ConsentRow.class, "contact_consent", "opted_out_at", tx.now());
        row.optedOutAt = tx.now();
        row.optedInAt = null;
        tx.session().update(row);
    }

    public void optIn(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        ConsentRow row =
                new ContactKey(clinic, channel, address)
                        .locked(tx, ConsentRow.class, "contact_consent", "opted_in_at", tx.now());
        row.optedInAt = tx.now();
        row.optedOutAt = null;
        tx.session().update(row);
    }

    /** Whether the person may be written to there now. */
    public boolean allows(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        Optional<ConsentRow> own = row(tx, clinic, channel, address);
        if (own.isPresent() && own.get().optedOutAt != null) {
            return false;
        }
        if (!BY_NUMBER.contains(channel)) {
            return true;
        }
        Instant saidStart = own.map(row -> row.optedInAt).orElse(Instant.MIN);
        return BY_NUMBER.stream()
                .filter(other -> other != channel)
                .flatMap(other -> row(tx, clinic, other, address).stream())
                .allMatch(
                        other -> other.optedOutAt == null || !other.optedOutAt.isAfter(saidStart));
    }

    public boolean allows(ClinicId clinic, ChannelKind channel, String address) {
        return transactions.read(tx -> allows(tx, clinic, channel, address));
    }

    private static Optional<ConsentRow> row(
            Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        return Optional.ofNullable(
                new ContactKey(clinic, channel, address).find(tx, ConsentRow.class));
    }
}
