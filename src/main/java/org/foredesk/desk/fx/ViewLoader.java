package org.foredesk.desk.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads views from {@code app/desk}. The texts of the language are the views' resources;
 * controllers are objects made beforehand, so that they get what they need through their
 * constructors.
 */
public final class ViewLoader {

    private final Texts texts;

    public ViewLoader(Texts texts) {
        this.texts = texts;
    }

    /**
     * Loads {@code app/desk/<name>.fxml}; each {@code fx:controller} in it must be among the given
     * ones.
     */
    public Parent load(String name, Object... controllers) {
        URL location =
                Objects.requireNonNull(
                        ViewLoader.class.getResource("/app/desk/" + name + ".fxml"),
                        () -> "no view " + name);
        FXMLLoader loader = new FXMLLoader(location, texts.bundle());
        loader.setControllerFactory(type -> controllerOf(type, controllers));
        try {
            return loader.load();
        } catch (IOException broken) {
            throw new UncheckedIOException("view " + name, broken);
        }
    }

    private static Object controllerOf(Class<?> type, Object[] controllers) {
        for (Object controller : controllers) {
            if (type.isInstance(controller)) {
                return controller;
            }
        }
        throw new IllegalArgumentException("no controller given for " + type.getName());
    }
}
