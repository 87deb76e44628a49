package org.foredesk.desk.request;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.ErrorCode;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;

/**
 * How a screen asks a feature to do something: away from the screen's thread, the answer back on
 * it. What was done is told in a toast with ten seconds to take it back, and a refusal in the
 * desk's words.
 */
public final class Verbs {

    private final Workplace desk;

    public Verbs(Workplace desk) {
        this.desk = desk;
    }

    /** Either {@code done} or {@code refused} hears of it; a failure is a refusal with its code. */
    public <T> void run(
            Callable<? extends Outcome<T>> verb, Consumer<T> done, Consumer<Refusal> refused) {
        desk.tasks()
                .run(
                        verb,
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<T>(T value) -> done.accept(value);
                                case Outcome.Refused<T>(Refusal refusal) -> refused.accept(refusal);
                            }
                        },
                        failure -> refused.accept(failed(failure)));
    }

    /** As {@link #run(Callable, Consumer, Consumer)}, with a refusal told in a toast. */
    public <T> void run(Callable<? extends Outcome<T>> verb, Consumer<T> done) {
        run(verb, done, refusal -> desk.toasts().fail(words(refusal)));
    }

    /**
     * Tells what was done; {@code back} takes it back while that is offered, then {@code takenBack}
     * is told.
     */
    public <T> void undoable(String done, Callable<? extends Outcome<T>> back, String takenBack) {
        desk.toasts().undoable(done, () -> run(back, _ -> desk.toasts().say(takenBack)));
    }

    /** Why not, in the desk's language. */
    public String words(Refusal refusal) {
        return Words.of(refusal, desk.texts());
    }

    private Refusal failed(Exception failure) {
        return Refusal.of("failed", desk.texts().get("frame.failed", ErrorCode.of(failure)));
    }
}
