package org.foredesk.messaging;

import java.time.Instant;
import java.util.List;
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
        return new OutboundMessage(
                clinic,
                channel,
                address,
                text,
                options,
                language,
                purpose,
                patient,
                thread,
                entry,
                appointment,
                notBefore,
                mayWait,
                dedupeKey,
                byMail);
    }

    public OutboundMessage about(@Nullable PatientId who, @Nullable AppointmentId visit) {
        return new OutboundMessage(
                clinic,
                channel,
                address,
                text,
                options,
                language,
                purpose,
                who,
                conversation,
                message,
                visit,
                notBefore,
                mayWait,
                dedupeKey,
                byMail);
    }

    public OutboundMessage offering(List<ReplyOption> answers) {
        return new OutboundMessage(
                clinic,
                channel,
                address,
                text,
                answers,
                language,
                purpose,
                patient,
                conversation,
                message,
                appointment,
                notBefore,
                mayWait,
                dedupeKey,
                byMail);
    }

    public OutboundMessage notBefore(@Nullable Instant earliest) {
        return new OutboundMessage(
                clinic,
                channel,
                address,
                text,
                options,
                language,
                purpose,
                patient,
                conversation,
                message,
                appointment,
                earliest,
                mayWait,
                dedupeKey,
                byMail);
    }

    public OutboundMessage heldInQuietHours(boolean hold) {
        return new OutboundMessage(
                clinic,
                channel,
                address,
                text,
                options,
                language,
                purpose,
                patient,
                conversation,
                message,
                appointment,
                notBefore,
                hold,
                dedupeKey,
                byMail);
    }

    public OutboundMessage once(String key) {
        return new OutboundMessage(
                clinic,
                channel,
                address,
                text,
                options,
                language,
                purpose,
                patient,
                conversation,
                message,
                appointment,
                notBefore,
                mayWait,
                key,
                byMail);
    }

    public OutboundMessage byMail(@Nullable ByMail way) {
        return new OutboundMessage(
                clinic,
                channel,
                address,
                text,
                options,
                language,
                purpose,
                patient,
                conversation,
                message,
                appointment,
                notBefore,
                mayWait,
                dedupeKey,
                way);
    }
}
