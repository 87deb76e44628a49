package org.foredesk.booking;

import java.util.List;
import org.foredesk.kernel.Money;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What is booked. Minutes and buffers are multiples of five; {@code capacity} is how many patients
 * share one slot; {@code step} is how many minutes lie between two starts that are offered; {@code
 * confirmation} overrules the setting {@code booking.confirmation} for this service; {@code needs}
 * are names of resources, groups of them or kinds, one of each of which must be free too. One that
 * is no longer {@code active} is only kept for the appointments there are.
 */
public record Service(
        ServiceId id,
        String name,
        int minutes,
        @Nullable Money price,
        int bufferBefore,
        int bufferAfter,
        int capacity,
        int step,
        @Nullable ConfirmationMode confirmation,
        List<String> needs,
        boolean active) {

    public Service {
        needs = List.copyOf(needs);
    }

    /** The longest of a quarter of an hour, ten and five minutes that divides the length. */
    public static int usualStep(int minutes) {
        return minutes % 15 == 0 ? 15 : minutes % 10 == 0 ? 10 : 5;
    }
}
