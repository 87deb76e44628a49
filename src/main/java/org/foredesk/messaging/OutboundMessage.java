package org.foredesk.messaging;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A message the clinic owes a person, ready worded.
 *
 * @param address a phone number in E.164 form, or the channel's own id for the person
 * @param options answers offered with it; empty for none
 * @param notBefore when it may go at the earliest (the undo window); null for at once
 * @param mayWait whether quiet hours hold it back
 * @param dedupeKey the same key is enqueued once only, whatever happens; null for no such guard
 * @param byMail how to say it by e-mail where its channel fails, or with what it goes by e-mail;
 *     null where it goes by no e-mail
 */
public record OutboundMessage(
        ClinicId clinic,
        ChannelKind channel,
        String address,
        String text,
        List<ReplyOption> options,
        Language language,
        Purpose purpose,
        @Nullable PatientId patient,
        @Nullable ConversationId conversation,
        @Nullable MessageId message,
        @Nullable AppointmentId appointment,
        @Nullable Instant notBefore,
        boolean mayWait,
        @Nullable String dedupeKey,
        @Nullable ByMail byMail) {

    public OutboundMessage {
        options = List.copyOf(options);
    }

    /** A plain text that goes at once; the {@code about…} and other methods add to it. */
    public static OutboundMessage of(
            ClinicId clinic,
            ChannelKind channel,
            String address,
            String text,
            Language language,
            Purpose purpose) {
        return new OutboundMessage(
                clinic, channel, address, text, List.of(), language, purpose, null, null, null,
                null, null, false, null, null);
    }

    public OutboundMessage inThread(ConversationId thread, MessageId entry) {
        return with(draft -> {
            draft.conversation = thread;
            draft.message = entry;
        });
    }

    public OutboundMessage about(@Nullable PatientId who, @Nullable AppointmentId visit) {
        return with(draft -> {
            draft.patient = who;
            draft.appointment = visit;
        });
    }

    public OutboundMessage offering(List<ReplyOption> answers) {
        return with(draft -> draft.options = answers);
    }

    public OutboundMessage notBefore(@Nullable Instant earliest) {
        return with(draft -> draft.notBefore = earliest);
    }

    public OutboundMessage heldInQuietHours(boolean hold) {
        return with(draft -> draft.mayWait = hold);
    }

    public OutboundMessage once(String key) {
        return with(draft -> draft.dedupeKey = key);
    }

    public OutboundMessage byMail(@Nullable ByMail way) {
        return with(draft -> draft.byMail = way);
    }

    private OutboundMessage with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new OutboundMessage(
                clinic,
                channel,
                address,
                text,
                draft.options,
                language,
                purpose,
                draft.patient,
                draft.conversation,
                draft.message,
                draft.appointment,
                draft.notBefore,
                draft.mayWait,
                draft.dedupeKey,
                draft.byMail);
    }

    /** What can be added to a plain text, while it is being changed. */
    private static final class Draft {
        List<ReplyOption> options;
        @Nullable PatientId patient;
        @Nullable ConversationId conversation;
        @Nullable MessageId message;
        @Nullable AppointmentId appointment;
        @Nullable Instant notBefore;
        boolean mayWait;
        @Nullable String dedupeKey;
        @Nullable ByMail byMail;

        Draft(OutboundMessage from) {
            options = from.options;
            patient = from.patient;
            conversation = from.conversation;
            message = from.message;
            appointment = from.appointment;
            notBefore = from.notBefore;
            mayWait = from.mayWait;
            dedupeKey = from.dedupeKey;
            byMail = from.byMail;
        }
    }
}
