package org.foredesk.assistant;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * A doctor who has left the clinic while they were spoken of: said plainly, and whoever else is
 * there for the same is looked for.
 */
final class LeftDoctor {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST_NAME = 3;

    private LeftDoctor() {}

    /** Whether the wished doctor has left; the wish is then for their speciality. */
    static boolean told(Turn turn) {
        return told(turn, turn.wish().practitioner());
    }

    /** As {@link #told(Turn)}, for a doctor who was proposed. */
    static boolean told(Turn turn, @Nullable String practitioner) {
        Optional<Practitioner> left =
                practitioner == null
                        ? Optional.empty()
                        : turn.view
                                .practitioner(PractitionerId.of(practitioner))
                                .filter(one -> !one.active());
        left.ifPresent(one -> say(turn, one));
        return left.isPresent();
    }

    /** The one who has left whose name, or part of it, was written. */
    static Optional<Practitioner> named(DirectoryView view, String written) {
        List<String> said = words(written);
        return view.practitioners().stream()
                .filter(one -> !one.active())
                .filter(one -> words(one.name()).stream().anyMatch(said::contains))
                .findFirst();
    }

    static void say(Turn turn, Practitioner left) {
        turn.say("doctor.left", "doctor", left.name());
        Wish wish = turn.wish().practitioner(null);
        Wish same = wish.speciality(Vocabulary.key(left.speciality()));
        boolean others = !SlotFinder.candidates(turn.view, same).isEmpty();
        turn.wish(others ? same : wish.speciality(null));
    }

    private static List<String> words(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> word.length() > SHORTEST_NAME)
                .toList();
    }
}
