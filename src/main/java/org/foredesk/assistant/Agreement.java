package org.foredesk.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.foredesk.assistant.understanding.When;

/** Whether what a patient says beside an answer is what was proposed or offered. */
final class Agreement {

    private Agreement() {}

    /** Whether what came with the yes is not something else than what was proposed. */
    static boolean with(Turn turn, Proposal proposal) {
        if (!turn.heard.bringsWish() || proposal.goal() == Goal.CANCEL) {
            return true;
        }
        Optional<String> doctor =
                turn.heard
                        .practitioner()
                        .map(mention -> mention.match() == null ? "" : mention.match().id());
        return turn.heard.readings().stream()
                        .map(Reading::meaning)
                        .allMatch(
                                meaning -> meaning.excluded().isEmpty() && !meaning.anotherDoctor())
                && doctor.map(proposal.practitioner()::equals).orElse(true)
                && turn.heard.whens().stream().allMatch(when -> fits(turn, when, proposal.start()))
                && turn.heard.last(meaning -> meaning.when().relative()).isEmpty()
                && turn.heard.last(meaning -> meaning.when().problem()).isEmpty();
    }

    /** Whether a day and time can be of what was said. */
    static boolean fits(Turn turn, When when, Instant start) {
        LocalDate day = turn.words.date(start);
        LocalTime time = start.atZone(turn.words.zone()).toLocalTime();
        Wish said = WishReader.when(Wish.NONE, when, turn.today());
        boolean dayFits =
                said.day() == null
                        || (said.until() == null
                                ? said.day().equals(day)
                                : !day.isBefore(said.day()) && day.isBefore(said.until()));
        boolean exact = said.time() != null && !said.around();
        boolean timeFits =
                exact
                        ? time.equals(said.time()) || time.equals(when.otherTime())
                        : (said.from() == null || !time.isBefore(said.from()))
                                && (said.to() == null || time.isBefore(said.to()));
        return dayFits && timeFits;
    }
}
