package org.foredesk.assistant;

import java.time.LocalDate;
import org.foredesk.assistant.understanding.When;

/**
 * Puts the wish for a day that cannot be had, being in no calendar or over, on the nearest days on
 * which somebody is free: those around the end of February for its 30th, the soonest for yesterday.
 */
final class NearestDays {

    /** How many days before and behind are tried one after another. */
    private static final int[] WIDTHS = {1, 3, 7};

    private final SlotFinder finder;

    NearestDays(SlotFinder finder) {
        this.finder = finder;
    }

    /** The turn's wish, on the days nearest to what was said. */
    Wish instead(Turn turn, When wrong) {
        Wish anyDay = turn.wish().withoutTime();
        LocalDate near = wrong.near();
        if (near != null && !near.isBefore(turn.today())) {
            for (int width : WIDTHS) {
                LocalDate first = near.minusDays(width);
                Wish around =
                        anyDay.days(
                                first.isBefore(turn.today()) ? turn.today() : first,
                                near.plusDays(width + 1L));
                if (!finder.fitting(turn.tx, turn.view, around).isEmpty()) {
                    return around;
                }
            }
        }
        return anyDay.soon();
    }
}
