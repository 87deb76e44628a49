package org.foredesk.assistant;

import java.time.Instant;

/**
 * A time that was offered under a number, as it stood then; whether it is still free is asked again
 * before anything is done.
 */
record Offer(int number, String label, String practitioner, String service, Instant start) {}
