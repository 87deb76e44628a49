package org.foredesk.desk.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.foredesk.desk.frame.FrameViewModel;
import org.foredesk.desk.frame.Navigator;
import org.foredesk.desk.frame.Palette;
import org.foredesk.desk.frame.PaletteItem;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Theme;
import org.foredesk.kernel.Language;

/**
 * The commands of the search that belong to the desk itself: places, theme, language, covering
 * names.
 */
final class DeskCommands {

    private final FrameViewModel model;
    private final Navigator navigator;
    private final Texts texts;
    private final Appearance appearance;

    private DeskCommands(
            FrameViewModel model, Navigator navigator, Texts texts, Appearance appearance) {
        this.model = model;
        this.navigator = navigator;
        this.texts = texts;
        this.appearance = appearance;
    }

    static void addTo(
            Palette palette,
            FrameViewModel model,
            Navigator navigator,
            Texts texts,
            Appearance appearance) {
        palette.addCommands(new DeskCommands(model, navigator, texts, appearance)::items);
    }

    private List<PaletteItem> items() {
        List<PaletteItem> items = new ArrayList<>();
        for (ScreenName name : model.screens()) {
            items.add(
                    item(
                            PaletteItem.Group.GO,
                            "fth-arrow-right",
                            texts.get(name.textKey()),
                            () -> navigator.go(new Place.Whole(name))));
        }
        items.add(
                item(
                        PaletteItem.Group.GO,
                        "fth-clock",
                        texts.get("waitlist.title"),
                        () -> navigator.go(new Place.Waitlist())));
        items.add(
                item(
                        PaletteItem.Group.DO,
                        "fth-user-x",
                        texts.get("sickday.title"),
                        () -> navigator.go(new Place.SickDay(null))));
        items.add(
                item(
                        PaletteItem.Group.DO,
                        "fth-watch",
                        texts.get("late.title"),
                        () -> navigator.go(new Place.RunningLate(null, null))));
        items.add(
                item(
                        PaletteItem.Group.DO,
                        "fth-eye-off",
                        texts.get("frame.privacy"),
                        () -> model.coveredProperty().set(!model.coveredProperty().get())));
        for (Theme.Choice choice : Theme.Choice.values()) {
            String name =
                    texts.get("frame.theme")
                            + ": "
                            + texts.get("frame.theme." + choice.name().toLowerCase(Locale.ROOT));
            items.add(item(PaletteItem.Group.DO, "fth-sun", name, () -> appearance.choose(choice)));
        }
        for (Language language : Language.values()) {
            items.add(speak(language));
        }
        return items;
    }

    // Found by its own name and by the one it has in the language of the desk.
    private PaletteItem speak(Language language) {
        return new PaletteItem(
                PaletteItem.Group.DO,
                "fth-globe",
                texts.get("frame.language") + ": " + Appearance.nameOf(language),
                texts.get("language.name." + language.code()),
                "",
                false,
                () -> appearance.choose(language));
    }

    private static PaletteItem item(
            PaletteItem.Group group, String icon, String title, Runnable action) {
        return new PaletteItem(group, icon, title, "", "", false, action);
    }
}
