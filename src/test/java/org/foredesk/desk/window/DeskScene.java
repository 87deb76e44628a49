package org.foredesk.desk.window;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.foredesk.desk.frame.Toasts;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Theme;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.kernel.Language;
import org.foredesk.testkit.DeskFixture;

/**
 * The whole desk of a fixture in a scene of one size, colours and language, which remembers
 * nothing. For JavaFX's thread.
 */
final class DeskScene implements AutoCloseable {

    final Ticker ticker = new Ticker();
    final Toasts toasts;
    final DeskContent content;
    final Scene scene;
    private final Theme theme;

    DeskScene(DeskFixture fixture, Theme.Choice colours, Language language, int width, int height) {
        theme = new Theme(colours);
        toasts = new Toasts(fixture.clock, ticker);
        DeskMemory memory = DeskMemory.open(Path.of("target", "no-such-memory"));
        FxTasks tasks = FxTasks.onVirtualThreads(failure -> toasts.fail(failure.toString()));
        Appearance appearance = new Appearance(theme, memory, _ -> {});
        content =
                new DeskContent(
                        new DeskContent.Lasting(
                                fixture.services(), memory, tasks, ticker, toasts, appearance),
                        Texts.in(language));
        scene = new Scene(new StackPane(content.root()), width, height);
        theme.dress(scene);
        content.listenTo(scene);
    }

    @Override
    public void close() {
        content.close();
        theme.close();
    }
}
