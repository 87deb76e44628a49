package org.foredesk.desk.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.foredesk.desk.frame.FrameViewModel;
import org.foredesk.desk.frame.Navigator;
import org.foredesk.desk.frame.Palette;
import org.foredesk.desk.frame.PaletteItem;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.SettingsSection;
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
    private final Texts english = Texts.in(Language.EN);
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
                    go("fth-arrow-right", each -> each.get(name.textKey()), new Place.Whole(name)));
        }
        items.add(go("fth-clock", each -> each.get("waitlist.title"), new Place.Waitlist()));
        for (SettingsSection section : SettingsSection.values()) {
            items.add(
                    go(
                            section.icon(),
                            each ->
                                    each.get("screen.settings")
                                            + ": "
                                            + each.get(section.textKey()),
                            new Place.Setting(section)));
        }
        items.add(
                act(
                        "fth-user-x",
                        each -> each.get("sickday.title"),
                        () -> navigator.go(new Place.SickDay(null))));
        items.add(
                act(
                        "fth-watch",
                        each -> each.get("late.title"),
                        () -> navigator.go(new Place.RunningLate(null, null))));
        items.add(
                act(
                        "fth-eye-off",
                        each -> each.get("frame.privacy"),
                        () -> model.coveredProperty().set(!model.coveredProperty().get())));
        for (Theme.Choice choice : Theme.Choice.values()) {
            String key = "frame.theme." + choice.name().toLowerCase(Locale.ROOT);
            items.add(
                    act(
                            "fth-sun",
                            each -> each.get("frame.theme") + ": " + each.get(key),
                            () -> appearance.choose(choice)));
        }
        for (Language language : Language.values()) {
            items.add(speak(language));
        }
        return items;
    }

    // Shown by its own name, and found by the one it has in the language of the desk, too.
    private PaletteItem speak(Language language) {
        String key = "language.name." + language.code();
        return new PaletteItem(
                PaletteItem.Group.DO,
                "fth-globe",
                texts.get("frame.language") + ": " + Appearance.nameOf(language),
                texts.get(key),
                "",
                false,
                english.get("frame.language") + " " + english.get(key),
                () -> appearance.choose(language));
    }

    private PaletteItem go(String icon, Function<Texts, String> name, Place place) {
        return item(PaletteItem.Group.GO, icon, name, () -> navigator.go(place));
    }

    private PaletteItem act(String icon, Function<Texts, String> name, Runnable action) {
        return item(PaletteItem.Group.DO, icon, name, action);
    }

    // Whoever looks for it may know the program in English, whatever the desk speaks.
    private PaletteItem item(
            PaletteItem.Group group, String icon, Function<Texts, String> name, Runnable action) {
        return new PaletteItem(
                group, icon, name.apply(texts), "", "", false, name.apply(english), action);
    }
}
