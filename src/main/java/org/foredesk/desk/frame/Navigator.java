package org.foredesk.desk.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The way from one screen to another. A screen that can show a thing says so with {@link #on};
 * whoever wants it shown calls {@link #go} with a {@link Place}. For JavaFX's thread.
 */
public final class Navigator {

    private final List<Consumer<? super Place>> listeners = new ArrayList<>();

    /** Hears of every place asked for and takes those that are its own. */
    public void on(Consumer<? super Place> listener) {
        listeners.add(listener);
    }

    public void go(Place place) {
        List.copyOf(listeners).forEach(listener -> listener.accept(place));
    }
}
