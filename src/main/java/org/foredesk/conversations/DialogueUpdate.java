package org.foredesk.conversations;

import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What a turn of the assistant leaves behind; null leaves as it is.
 *
 * @param attention why a person should look now
 * @param pause whether the assistant falls silent until staff hand the thread back
 */
public record DialogueUpdate(
        DialogueState state,
        DialogueStage stage,
        String context,
        @Nullable Language language,
        @Nullable PatientId patient,
        @Nullable AppointmentId appointment,
        @Nullable Attention attention,
        boolean pause) {}
