package org.foredesk.desk.window;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.foredesk.desk.frame.FrameView;
import org.foredesk.desk.frame.FrameViewModel;
import org.foredesk.desk.frame.Toasts;

/**
 * The keys that work everywhere: Ctrl+K search, Ctrl+Z undo, F7 practice phone, F9 covers names.
 * All others go to the screen in front, unless they are being typed into a field.
 */
final class DeskKeys implements AutoCloseable {

    private final FrameView frame;
    private final FrameViewModel model;
    private final Toasts toasts;
    private final Runnable phone;
    private final EventHandler<KeyEvent> filter = this::pressed;
    private Runnable stopListening = () -> {};

    DeskKeys(FrameView frame, FrameViewModel model, Toasts toasts, Runnable phone) {
        this.frame = frame;
        this.model = model;
        this.toasts = toasts;
        this.phone = phone;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, filter);
        stopListening = () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
    }

    @Override
    public void close() {
        stopListening.run();
    }

    private void pressed(KeyEvent event) {
        if (frame.paletteOpen()) {
            return;
        }
        boolean typing =
                event.getTarget() instanceof TextInputControl
                        || event.getTarget() instanceof ComboBoxBase<?>;
        if (global(event, typing) || (!typing && frame.offerKey(event))) {
            event.consume();
        }
    }

    private boolean global(KeyEvent event, boolean typing) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.K) {
            frame.openPalette();
            return true;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            // In a field its own undo comes first, while it has something to take back.
            boolean ofTheField =
                    typing
                            && event.getTarget() instanceof TextInputControl field
                            && field.isUndoable();
            return !ofTheField && toasts.undo();
        }
        if (event.getCode() == KeyCode.F7) {
            phone.run();
            return true;
        }
        if (event.getCode() == KeyCode.F9) {
            model.coveredProperty().set(!model.coveredProperty().get());
            return true;
        }
        return false;
    }
}
