package org.foredesk.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the outbox; {@code nextCursor} is null on the last. */
public record DeliveryPage(List<Delivery> items, @Nullable String nextCursor) {
    public DeliveryPage {
        items = List.copyOf(items);
    }
}
