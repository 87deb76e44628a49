package org.foredesk.calls;

import java.time.Instant;
import org.foredesk.kernel.ClinicId;
import org.jspecify.annotations.Nullable;

/** Which calls are wanted, the latest first; {@code since} is included, null does not narrow. */
public record CallQuery(ClinicId clinic, @Nullable Instant since, int limit) {}
