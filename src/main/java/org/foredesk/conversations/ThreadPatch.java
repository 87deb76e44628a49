package org.foredesk.conversations;

import java.time.Instant;
import org.foredesk.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What staff change about a thread; null leaves as it is.
 *
 * @param snoozedUntil with it the status becomes {@link ConversationStatus#SNOOZED}
 * @param disown takes the owner away
 */
public record ThreadPatch(
        @Nullable ConversationStatus status,
        @Nullable Priority priority,
        @Nullable StaffId owner,
        @Nullable String ownerName,
        boolean disown,
        @Nullable Instant snoozedUntil) {

    public static ThreadPatch to(ConversationStatus status) {
        return new ThreadPatch(status, null, null, null, false, null);
    }

    public static ThreadPatch to(Priority priority) {
        return new ThreadPatch(null, priority, null, null, false, null);
    }

    public static ThreadPatch ownedBy(StaffId staff, String name) {
        return new ThreadPatch(null, null, staff, name, false, null);
    }

    public static ThreadPatch snooze(Instant until) {
        return new ThreadPatch(null, null, null, null, false, until);
    }
}
