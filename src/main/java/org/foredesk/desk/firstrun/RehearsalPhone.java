package org.foredesk.desk.firstrun;

import org.foredesk.web.practice.PracticeCarrier;

/**
 * A clinic that runs for a moment to try it out: its practice telephone company, and what ends it
 * again.
 */
public record RehearsalPhone(PracticeCarrier carrier, Runnable close) {}
