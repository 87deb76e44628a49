package org.foredesk.booking;

import java.time.Instant;

/**
 * A visit and about when it will begin, on full five minutes; {@code toTell} is whether its patient
 * is to be told, which those are not who know already or whom it does not matter to.
 */
public record DelayedVisit(Appointment visit, Instant expected, boolean toTell) {}
