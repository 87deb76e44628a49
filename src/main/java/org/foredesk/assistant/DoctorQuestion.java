package org.foredesk.assistant;

import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.PractitionerMention;
import org.foredesk.booking.Practitioner;

/**
 * Asks which doctor is meant where a name is only a guess, is that of several, or nobody here bears
 * it.
 */
final class DoctorQuestion {

    private final Asking asking;

    DoctorQuestion(Asking asking) {
        this.asking = asking;
    }

    /** Whether it had to be asked. */
    boolean unclear(Turn turn) {
        Optional<PractitionerMention> named = turn.heard.practitioner();
        if (named.isEmpty()
                || named.get().match() != null
                || turn.pending().asked() == Asked.NAME) {
            return false;
        }
        PractitionerMention mention = named.get();
        List<Practitioner> alike = candidates(turn, mention);
        if (mention.doubted() && !alike.isEmpty()) {
            asking.isItDoctor(turn, alike.getFirst());
            return true;
        }
        if (mention.ambiguous()) {
            asking.whichDoctor(turn, alike, turn.words.say("ask.doctor_of"));
            return true;
        }
        Optional<Practitioner> left = LeftDoctor.named(turn.view, mention.written());
        if (left.isPresent()) {
            LeftDoctor.say(turn, left.get());
            return false;
        }
        List<Practitioner> others =
                SlotFinder.candidates(turn.view, turn.wish().practitioner(null));
        List<Practitioner> offered =
                (others.isEmpty() ? turn.view.activePractitioners() : others)
                        .stream().limit(8).toList();
        asking.whichDoctor(
                turn, offered, turn.words.say("doctor.unknown", "name", mention.written()));
        return true;
    }

    /** As {@link #unclear}, where {@code own} is the doctor of the visit that is talked about. */
    boolean unclear(Turn turn, String own) {
        boolean ownMeant =
                turn.heard.practitioner().stream()
                        .flatMap(mention -> mention.candidates().stream())
                        .anyMatch(candidate -> candidate.id().equals(own));
        return !ownMeant && unclear(turn);
    }

    private static List<Practitioner> candidates(Turn turn, PractitionerMention mention) {
        return turn.view.activePractitioners().stream()
                .filter(one ->
                        mention.candidates().stream()
                                .anyMatch(candidate -> candidate.id().equals(one.id().toString())))
                .toList();
    }
}
