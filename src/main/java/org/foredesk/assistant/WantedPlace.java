package org.foredesk.assistant;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Shift;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * Which of the clinic's places a visit is wanted at. Names of several words are taken as they
 * stand; one word, which may mean something else, only beside a word for a place, as in "at
 * Lakeside".
 */
final class WantedPlace {

    private WantedPlace() {}

    /** Adds what a message says of the place; a doctor who is never there lets it be forgotten. */
    static Wish where(Wish wish, Reading reading, Turn turn) {
        Optional<Location> said = said(reading.message().text(), turn);
        if (said.isPresent()) {
            return wish.location(said.get().id().toString());
        }
        boolean named = reading.meaning().practitioner() != null;
        return named && !worksThere(turn.view, wish) ? wish.location(null) : wish;
    }

    private static Optional<Location> said(String text, Turn turn) {
        List<Location> places = turn.view.activeLocations();
        if (places.size() < 2) {
            return Optional.empty();
        }
        // "Lakeside Clinic" is the clinic and not its building "Lakeside".
        String words = plain(text).replace(plain(turn.view.clinic().name()), " ");
        return places.stream().filter(place -> names(words, plain(place.name()), turn)).findFirst();
    }

    private static boolean names(String words, String name, Turn turn) {
        return name.strip().contains(" ")
                ? words.contains(name)
                : cues(turn, "place.before").stream().anyMatch(cue -> words.contains(cue + name))
                        || cues(turn, "place.after").stream()
                                .anyMatch(cue -> words.contains(name + cue));
    }

    private static List<String> cues(Turn turn, String key) {
        return Arrays.stream(turn.words.say(key).split(",", -1))
                .map(cue -> plain(cue).stripTrailing())
                .toList();
    }

    // Between blanks, so that only whole words are found.
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip()
                + " ";
    }

    /** The wished place; null where it is all the same. */
    static @Nullable LocationId of(Wish wish) {
        return wish.location() == null ? null : LocationId.of(wish.location());
    }

    /** Whether the wished doctor ever works at the wished place. */
    private static boolean worksThere(DirectoryView view, Wish wish) {
        return wish.practitioner() == null
                || view.practitioner(PractitionerId.of(wish.practitioner()))
                        .filter(one -> worksThere(view, wish, one))
                        .isPresent();
    }

    /** Whether that practitioner ever works at the wished place. */
    static boolean worksThere(DirectoryView view, Wish wish, Practitioner one) {
        LocationId wanted = of(wish);
        return wanted == null
                || view.locationsOf(one).stream().anyMatch(place -> place.id().equals(wanted));
    }

    /** Whether those hours are at the wished place. */
    static boolean isAt(DirectoryView view, Wish wish, Practitioner one, Shift shift) {
        LocationId wanted = of(wish);
        return wanted == null
                || view.locationOf(one, shift)
                        .filter(place -> place.id().equals(wanted))
                        .isPresent();
    }

    /** Says where the wished doctor is where that is never the wished place, and looks there. */
    static void settle(Turn turn) {
        Wish wish = turn.wish();
        LocationId wanted = of(wish);
        if (wanted == null || worksThere(turn.view, wish)) {
            return;
        }
        turn.say(
                "place.other",
                "doctor",
                turn.words.doctor(wish.practitioner() == null ? "" : wish.practitioner()),
                "place",
                turn.view.location(wanted).map(Location::name).orElse(""));
        turn.wish(wish.location(null));
    }
}
