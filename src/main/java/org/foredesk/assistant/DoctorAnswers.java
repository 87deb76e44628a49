package org.foredesk.assistant;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads answers to "which doctor" and "do you mean Dr. …". */
final class DoctorAnswers {

    /** Answers to "which doctor" that leave it to us; only read there. */
    private static final Pattern ANYBODY =
            Pattern.compile(
                    "\\b(any ?(one|body)|any doctor|whoever|no preference|doesn'?t matter|don'?t mind|don'?t know|cualquier\\w*|me da igual|no importa|no s[eé]|koi bhi|kisi bhi|pata nahi)\\b|कोई भी|किसी भी|पता नहीं",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Asking asking;
    private final Goals goals;

    DoctorAnswers(Asking asking, Goals goals) {
        this.asking = asking;
        this.goals = goals;
    }

    boolean take(Turn turn) {
        Optional<Choice> chosen = PartyAnswers.selectedChoice(turn).or(() -> thatOne(turn));
        if (chosen.isPresent() && turn.heard.practitioner().isEmpty()) {
            turn.wish(WishReader.absorb(turn.wish(), turn).practitioner(chosen.get().value()));
            goals.go(turn);
            return true;
        }
        if (turn.pending().choices().size() == 1 && otherThanThat(turn)) {
            asking.whichDoctor(
                    turn,
                    turn.view.activePractitioners().stream().limit(8).toList(),
                    turn.words.say("ask.doctor_of"));
            return true;
        }
        if (!turn.heard.bringsWish()
                && turn.heard.topics().isEmpty()
                && ANYBODY.matcher(turn.heard.text()).find()) {
            turn.wish(turn.wish().anybody());
            goals.go(turn);
            return true;
        }
        return false;
    }

    /** Yes to "do you mean Dr. …?". */
    private static Optional<Choice> thatOne(Turn turn) {
        List<Choice> choices = turn.pending().choices();
        return choices.size() == 1 && turn.heard.yes()
                ? Optional.of(choices.getFirst())
                : Optional.empty();
    }

    private static boolean otherThanThat(Turn turn) {
        return !turn.heard.bringsWish() && turn.heard.declines();
    }
}
