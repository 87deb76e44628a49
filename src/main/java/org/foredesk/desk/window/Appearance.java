package org.foredesk.desk.window;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Theme;
import org.foredesk.kernel.Language;

/**
 * Theme, size of text and language of the desk: chosen from a menu, remembered, in force at once.
 */
final class Appearance {

    private static final double[] SCALES = {1, 1.15, 1.3, 1.5};

    private final Theme theme;
    private final DeskMemory memory;
    private final Consumer<Language> speak;

    Appearance(Theme theme, DeskMemory memory, Consumer<Language> speak) {
        this.theme = theme;
        this.memory = memory;
        this.speak = speak;
        theme.scaleText(memory.number("text.scale").orElse(1.0));
    }

    static Theme.Choice rememberedTheme(DeskMemory memory) {
        return memory.get("theme")
                .flatMap(name ->
                        java.util.Arrays.stream(Theme.Choice.values())
                                .filter(c -> c.name().equals(name))
                                .findFirst())
                .orElse(Theme.Choice.SYSTEM);
    }

    static Language rememberedLanguage(DeskMemory memory) {
        return memory.get("language")
                .or(() -> java.util.Optional.of(Locale.getDefault().getLanguage()))
                .flatMap(Language::ofCode)
                .orElse(Language.EN);
    }

    Theme theme() {
        return theme;
    }

    void choose(Theme.Choice choice) {
        memory.put("theme", choice.name());
        theme.choose(choice);
    }

    void choose(Language language) {
        memory.put("language", language.code());
        speak.accept(language);
    }

    private void scale(double scale) {
        memory.put("text.scale", Double.toString(scale));
        theme.scaleText(scale);
    }

    void open(Node owner, Texts texts) {
        ContextMenu menu = new ContextMenu();
        ToggleGroup themes = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            RadioMenuItem item =
                    new RadioMenuItem(
                            texts.get("frame.theme." + choice.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(themes);
            item.setSelected(choice == theme.choice());
            item.setOnAction(_ -> choose(choice));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        ToggleGroup languages = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(nameOf(language));
            item.setToggleGroup(languages);
            item.setSelected(language == texts.language());
            item.setOnAction(_ -> choose(language));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        Menu sizes = new Menu(texts.get("frame.text.size"));
        for (double scale : SCALES) {
            MenuItem item =
                    new MenuItem(
                            java.text.NumberFormat.getPercentInstance(texts.locale())
                                    .format(scale));
            item.setOnAction(_ -> scale(scale));
            sizes.getItems().add(item);
        }
        menu.getItems().add(sizes);
        menu.show(owner, Side.BOTTOM, 0, 4);
    }

    /** Each language in itself, so that whoever needs it finds it. */
    static String nameOf(Language language) {
        return switch (language) {
            case EN -> "English";
            case ES -> "Español";
            case HI -> "हिन्दी";
        };
    }
}
