package org.foredesk.booking;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;

/**
 * Who works at the clinic, what it offers or when it is open has changed, blocked times included.
 */
public record DirectoryChanged(ClinicId clinic) implements Fact {}
