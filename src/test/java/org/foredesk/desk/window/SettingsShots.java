package org.foredesk.desk.window;

import static org.foredesk.desk.window.ShotSteps.press;
import static org.foredesk.desk.window.ShotSteps.setting;
import static org.foredesk.desk.window.ShotSteps.toTheEnd;
import static org.foredesk.desk.window.ShotSteps.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                    Shot.of(
                                    "settings-people-" + language.code(),
                                    setting(SettingsSection.PRACTITIONERS),
                                    press("#settings-people"))
                            .inTheDark(language == Language.ES)
                            .in(language));
        }
        for (Language language : Language.values()) {
            shots.add(
                    Shot.of(
                                    "settings-mail-" + language.code(),
                                    setting(SettingsSection.CHANNELS),
                                    toTheEnd())
                            .small()
                            .inTheDark(language == Language.HI)
                            .in(language));
        }
        shots.add(tried(Language.EN, true, "I have a stomach ache, can dr Rajiv see me tomorrow?"));
        shots.add(tried(Language.ES, false, "me surgió algo y no voy a llegar a la cita"));
        shots.add(tried(Language.HI, true, "कल शाम को डॉक्टर राजीव से मिलना है"));
        return shots;
    }

    private static Shot tried(Language language, boolean dark, String sentence) {
        return Shot.of(
                        "settings-try-" + language.code(),
                        setting(SettingsSection.ASSISTANT),
                        press("#settings-try"),
                        type(".try-sentence", sentence),
                        toTheEnd())
                .small()
                .inTheDark(dark)
                .in(language);
    }

    private static Shot shot(
            SettingsSection section,
            String kind,
            int width,
            int height,
            boolean dark,
            Language language) {
        return Shot.of(
                        "settings-" + section.name().toLowerCase(Locale.ROOT) + "-" + kind,
                        setting(section))
                .sized(width, height)
                .inTheDark(dark)
                .in(language);
    }
}
