package org.foredesk.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is null at the end. */
record Page<T>(List<T> items, @Nullable String nextCursor) {

    Page {
        items = List.copyOf(items);
    }

    static <S, T> Page<T> of(List<S> items, @Nullable String nextCursor, Function<S, T> show) {
        return new Page<>(items.stream().map(show).toList(), nextCursor);
    }

    /**
     * A page of a list that is at hand as a whole; the cursor is the number of elements before it.
     */
    static <S, T> Page<T> cut(List<S> all, Call call, Function<S, T> show) {
        int from = Math.min(call.cursorNumber(), all.size());
        int to = Math.min(from + call.limit(), all.size());
        return of(all.subList(from, to), to < all.size() ? Integer.toString(to) : null, show);
    }
}
