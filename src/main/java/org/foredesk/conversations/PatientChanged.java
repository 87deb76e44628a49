package org.foredesk.conversations;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.PatientId;

/** A person was entered, or what their card says has changed. */
public record PatientChanged(ClinicId clinic, PatientId patient) implements Fact {}
