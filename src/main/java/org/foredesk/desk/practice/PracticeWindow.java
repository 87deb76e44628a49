package org.foredesk.desk.practice;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Theme;
import org.foredesk.web.practice.PracticeCarrier;
import org.jspecify.annotations.Nullable;

/** The window of the practice phone; there is one at a time. */
public final class PracticeWindow {

    private static final double WIDTH = 392;
    private static final double HEIGHT = 736;

    private final Workplace desk;
    private final Theme theme;
    private final PracticeCarrier carrier;
    private @Nullable Stage open;

    private PracticeWindow(Workplace desk, Theme theme, PracticeCarrier carrier) {
        this.desk = desk;
        this.theme = theme;
        this.carrier = carrier;
    }

    /**
     * What opens the phone or brings it to the front; null where the clinic has no practice
     * carrier.
     */
    public static @Nullable Runnable opener(Workplace workplace, Theme theme) {
        PracticeCarrier carrier = workplace.services().practice();
        if (carrier == null) {
            return null;
        }
        PracticeWindow window = new PracticeWindow(workplace, theme, carrier);
        return window::open;
    }

    private void open() {
        Stage shown = open;
        if (shown == null) {
            shown = build();
            open = shown;
        }
        shown.show();
        shown.toFront();
        shown.requestFocus();
    }

    private Stage build() {
        PracticePhone phone =
                PracticePhone.of(
                        carrier,
                        desk.services().facts(),
                        new PracticePhone.Tools(
                                desk.tasks(),
                                desk.ticker(),
                                desk.texts(),
                                desk.dates(),
                                desk.views(),
                                desk.services().clock()));
        Stage stage = new Stage();
        Scene scene = new Scene(new StackPane(phone.view()), WIDTH, HEIGHT);
        theme.dress(scene);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F7) {
                        stage.close();
                    }
                });
        // Owned by the desk's window, it stays beside it and goes with it.
        Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .findFirst()
                .ifPresent(owner -> besides(stage, owner));
        stage.setTitle(desk.texts().get("phone.title"));
        stage.setScene(scene);
        stage.setMinWidth(340);
        stage.setMinHeight(480);
        stage.setOnHidden(_ -> {
            theme.forget(scene);
            phone.close().run();
            open = null;
        });
        return stage;
    }

    private static void besides(Stage stage, Window owner) {
        stage.initOwner(owner);
        stage.setX(owner.getX() + Math.max(0, owner.getWidth() - WIDTH - 24));
        stage.setY(owner.getY() + Math.max(0, owner.getHeight() - HEIGHT - 48));
    }
}
