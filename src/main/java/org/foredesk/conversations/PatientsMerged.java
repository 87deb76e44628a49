package org.foredesk.conversations;

import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.PatientId;

/**
 * Two cards of one person became one; who keeps rows of a patient gives those of {@code gone} to
 * {@code kept} in the same transaction, under the id {@code merge}.
 */
public record PatientsMerged(
        ClinicId clinic, UUID merge, PatientId kept, PatientId gone, String keptName)
        implements Fact {}
