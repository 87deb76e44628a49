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
     * A page of a list of which one element more than {@code limit} was looked for, to see whether
     * there is a next page; {@code cursor} is where that begins, by the last element of this one.
     */
    static <S, T> Page<T> upTo(
            int limit, List<S> found, Function<S, String> cursor, Function<S, T> show) {
        List<S> shown = found.subList(0, Math.min(limit, found.size()));
        return of(shown, found.size() > limit ? cursor.apply(shown.getLast()) : null, show);
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
