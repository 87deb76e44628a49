package org.foredesk.desk.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.DialogueState;
import org.foredesk.conversations.Priority;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One thread as the list shows it. {@code since} is when the patient began to wait, or the last
 * message; at most three badges.
 */
record ThreadLine(
        ConversationId id,
        String name,
        ChannelKind channel,
        String text,
        @Nullable Instant since,
        boolean unread,
        boolean emergency,
        List<Badge> badges) {

    private static final int MOST_BADGES = 3;

    /** A state in a word; {@code icon} may be empty. */
    record Badge(String words, String tone, String icon) {}

    static ThreadLine of(Conversation thread, StaffId me, Texts texts) {
        boolean emergency =
                thread.priority() == Priority.P0 || thread.attention() == Attention.EMERGENCY;
        Instant since =
                thread.attention() == null ? thread.lastMessageAt() : thread.lastInboundAt();
        return new ThreadLine(
                thread.id(),
                nameOf(thread),
                thread.channel(),
                thread.lastText() == null
                        ? ""
                        : Paragraph.drawable(thread.lastText().replace('\n', ' ')),
                since,
                thread.unread() > 0,
                emergency,
                badges(thread, emergency, me, texts));
    }

    /** Who it is with: the patient, else what they call themselves, else the number. */
    static String nameOf(Conversation thread) {
        if (thread.patientName() != null) {
            return thread.patientName();
        }
        if (thread.profileName() != null && !thread.profileName().isBlank()) {
            return thread.profileName();
        }
        return thread.phone() == null ? thread.address() : thread.phone().display();
    }

    private static List<Badge> badges(
            Conversation thread, boolean emergency, StaffId me, Texts texts) {
        List<Badge> badges = new ArrayList<>();
        if (emergency) {
            badges.add(new Badge(texts.get("attention.emergency"), "alarm", "fth-alert-octagon"));
        } else if (thread.attention() != null) {
            badges.add(attention(thread.attention(), texts));
        } else if (thread.state() == DialogueState.COMPLETED && thread.appointment() != null) {
            badges.add(new Badge(texts.get("inbox.badge.booked"), "success", "fth-check"));
        }
        if (me.equals(thread.owner())) {
            badges.add(new Badge(texts.get("inbox.badge.yours"), "", ""));
        } else if (thread.ownerName() != null) {
            badges.add(new Badge(thread.ownerName(), "", "fth-user"));
        } else if (thread.assistant() == AssistantMode.PAUSED) {
            badges.add(new Badge(texts.get("inbox.badge.quiet"), "", ""));
        }
        if (thread.language() != null) {
            badges.add(
                    new Badge(texts.get("language." + thread.language().code()), "outlined", ""));
        }
        return List.copyOf(badges.subList(0, Math.min(MOST_BADGES, badges.size())));
    }

    private static Badge attention(Attention attention, Texts texts) {
        String words = texts.get("attention." + attention.name().toLowerCase(Locale.ROOT));
        return switch (attention) {
            case EMERGENCY -> new Badge(words, "alarm", "fth-alert-octagon");
            case REQUEST -> new Badge(words, "accent", "");
            case MAYBE_EMERGENCY -> new Badge(words, "danger", "fth-alert-triangle");
            case UPSET -> new Badge(words, "danger", "fth-trending-down");
            case HUMAN_WANTED, NO_PROGRESS, LATE_CHANGE, MEDIA, MEDICAL, NO_SLOT, OPTED_OUT ->
                    new Badge(words, "warning", "");
        };
    }
}
