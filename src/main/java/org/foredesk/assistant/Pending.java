package org.foredesk.assistant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the patient's answer.
 *
 * @param agreed the patient has said yes to the proposal and only a detail is missing (their name,
 *     for whom)
 * @param doubt what they may have meant, where that is what they are asked
 */
record Pending(
        Asked asked,
        List<Offer> offers,
        List<Choice> choices,
        @Nullable Proposal proposal,
        boolean agreed,
        @Nullable Doubt doubt) {

    static final Pending NOTHING =
            new Pending(Asked.NOTHING, List.of(), List.of(), null, false, null);

    Pending {
        asked = MemoryJson.or(asked, Asked.NOTHING);
        offers = List.copyOf(MemoryJson.or(offers, List.<Offer>of()));
        choices = List.copyOf(MemoryJson.or(choices, List.<Choice>of()));
    }

    static Pending question(Asked asked) {
        return new Pending(asked, List.of(), List.of(), null, false, null);
    }

    /** Times, and what can be chosen instead of any. */
    static Pending offering(List<Offer> offers, List<Choice> others) {
        return new Pending(Asked.OFFER, offers, others, null, false, null);
    }

    static Pending choosing(Asked asked, List<Choice> choices) {
        return new Pending(asked, List.of(), choices, null, false, null);
    }

    static Pending confirming(Proposal proposal) {
        return new Pending(Asked.CONFIRM, List.of(), List.of(), proposal, false, null);
    }

    /** The same proposal, agreed to, with a detail asked for first. */
    Pending agreedBut(Asked missing, List<Choice> from) {
        return new Pending(missing, List.of(), from, proposal, true, null);
    }

    Pending keptBy(String hold) {
        return proposal == null
                ? this
                : new Pending(asked, offers, choices, proposal.heldBy(hold), agreed, null);
    }

    /** The same question once more, about something else that was asked in between. */
    Pending asking(Asked other) {
        return new Pending(other, offers, choices, proposal, agreed, null);
    }

    /** Asks first whether this is meant; what was open before stays at hand. */
    Pending meaning(Doubt what) {
        return new Pending(Asked.MEANT, offers, choices, proposal, agreed, what);
    }
}
