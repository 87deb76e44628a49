package org.foredesk.desk.fx;

import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.foredesk.kernel.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * One beat a second on the screen's thread, for countdowns and ages. One timer for the whole desk.
 */
public final class Ticker implements AutoCloseable {

    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Timeline timeline;

    /** Begins to beat; before that only {@link #beat()} does. */
    public void start() {
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> beat()));
        seconds.setCycleCount(Timeline.INDEFINITE);
        seconds.play();
        timeline = seconds;
    }

    public Subscription everySecond(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** One beat, now. */
    public void beat() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() {
        if (timeline != null) {
            timeline.stop();
        }
    }
}
