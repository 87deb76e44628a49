package org.foredesk.booking;

import java.time.LocalDate;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to come back for. {@code due} is a day of the clinic; without practitioner or
 * service any will do. {@code reason} is for staff and never told to the patient; with {@code
 * write} the patient is written to when the day has come.
 */
public record RecallTerms(
        LocalDate due,
        @Nullable PractitionerId practitioner,
        @Nullable ServiceId service,
        @Nullable String reason,
        boolean write) {}
