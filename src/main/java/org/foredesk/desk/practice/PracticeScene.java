package org.foredesk.desk.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.foredesk.desk.fx.Texts;

/**
 * A ready-made conversation; its lines are in the text files, one set for each language and way of
 * writing.
 */
enum PracticeScene {
    BOOKING,
    CANCEL,
    ANGRY,
    EMERGENCY;

    /** Stands for pressing the first button of the answer, or typing 1 where it has none. */
    static final String FIRST_OPTION = "#1";

    private static final int MOST_LINES = 9;

    /** What {@code person} says in it, line by line. */
    List<String> lines(PracticePerson person) {
        Texts texts = Texts.in(person.language());
        String key =
                "scene."
                        + name().toLowerCase(Locale.ROOT)
                        + (person.note().isEmpty() ? "" : "." + person.note());
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= MOST_LINES; number++) {
            String line = texts.getOr(key + "." + number, "");
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    String textKey() {
        return "phone.scene." + name().toLowerCase(Locale.ROOT);
    }
}
