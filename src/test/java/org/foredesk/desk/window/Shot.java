package org.foredesk.desk.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.foredesk.kernel.Language;

/** One picture: size, theme, language and what is done before it is taken. */
record Shot(
        String name,
        int width,
        int height,
        boolean dark,
        Language language,
        List<Consumer<DeskPictures.DeskPicture>> steps) {

    /** A light one in English on a usual screen, unless it is changed by what follows. */
    @SafeVarargs
    static Shot of(String name, Consumer<DeskPictures.DeskPicture>... steps) {
        return new Shot(name, 1440, 900, false, Language.EN, List.of(steps));
    }

    Shot sized(int wide, int high) {
        return new Shot(name, wide, high, dark, language, steps);
    }

    /** On the smallest screen the desk is made for. */
    Shot small() {
        return sized(1280, 800);
    }

    Shot inTheDark() {
        return inTheDark(true);
    }

    Shot inTheDark(boolean wanted) {
        return new Shot(name, width, height, wanted, language, steps);
    }

    Shot in(Language other) {
        return new Shot(name, width, height, dark, other, steps);
    }

    static List<Shot> all() {
        List<Shot> all = new ArrayList<>(DeskShots.all());
        all.addAll(SettingsShots.all());
        return all;
    }
}
