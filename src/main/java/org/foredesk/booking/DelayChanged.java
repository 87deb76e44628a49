package org.foredesk.booking;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.PractitionerId;

/** A practitioner is late, more or less late, or on time again. */
public record DelayChanged(ClinicId clinic, PractitionerId practitioner) implements Fact {}
