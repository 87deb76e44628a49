package org.foredesk.desk.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.foredesk.kernel.Subscription;

/**
 * Work of which only the newest counts, such as loading what was just selected: starting it again
 * cancels what ran before. For use on the screen's thread.
 */
public final class Latest {

    private final FxTasks tasks;
    private Subscription running = () -> {};

    public Latest(FxTasks tasks) {
        this.tasks = tasks;
    }

    public <T> void run(Callable<? extends T> work, Consumer<? super T> then) {
        running.close();
        running = tasks.run(work, then);
    }

    public void cancel() {
        running.close();
    }
}
