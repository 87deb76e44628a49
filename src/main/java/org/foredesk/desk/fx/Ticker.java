package org.foredesk.desk.fx;

import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.foredesk.kernel.Subscription;

/** One beat a second on the screen's thread, for countdowns and ages. One timer for the whole desk. */
public final class Ticker implements AutoCloseable {

    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> beat()));

    /** Begins to beat; before that only {@link #beat()} does. */
    public void start() {
        timeline.setCycleCount(Timeline.INDEFINITE);
        timeline.play();
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
        timeline.stop();
    }
}
