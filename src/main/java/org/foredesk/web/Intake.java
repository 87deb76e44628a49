package org.foredesk.web;

import java.time.Instant;
import org.foredesk.kernel.ClinicId;

/** What happens to accepted webhooks after the answer: journal, rows, conversation, reply. */
public final class Intake {

    Intake() {}

    /** The proof that nothing was lost, counted from {@code since}. */
    public IntakeSummary summary(ClinicId clinic, Instant since) {
        throw new UnsupportedOperationException();
    }
}
