package org.foredesk.desk.fx;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * Starts and ends JavaFX. The desk runs without an {@code Application} class, so that closing it
 * stays with its owner.
 */
public final class FxRuntime {

    private FxRuntime() {}

    /**
     * Starts JavaFX and runs {@code first} on its thread; fails the future when there is no screen.
     */
    public static CompletableFuture<Void> start(Runnable first) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Runnable action =
                () -> {
                    try {
                        first.run();
                        started.complete(null);
                    } catch (RuntimeException failed) {
                        started.completeExceptionally(failed);
                    }
                };
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                action.run();
            });
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(action);
        } catch (UnsupportedOperationException noScreen) {
            started.completeExceptionally(noScreen);
        }
        return started;
    }

    /** Runs on JavaFX's thread, soon. */
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    public static void exit() {
        Platform.exit();
    }
}
