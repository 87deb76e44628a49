package org.foredesk.conversations;

import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.PatientId;

/**
 * Two cards that were joined are two again; what was handed over under the id {@code merge} goes
 * back in the same transaction.
 */
public record PatientsUnmerged(ClinicId clinic, UUID merge, PatientId kept, PatientId gone)
        implements Fact {}
