package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Part;
import org.foredesk.assistant.understanding.When.Flag;
import org.jspecify.annotations.Nullable;

/** Before or after noon, where the patient said neither. Times are minutes of the day. */
final class HalfOfDay {
    private static final int HOUR = 60;
    private static final int NOON = 12 * HOUR;

    private final Scene scene;

    HalfOfDay(Scene scene) {
        this.scene = scene;
    }

    /**
     * When the clinic is open, else the usual hours of a clinic. Notes {@link Flag#EITHER_HALF}
     * where both halves are open hours.
     */
    int likelier(int minute, @Nullable LocalDate day, Set<Flag> flags) {
        int other = HoursRules.other(minute);
        int am = Math.min(minute, other);
        int pm = Math.max(minute, other);
        boolean openAm = scene.open(day, am);
        boolean openPm = scene.open(day, pm);
        boolean gone = scene.today().equals(day) && am <= scene.nowMinute();
        if (openAm && openPm && gone) {
            return pm;
        }
        if (openAm && openPm) {
            flags.add(Flag.EITHER_HALF);
        } else if (openAm || openPm) {
            return openAm ? am : pm;
        }
        int usual = minute >= 7 * HOUR && minute < 13 * HOUR ? minute : other;
        return scene.hours().isEmpty() && gone && usual < NOON ? pm : usual;
    }

    /**
     * The end of an open range: "after 7" where the clinic opens at 9 means the evening, for from 7
     * in the morning would leave nothing out.
     */
    int openEnd(int minute, @Nullable LocalDate day, Set<Flag> flags) {
        int other = HoursRules.other(minute);
        boolean beforeOpening = Math.min(minute, other) < scene.opens(day);
        return beforeOpening ? Math.max(minute, other) : likelier(minute, day, flags);
    }

    /** As the part of the day has it: "5" in the evening is 17:00. */
    static int inPart(int minute, Part part) {
        Clock clock = ClockRules.inPart(new Clock(minute, true, false), part);
        return clock == null ? minute : clock.minute();
    }

    /** The first time the clock shows {@code to} after {@code from}. */
    static int following(int from, int to) {
        int early = Math.min(to, HoursRules.other(to));
        int late = Math.max(to, HoursRules.other(to));
        return early > from ? early : late > from ? late : late + NOON;
    }
}
