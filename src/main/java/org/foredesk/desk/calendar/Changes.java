package org.foredesk.desk.calendar;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.foredesk.booking.Appointment;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.ErrorCode;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;

/**
 * Runs a verb of booking away from the screen's thread, says what it did and offers to take it back
 * for ten seconds.
 */
final class Changes {

    private final Workplace desk;

    Changes(Workplace desk) {
        this.desk = desk;
    }

    /**
     * {@code said} makes the toast's words of the result; a refusal, or a failure with its code,
     * goes to {@code refused}; either way it is the screen's thread.
     */
    void run(
            Callable<Outcome<Appointment>> verb,
            Function<Appointment, String> said,
            Consumer<Appointment> done,
            Consumer<Refusal> refused) {
        desk.tasks()
                .run(
                        verb,
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Appointment>(Appointment changed) -> {
                                    done.accept(changed);
                                    desk.toasts()
                                            .undoable(said.apply(changed), () -> undo(changed));
                                }
                                case Outcome.Refused<Appointment>(Refusal refusal) ->
                                        refused.accept(refusal);
                            }
                        },
                        failure ->
                                refused.accept(
                                        Refusal.of(
                                                "failed",
                                                desk.texts()
                                                        .get(
                                                                "frame.failed",
                                                                ErrorCode.of(failure)))));
    }

    private void undo(Appointment changed) {
        desk.tasks()
                .run(
                        () ->
                                desk.services()
                                        .booking()
                                        .undo(
                                                changed.clinic(),
                                                desk.services().staff(),
                                                changed.id()),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Appointment> _ ->
                                        desk.toasts().say(desk.texts().get("calendar.taken.back"));
                                case Outcome.Refused<Appointment>(Refusal refusal) ->
                                        desk.toasts().fail(Words.of(refusal, desk.texts()));
                            }
                        });
    }
}
