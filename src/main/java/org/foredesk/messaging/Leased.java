package org.foredesk.messaging;

import java.util.UUID;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;

/** A message a worker has to itself until the lease runs out. */
record Leased(
        UUID lease, ChannelKind channel, SendOrder order, Doubt doubt, int attempts, int lookUps) {

    static Leased of(OutboxRow row, UUID lease) {
        return new Leased(
                lease,
                ChannelKind.ofCode(row.channel).orElseThrow(),
                new SendOrder(
                        row.notification(),
                        row.address,
                        row.body,
                        Options.read(row.options),
                        Language.ofCode(row.language).orElse(Language.EN),
                        row.byMail()),
                row.doubt(),
                row.attempts,
                row.lookUps);
    }
}
