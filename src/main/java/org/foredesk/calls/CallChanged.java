package org.foredesk.calls;

import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;

/** A call was recorded, told again with more, or led to a booking or a request. */
public record CallChanged(ClinicId clinic, CallId call) implements Fact {}
