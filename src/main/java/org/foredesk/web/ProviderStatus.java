package org.foredesk.web;

import org.jspecify.annotations.Nullable;

/**
 * How a message of ours fares, as a provider tells it. Statuses come more than once and out of order.
 *
 * @param externalId the provider's id of our message
 * @param status the provider's own word
 * @param errorCode the provider's own code where it failed
 */
public record ProviderStatus(String externalId, String status, @Nullable String errorCode, @Nullable String errorText) {}
