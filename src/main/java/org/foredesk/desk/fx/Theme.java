package org.foredesk.desk.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Light or dark, following the system unless the desk chose one. AtlantaFX gives the controls their
 * shape; one stylesheet of ours per theme gives the colours, the others use only those names. All
 * methods are for JavaFX's thread.
 */
public final class Theme implements AutoCloseable {

    /** What the desk chose. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final List<String> SHEETS =
            List.of(
                    "desk",
                    "parts",
                    "frame",
                    "request",
                    "today",
                    "inbox",
                    "calendar",
                    "patients",
                    "calls",
                    "phone",
                    "firstrun",
                    "settings");
    private static final double BASE_SIZE = 13;

    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ChangeListener<ColorScheme> system = (_, _, _) -> apply();
    private Choice choice;
    private double scale = 1;

    public Theme(Choice choice) {
        this.choice = choice;
        Platform.getPreferences().colorSchemeProperty().addListener(system);
        apply();
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    public Choice choice() {
        return choice;
    }

    public void choose(Choice newChoice) {
        choice = newChoice;
        apply();
    }

    /** Makes all text larger or smaller; 1 is 13 px for most of it. */
    public void scaleText(double newScale) {
        scale = newScale;
        apply();
    }

    /** Dresses a scene now and whenever the theme changes. */
    public void dress(Scene scene) {
        scenes.add(scene);
        dressNow(scene);
    }

    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    private void apply() {
        dark.set(
                switch (choice) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                });
        Application.setUserAgentStylesheet(
                (dark.get() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scenes.forEach(this::dressNow);
    }

    private void dressNow(Scene scene) {
        List<String> sheets = new ArrayList<>();
        sheets.add(sheet(dark.get() ? "dark" : "light"));
        SHEETS.stream()
                .filter(name -> Theme.class.getResource(path(name)) != null)
                .map(Theme::sheet)
                .forEach(sheets::add);
        scene.getStylesheets().setAll(sheets);
        scene.getRoot()
                .setStyle(
                        "-fx-font-family: \""
                                + family()
                                + "\"; -fx-font-size: "
                                + BASE_SIZE * scale
                                + "px;");
    }

    // Where Inter is missing, the system's own face is right; Devanagari and emoji come by font
    // fallback.
    private static String family() {
        return Font.getFamilies().contains("Inter") ? "Inter" : Font.getDefault().getFamily();
    }

    private static String path(String name) {
        return "/app/styles/" + name + ".css";
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(path(name))).toExternalForm();
    }

    @Override
    public void close() {
        Platform.getPreferences().colorSchemeProperty().removeListener(system);
        scenes.clear();
    }
}
