package org.foredesk.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some threads and where the next ones start; {@code nextCursor} is null at the end. */
public record ConversationPage(List<Conversation> items, @Nullable String nextCursor) {

    public ConversationPage {
        items = List.copyOf(items);
    }
}
