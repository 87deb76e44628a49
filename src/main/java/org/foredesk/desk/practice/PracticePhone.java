package org.foredesk.desk.practice;

import java.time.InstantSource;
import javafx.scene.Parent;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.desk.fx.ViewLoader;
import org.foredesk.kernel.Facts;
import org.foredesk.web.practice.PracticeCarrier;

/** A practice phone to be put into a window or a page; {@code close} ends its listening. */
public record PracticePhone(Parent view, Runnable close) {

    /** Everything a phone needs beside its carrier. */
    public record Tools(
            FxTasks tasks,
            Ticker ticker,
            Texts texts,
            Dates dates,
            ViewLoader views,
            InstantSource clock) {}

    /** A phone on that carrier. For JavaFX's thread. */
    public static PracticePhone of(PracticeCarrier carrier, Facts facts, Tools tools) {
        PracticeViewModel model =
                new PracticeViewModel(carrier, facts, tools.tasks(), tools.ticker(), tools.clock());
        return new PracticePhone(
                PracticeView.of(model, tools.views(), tools.texts(), tools.dates()), model::close);
    }
}
