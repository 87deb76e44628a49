package org.foredesk.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A provider's news of a message of ours.
 *
 * @param providerId the provider's id of the message
 * @param failure why it failed; null for good news
 */
public record StatusUpdate(
        String provider, String providerId, DeliveryStatus status, @Nullable Failure failure) {}
