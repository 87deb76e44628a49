package org.foredesk.desk.request;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.ErrorCode;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.Subscription;

/**
 * A question that takes a while, such as one to a language model: one at a time, asked in the
 * background, and it can be given up. Refusals and failures are said in a toast.
 */
public final class Asking {

    private final Workplace desk;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Subscription running = () -> {};

    public Asking(Workplace desk) {
        this.desk = desk;
    }

    /** Whether an answer is waited for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * Asks, unless an answer is still waited for.
     *
     * @param refused runs after a refusal has been said
     */
    public <T> void ask(Callable<Outcome<T>> question, Consumer<T> answered, Runnable refused) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        running =
                desk.tasks()
                        .run(
                                question,
                                outcome -> {
                                    busy.set(false);
                                    take(outcome, answered, refused);
                                },
                                this::failed);
    }

    /** Stops waiting for an answer. */
    public void stop() {
        running.close();
        busy.set(false);
    }

    private <T> void take(Outcome<T> outcome, Consumer<T> answered, Runnable refused) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> answered.accept(value);
            case Outcome.Refused<T>(Refusal refusal) -> {
                desk.toasts().fail(Words.of(refusal, desk.texts()));
                refused.run();
            }
        }
    }

    private void failed(Throwable failure) {
        busy.set(false);
        desk.toasts().fail(desk.texts().get("frame.failed", ErrorCode.of(failure)));
    }
}
