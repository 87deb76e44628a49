package org.foredesk.messaging;

import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Who wants no messages. Kept by channel and address, and looked up at the moment of sending. A person
 * who says stop on one channel is not written to on another one under the same number, until they say
 * start there.
 */
public final class Consent {

    public Consent(Transactions unusedTransactions, IdSource unusedIds) {}

    public void optOut(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        throw new UnsupportedOperationException();
    }

    public void optIn(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        throw new UnsupportedOperationException();
    }

    public boolean allows(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        throw new UnsupportedOperationException();
    }

    public boolean allows(ClinicId clinic, ChannelKind channel, String address) {
        throw new UnsupportedOperationException();
    }
}
