package org.foredesk.booking;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;

/** Something about a sick day changed: it began, somebody answered, somebody has to be called. */
public record SickDayChanged(ClinicId clinic, SickDayId sickDay) implements Fact {}
