package org.foredesk.desk.frame;

import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/**
 * One screen as the frame sees it. {@code keys} is offered each key that was not typed into a field
 * and answers whether it used it; {@code shown} runs whenever the screen comes to the front; {@code
 * close} when the desk closes or is built anew in another language.
 */
public record Screen(
        ScreenName name,
        Parent view,
        ObservableValue<RailCount> count,
        Predicate<KeyEvent> keys,
        Runnable shown,
        Runnable close) {}
