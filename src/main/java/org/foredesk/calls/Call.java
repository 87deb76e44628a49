package org.foredesk.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * One call with a voice agent: what was told of it, its thread, and the booking it led to.
 *
 * @param conversation the thread with the caller's number on channel voice, where the turns stand
 * @param told everything reported so far, put together
 * @param began when it began, as well as that is known
 * @param appointment the visit booked in the call or because of it
 * @param request what staff were asked to confirm because of it
 * @param doubts why they were asked
 * @param alarm what in it reads like an emergency
 * @param matter what else it leaves staff to do; null once somebody has seen to it
 */
public record Call(
        CallId id,
        ClinicId clinic,
        ConversationId conversation,
        CallReport told,
        Instant began,
        @Nullable AppointmentId appointment,
        @Nullable RequestId request,
        List<Doubt> doubts,
        @Nullable CallAlarm alarm,
        @Nullable CallMatter matter,
        int version) {

    /** Below this a voice agent's word books nothing (contract, "Voice-agent body"). */
    public static final double CERTAIN = 0.7;

    public Call {
        doubts = List.copyOf(doubts);
    }

    /** What was said, one thing after the other; none where its transcript does not tell who. */
    public List<CallTurn> turns() {
        return told.turns().isEmpty() ? Transcript.turns(told.transcript()) : told.turns();
    }

    /** Whether it has already led to a booking or to a request. */
    public boolean settled() {
        return appointment != null || request != null;
    }

    /** Whether the agent said that it is not sure of what it understood. */
    public boolean unsure() {
        return told.confidence() != null && told.confidence() < CERTAIN;
    }

    /** When it ended, as well as that is known. */
    public Instant ended() {
        if (told.endedAt() != null) {
            return told.endedAt();
        }
        Duration lasted = told.duration();
        return lasted == null ? began : began.plus(lasted);
    }
}
