package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import org.foredesk.assistant.understanding.words.ListLine;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of {@code alarms.txt}: what people write in an emergency, or what only sounds like
 * one. The format is told in {@code app/assistant/README.md}.
 *
 * @param kind null where it is no emergency
 */
record AlarmSentence(@Nullable EmergencyKind kind, String text) {
    private static final String NONE = "other";

    /** Those of a language, in the file's order. */
    static List<AlarmSentence> of(Language language) {
        List<AlarmSentence> out = new ArrayList<>();
        @Nullable EmergencyKind kind = null;
        boolean begun = false;
        for (ListLine line : ListLine.read(language.code() + "/alarms.txt")) {
            String section = line.section();
            if (section != null) {
                kind = section.equals(NONE) ? null : kind(section, line);
                begun = true;
            } else if (begun) {
                out.add(new AlarmSentence(kind, line.text()));
            } else {
                throw new IllegalStateException(line.where() + ": a sentence under no kind");
            }
        }
        return out;
    }

    // A broken file is a bug.
    private static EmergencyKind kind(String section, ListLine line) {
        return EmergencyKind.ofCode(section)
                .orElseThrow(() -> new IllegalStateException(line.where() + ": no kind"));
    }
}
