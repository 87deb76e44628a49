package org.foredesk.desk.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.SettingsSection;
import org.foredesk.kernel.Language;

/** Pictures of the settings: each page light and dark, small and large, in all languages. */
final class SettingsShots {

    private SettingsShots() {}

    static List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        for (SettingsSection section : SettingsSection.values()) {
            shots.add(shot(section, "light", 1440, 900, false, Language.EN));
            shots.add(shot(section, "dark-1280", 1280, 800, true, Language.ES));
            shots.add(shot(section, "hindi-1280", 1280, 800, false, Language.HI));
        }
        for (Language language : Language.values()) {
            shots.add(
                    new Shot(
                            "settings-people-" + language.code(),
                            1440,
                            900,
                            language == Language.ES,
                            language,
                            List.of(go(SettingsSection.PRACTITIONERS), press("#settings-people"))));
        }
        return shots;
    }

    private static Shot shot(
            SettingsSection section,
            String kind,
            int width,
            int height,
            boolean dark,
            Language language) {
        return new Shot(
                "settings-" + section.name().toLowerCase(Locale.ROOT) + "-" + kind,
                width,
                height,
                dark,
                language,
                List.of(go(section)));
    }

    private static Consumer<DeskPictures.DeskPicture> go(SettingsSection section) {
        return picture -> picture.content.go(new Place.Setting(section));
    }

    private static Consumer<DeskPictures.DeskPicture> press(String id) {
        return picture -> ((ButtonBase) picture.content.root().lookup(id)).fire();
    }
}
