package org.foredesk.desk.firstrun;

import java.util.concurrent.CompletableFuture;

/** The window of the first start. */
public final class FirstRun {

    private FirstRun() {}

    /**
     * Starts JavaFX if need be, opens the window and completes with what was decided, once the window is gone; fails
     * where there is no screen. May be called from any thread; completes on another one.
     */
    public static CompletableFuture<FirstRunChoice> ask(FirstRunSetting setting) {
        throw new UnsupportedOperationException(setting.country());
    }
}
