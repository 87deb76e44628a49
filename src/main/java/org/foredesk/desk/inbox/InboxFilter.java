package org.foredesk.desk.inbox;

import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Conversation;
import org.foredesk.kernel.StaffId;

/** Which threads the list shows. */
enum InboxFilter {
    NEEDS_ME("inbox.filter.needs"),
    MINE("inbox.filter.mine"),
    ALL_OPEN("inbox.filter.all");

    private final String textKey;

    InboxFilter(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }

    boolean takes(Conversation thread, StaffId me) {
        return switch (this) {
            case NEEDS_ME ->
                    needsPerson(thread) && (thread.owner() == null || thread.owner().equals(me));
            case MINE -> me.equals(thread.owner());
            case ALL_OPEN -> true;
        };
    }

    /** Somebody called for a person, or the patient wrote while the assistant is silent. */
    static boolean needsPerson(Conversation thread) {
        return thread.attention() != null
                || (thread.assistant() == AssistantMode.PAUSED && thread.unread() > 0);
    }
}
