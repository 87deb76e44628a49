package org.foredesk.desk.window;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.foredesk.desk.frame.Toasts;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Theme;
import org.foredesk.kernel.Language;
import org.foredesk.testkit.DeskFixture;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The whole desk in a window on JavaFX's headless platform, for a test that clicks and types. */
final class ShownDesk implements AutoCloseable {

    final Stage stage;
    final Toasts toasts;
    final DeskContent content;
    private final DeskScene shown;

    private ShownDesk(Stage stage, DeskScene shown) {
        this.stage = stage;
        this.shown = shown;
        this.toasts = shown.toasts;
        this.content = shown.content;
    }

    /** Shows the desk in light colours, in a window of that size at the screen's corner. */
    static ShownDesk show(DeskFixture fixture, Language language, int width, int height)
            throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        DeskScene[] made = new DeskScene[1];
        FxToolkit.setupFixture(() -> {
            made[0] = new DeskScene(fixture, Theme.Choice.LIGHT, language, width, height);
            stage.setScene(made[0].scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
        });
        return new ShownDesk(stage, made[0]);
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
        FxToolkit.setupFixture(shown::close);
        FxToolkit.cleanupStages();
    }
}
