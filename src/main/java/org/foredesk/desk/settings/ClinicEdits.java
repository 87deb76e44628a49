package org.foredesk.desk.settings;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.Directory;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.ClinicId;

/**
 * Changes what the clinic file says of the clinic and offers to take it back, as long as nobody has
 * changed anything else meanwhile.
 */
final class ClinicEdits {

    /** The clinic before and after one change. */
    private record Step(ClinicPlan before, ClinicPlan after) {

        ClinicPlan back() {
            return before.withRenames(
                    after.renames().reversed().stream()
                            .map(each -> new ClinicPlan.Rename(each.part(), each.to(), each.from()))
                            .toList());
        }

        boolean stands(ClinicPlan now) {
            return now.equals(after.withRenames(List.of()));
        }
    }

    private final Workplace desk;
    private final Directory directory;
    private final ClinicId clinic;

    ClinicEdits(Workplace desk) {
        this.desk = desk;
        this.directory = desk.services().directory();
        this.clinic = desk.services().clinic().id();
    }

    /**
     * @param what what is changed, for the audit trail
     * @param done what staff are told then
     * @param then done after the change, and again after it was taken back
     */
    void change(String what, UnaryOperator<ClinicPlan> change, String done, Runnable then) {
        desk.tasks()
                .run(
                        () -> apply(what, change),
                        step -> {
                            then.run();
                            desk.toasts().undoable(done, () -> undo(what, step, then));
                        });
    }

    private Step apply(String what, UnaryOperator<ClinicPlan> change) {
        AtomicReference<ClinicPlan> before = new AtomicReference<>();
        ClinicPlan after =
                directory.change(
                        desk.services().staff(),
                        clinic,
                        what,
                        plan -> {
                            before.set(plan);
                            return change.apply(plan);
                        });
        return new Step(Objects.requireNonNull(before.get()), after);
    }

    private void undo(String what, Step step, Runnable then) {
        desk.tasks()
                .run(
                        () -> takeBack(what, step),
                        gone -> {
                            then.run();
                            if (gone) {
                                desk.toasts().say(desk.texts().get("frame.taken.back"));
                            } else {
                                desk.toasts().fail(desk.texts().get("settings.undo.late"));
                            }
                        });
    }

    private boolean takeBack(String what, Step step) {
        if (!step.stands(directory.plan(clinic))) {
            return false;
        }
        directory.change(
                desk.services().staff(),
                clinic,
                "undone: " + what,
                plan -> step.stands(plan) ? step.back() : plan);
        return true;
    }
}
