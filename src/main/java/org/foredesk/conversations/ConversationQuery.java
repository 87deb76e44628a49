package org.foredesk.conversations;

import java.util.Set;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which threads to list, latest activity first. Null and empty mean "any".
 *
 * @param text words to be found in a message, the patient's name or the number
 * @param cursor {@link ConversationPage#nextCursor()} of the page before
 * @param limit 1–200
 */
public record ConversationQuery(
        ClinicId clinic,
        @Nullable PhoneNumber phone,
        @Nullable PatientId patient,
        Set<ConversationStatus> statuses,
        @Nullable ChannelKind channel,
        @Nullable String text,
        boolean onlyAttention,
        boolean onlyUnread,
        @Nullable String cursor,
        int limit) {

    public ConversationQuery {
        statuses = Set.copyOf(statuses);
        limit = Math.clamp(limit, 1, 200);
    }

    /** All threads of a clinic. */
    public static ConversationQuery all(ClinicId clinic) {
        return new ConversationQuery(
                clinic, null, null, Set.of(), null, null, false, false, null, 50);
    }

    public ConversationQuery withPhone(PhoneNumber wanted) {
        return new ConversationQuery(
                clinic,
                wanted,
                patient,
                statuses,
                channel,
                text,
                onlyAttention,
                onlyUnread,
                cursor,
                limit);
    }

    public ConversationQuery withPatient(PatientId wanted) {
        return new ConversationQuery(
                clinic,
                phone,
                wanted,
                statuses,
                channel,
                text,
                onlyAttention,
                onlyUnread,
                cursor,
                limit);
    }

    public ConversationQuery withStatuses(Set<ConversationStatus> wanted) {
        return new ConversationQuery(
                clinic,
                phone,
                patient,
                wanted,
                channel,
                text,
                onlyAttention,
                onlyUnread,
                cursor,
                limit);
    }

    public ConversationQuery withChannel(ChannelKind wanted) {
        return new ConversationQuery(
                clinic,
                phone,
                patient,
                statuses,
                wanted,
                text,
                onlyAttention,
                onlyUnread,
                cursor,
                limit);
    }

    public ConversationQuery withText(String wanted) {
        return new ConversationQuery(
                clinic,
                phone,
                patient,
                statuses,
                channel,
                wanted,
                onlyAttention,
                onlyUnread,
                cursor,
                limit);
    }

    public ConversationQuery needingAttention() {
        return new ConversationQuery(
                clinic, phone, patient, statuses, channel, text, true, onlyUnread, cursor, limit);
    }

    public ConversationQuery unread() {
        return new ConversationQuery(
                clinic,
                phone,
                patient,
                statuses,
                channel,
                text,
                onlyAttention,
                true,
                cursor,
                limit);
    }

    public ConversationQuery page(@Nullable String from, int size) {
        return new ConversationQuery(
                clinic,
                phone,
                patient,
                statuses,
                channel,
                text,
                onlyAttention,
                onlyUnread,
                from,
                size);
    }
}
