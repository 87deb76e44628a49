package org.foredesk.desk.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.foredesk.desk.fx.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * What was just done, in words, with ten seconds to undo it. One is seen at a time, the newest; an
 * older one comes back while it can still be undone. Undo takes back the newest. For JavaFX's
 * thread.
 */
public final class Toasts {

    /** How long undo is offered; what a patient is told waits as long. */
    public static final Duration WINDOW = Duration.ofSeconds(10);

    private static final Duration PLAIN = Duration.ofSeconds(5);

    /** One notice; {@code undo} is null where there is nothing to take back. */
    public record Toast(
            String words,
            boolean failure,
            Instant shownAt,
            Instant until,
            @Nullable Runnable undo) {

        /** How much of its time is left, from 1 to 0. */
        double left(Instant now) {
            double whole = Duration.between(shownAt, until).toMillis();
            return whole <= 0
                    ? 0
                    : Math.clamp(Duration.between(now, until).toMillis() / whole, 0, 1);
        }
    }

    private final InstantSource clock;
    private final Deque<Toast> stack = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Toast> current = new ReadOnlyObjectWrapper<>();

    public Toasts(InstantSource clock, Ticker ticker) {
        this.clock = clock;
        ticker.everySecond(this::drop);
    }

    public ReadOnlyObjectProperty<@Nullable Toast> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Says something that cannot be undone. */
    public void say(String words) {
        push(new Toast(words, false, clock.instant(), clock.instant().plus(PLAIN), null));
    }

    /** Says that something did not work, and why. */
    public void fail(String words) {
        push(new Toast(words, true, clock.instant(), clock.instant().plus(WINDOW), null));
    }

    /** Says what was done and offers to take it back until the window is over. */
    public void undoable(String words, Runnable undo) {
        push(new Toast(words, false, clock.instant(), clock.instant().plus(WINDOW), undo));
    }

    /** Takes back the newest that can be; false when there is none. */
    public boolean undo() {
        drop();
        for (Toast toast : stack) {
            Runnable undo = toast.undo();
            if (undo != null) {
                stack.remove(toast);
                current.set(stack.peek());
                undo.run();
                return true;
            }
        }
        return false;
    }

    public void dismiss() {
        stack.poll();
        current.set(stack.peek());
    }

    /** The part of the current toast's time that is left. */
    public double left() {
        Toast toast = current.get();
        return toast == null ? 0 : toast.left(clock.instant());
    }

    private void push(Toast toast) {
        // Only what can be undone is worth coming back to.
        stack.removeIf(old -> old.undo() == null);
        stack.push(toast);
        current.set(toast);
    }

    private void drop() {
        Instant now = clock.instant();
        stack.removeIf(toast -> !toast.until().isAfter(now));
        current.set(stack.peek());
    }
}
