package org.foredesk.assistant;

import java.time.Instant;

/** The appointment time last talked about, for "an hour later" and "the same time". */
record Seen(Instant start, String practitioner) {}
