package org.foredesk.desk.firstrun;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Where the first start is and what was typed so far. It decides nothing but what comes next. */
final class FirstRunViewModel {

    private final FxTasks tasks;
    private final ClinicDraft draft;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOICE);
    private final ReadOnlyObjectWrapper<List<Check>> checks =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable ClinicPlan> loaded =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FirstRunChoice> decided =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Texts texts;

    FirstRunViewModel(ClinicDraft draft, FxTasks tasks, Texts texts) {
        this.draft = draft;
        this.tasks = tasks;
        this.texts = texts;
    }

    ClinicDraft draft() {
        return draft;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Check>> checksProperty() {
        return checks.getReadOnlyProperty();
    }

    /** The clinic file that was loaded; null where the clinic is typed. */
    ReadOnlyObjectProperty<@Nullable ClinicPlan> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** What was decided; null until then. */
    ReadOnlyObjectProperty<@Nullable FirstRunChoice> decidedProperty() {
        return decided.getReadOnlyProperty();
    }

    /** Why a file could not be taken; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void speak(Texts other) {
        texts = other;
        look();
    }

    /** Looks at what is typed anew. */
    void look() {
        checks.set(new Checks(draft, texts).of(step.get(), loaded.get()));
    }

    /** How many things of this step are wrong; going on waits for them. */
    long wrong() {
        return checks.get().stream().filter(check -> check.state() == Check.State.WRONG).count();
    }

    void demo() {
        decided.set(new FirstRunChoice.Demo());
    }

    void own() {
        if (draft.services().isEmpty()) {
            draft.services().add(new ServiceDraft(texts.get("firstrun.usual.service"), "30"));
            draft.services().add(new ServiceDraft(texts.get("firstrun.usual.short"), "15"));
        }
        if (draft.doctors().isEmpty()) {
            draft.doctors().add(new DoctorDraft());
        }
        to(Step.CLINIC);
    }

    void back() {
        if (step.get() != Step.CHOICE) {
            to(Step.values()[step.get().ordinal() - 1]);
        }
    }

    /** The next step, where nothing is wrong with this one; the last one decides. */
    void next() {
        if (wrong() == 0) {
            skip();
        }
    }

    /** The next step whatever was typed; what is wrong is left out of the plan. */
    void skip() {
        if (step.get() == Step.TEST) {
            finish();
        } else {
            to(Step.values()[step.get().ordinal() + 1]);
        }
    }

    private void to(Step next) {
        step.set(next);
        look();
    }

    ClinicPlan plan() {
        ClinicPlan file = loaded.get();
        return file == null
                ? draft.plan(texts.get("firstrun.unnamed"), texts.get("firstrun.usual.service"))
                : file;
    }

    private void finish() {
        String staff = draft.staffProperty().get().strip();
        decided.set(
                new FirstRunChoice.Own(
                        plan(),
                        staff.isEmpty() ? texts.get("firstrun.staff.unnamed") : staff,
                        draft.settings()));
    }

    void closed() {
        if (decided.get() == null) {
            decided.set(new FirstRunChoice.Closed());
        }
    }

    /** Takes the clinic from a file, or says why it cannot be taken. */
    void load(Path file) {
        problem.set("");
        tasks.run(
                () -> ClinicFile.read(file),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<ClinicPlan>(ClinicPlan plan) -> {
                            loaded.set(plan);
                            to(Step.CLINIC);
                        }
                        case Outcome.Refused<ClinicPlan>(var refusal) ->
                                problem.set(refusal.message());
                    }
                });
    }

    /** Types the clinic after all. */
    void forgetFile() {
        loaded.set(null);
        own();
    }
}
