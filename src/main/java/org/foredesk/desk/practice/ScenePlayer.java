package org.foredesk.desk.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.foredesk.web.practice.PracticeText;
import org.jspecify.annotations.Nullable;

/**
 * Plays a scene line by line; each line waits for the answer to the one before, and a moment to
 * read it.
 */
final class ScenePlayer {

    /** How the scene is going. */
    enum State {
        IDLE,
        WAITING,
        READING,
        ENDED,
        NO_ANSWER
    }

    private static final Duration TO_READ = Duration.ofMillis(900);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final InstantSource clock;
    private final Consumer<String> say;
    private final ReadOnlyObjectWrapper<@Nullable PracticeScene> scene =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private List<String> lines = List.of();
    private int answersBefore;
    private Instant since;
    private List<PracticeText> thread = List.of();

    ScenePlayer(InstantSource clock, Consumer<String> say) {
        this.clock = clock;
        this.say = say;
        this.since = clock.instant();
    }

    ReadOnlyObjectProperty<@Nullable PracticeScene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many lines were said. */
    ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    int length() {
        return lines.size();
    }

    void play(PracticeScene wanted, PracticePerson person) {
        scene.set(wanted);
        lines = wanted.lines(person);
        step.set(0);
        next();
    }

    void stop() {
        scene.set(null);
        lines = List.of();
        step.set(0);
        state.set(State.IDLE);
    }

    /** The thread as it is now. */
    void heard(List<PracticeText> texts) {
        thread = texts;
        if (state.get() == State.WAITING && answers() > answersBefore) {
            since = clock.instant();
            state.set(step.get() < lines.size() ? State.READING : State.ENDED);
        }
    }

    /** To be called about every second. */
    void tick() {
        Duration passed = Duration.between(since, clock.instant());
        if (state.get() == State.READING && passed.compareTo(TO_READ) >= 0) {
            next();
        } else if (state.get() == State.WAITING && passed.compareTo(PATIENCE) >= 0) {
            state.set(State.NO_ANSWER);
        }
    }

    private void next() {
        String line = lines.get(step.get());
        answersBefore = answers();
        since = clock.instant();
        step.set(step.get() + 1);
        state.set(State.WAITING);
        // A number chooses on every channel, as buttons and lists do not.
        say.accept(line.equals(PracticeScene.FIRST_OPTION) ? "1" : line);
    }

    private int answers() {
        return (int) thread.stream().filter(PracticeText::fromClinic).count();
    }
}
