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

    static List<Shot> all() {
        List<Shot> all = new ArrayList<>(DeskShots.all());
        all.addAll(SettingsShots.all());
        return all;
    }
}
