package org.foredesk.web;

import java.time.Instant;

/**
 * What is done with an accepted request. Doing it again after a failure or a crash has no second
 * effect.
 */
@FunctionalInterface
interface IntakeWork {

    Handled handle(Envelope envelope, Instant acceptedAt);
}
