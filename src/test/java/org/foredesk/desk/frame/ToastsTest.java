package org.foredesk.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.Test;

final class ToastsTest {

    private final SettableClock clock = SettableClock.at("2026-11-20T10:42:00+05:30");
    private final Ticker ticker = new Ticker();
    private final Toasts toasts = new Toasts(clock, ticker);
    private final List<String> undone = new ArrayList<>();

    @Test
    void undoTakesBackTheNewestFirst() {
        toasts.undoable("first", () -> undone.add("first"));
        toasts.undoable("second", () -> undone.add("second"));
        assertThat(toasts.undo()).isTrue();
        assertThat(toasts.undo()).isTrue();
        assertThat(toasts.undo()).isFalse();
        assertThat(undone).containsExactly("second", "first");
    }

    @Test
    void nothingCanBeUndoneOnceTenSecondsAreOver() {
        toasts.undoable("moved", () -> undone.add("moved"));
        clock.advance(Duration.ofSeconds(10));
        assertThat(toasts.undo()).isFalse();
        assertThat(undone).isEmpty();
    }

    @Test
    void anOlderUndoComesBackWhenAPlainNoticeIsOver() {
        toasts.undoable("moved", () -> {});
        toasts.say("noted");
        assertThat(toasts.currentProperty().get().words()).isEqualTo("noted");
        clock.advance(Duration.ofSeconds(6));
        ticker.beat();
        assertThat(toasts.currentProperty().get().words()).isEqualTo("moved");
    }
}
