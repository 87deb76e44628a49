package org.foredesk.booking;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;

/** What is known of the other calendar changed: its entries, a clash, or how it is doing. */
public record CalendarChanged(ClinicId clinic) implements Fact {}
