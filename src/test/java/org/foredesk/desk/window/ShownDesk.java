package org.foredesk.desk.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.foredesk.desk.frame.Toasts;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Theme;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.kernel.Language;
import org.foredesk.testkit.DeskFixture;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The whole desk in a window on JavaFX's headless platform, for a test that clicks and types. */
final class ShownDesk implements AutoCloseable {

    final Stage stage;
    final Toasts toasts;
    final DeskContent content;

    private ShownDesk(Stage stage, Toasts toasts, DeskContent content) {
        this.stage = stage;
        this.toasts = toasts;
        this.content = content;
    }

    /** Shows the desk in light colours, in a window of that size at the screen's corner. */
    static ShownDesk show(DeskFixture fixture, Language language, int width, int height)
            throws TimeoutException {
        Ticker ticker = new Ticker();
        Toasts toasts = new Toasts(fixture.clock, ticker);
        Stage stage = FxToolkit.registerPrimaryStage();
        DeskContent[] made = new DeskContent[1];
        FxToolkit.setupFixture(() -> {
            Theme theme = new Theme(Theme.Choice.LIGHT);
            DeskMemory memory = DeskMemory.open(Path.of("target", "no-such-memory"));
            FxTasks tasks = FxTasks.onVirtualThreads(failure -> toasts.fail(failure.toString()));
            Appearance appearance = new Appearance(theme, memory, _ -> {});
            DeskContent content =
                    new DeskContent(
                            new DeskContent.Lasting(
                                    fixture.services(), memory, tasks, ticker, toasts, appearance),
                            Texts.in(language));
            Scene scene = new Scene(new StackPane(content.root()), width, height);
            theme.dress(scene);
            content.listenTo(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            made[0] = content;
        });
        return new ShownDesk(stage, toasts, made[0]);
    }

    /** Whether exactly these words can be read on the screen. */
    boolean shows(String words) {
        return words().contains(words);
    }

    /** All that can be read on the screen, a control or a paragraph each. */
    List<String> words() {
        return new FxRobot()
                        .lookup(node -> node instanceof Labeled || node instanceof Paragraph)
                        .queryAll()
                        .stream()
                        .filter(ShownDesk::reallyShown)
                        .map(node ->
                                node instanceof Labeled labeled
                                        ? labeled.getText()
                                        : ((Paragraph) node).getText())
                        .toList();
    }

    /** Whether neither the node nor anything it is in is hidden. */
    static boolean reallyShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.setupFixture(content::close);
        FxToolkit.cleanupStages();
    }
}
