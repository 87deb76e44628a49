package org.foredesk.messaging;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides from a provider's list whether a message in doubt was sent. That a list does not show it
 * is proof only where the provider had answered the request, or where the list is seen to be true:
 * it shows another message we know was taken.
 */
final class SendProof {

    /** A message the provider took a moment ago may not be on its list yet. */
    static final Duration SETTLING = Duration.ofSeconds(15);

    private SendProof() {}

    /** What follows from one look. */
    sealed interface Verdict {
        record WasSent(Lookup.Sent message) implements Verdict {}

        record WasNotSent() implements Verdict {}

        record LookAgain(String words) implements Verdict {}

        record CannotBeProved(String words) implements Verdict {}
    }

    /**
     * @param ours ids on the list that belong to other messages of ours
     */
    static Optional<Lookup.Sent> match(Lookup.Listed list, String text, Set<String> ours) {
        return list.messages().stream()
                .filter(sent -> !ours.contains(sent.providerId()))
                .filter(sent -> plain(sent.text()).equals(plain(text)))
                .findFirst();
    }

    /**
     * @param trusted whether the list is seen to be true; asked for only when it matters
     */
    static Verdict judge(
            Lookup lookup,
            String text,
            Set<String> ours,
            Doubt doubt,
            int looksBefore,
            boolean trusted) {
        return switch (lookup) {
            case Lookup.AskLater(String words) -> new Verdict.LookAgain(words);
            case Lookup.CannotTell(String words) -> new Verdict.CannotBeProved(words);
            case Lookup.Listed list -> judge(list, text, ours, doubt, looksBefore, trusted);
        };
    }

    private static Verdict judge(
            Lookup.Listed list,
            String text,
            Set<String> ours,
            Doubt doubt,
            int looksBefore,
            boolean trusted) {
        Optional<Lookup.Sent> match = match(list, text, ours);
        if (match.isPresent()) {
            return new Verdict.WasSent(match.get());
        }
        if (doubt == Doubt.ANSWERED) {
            return new Verdict.WasNotSent();
        }
        if (looksBefore == 0) {
            return new Verdict.LookAgain("The provider does not show the message yet.");
        }
        return trusted
                ? new Verdict.WasNotSent()
                : new Verdict.CannotBeProved(
                        "The connection broke while the message was sent, and the provider's "
                                + "list does not show whether it arrived there.");
    }

    static Set<String> ids(Lookup lookup) {
        return lookup instanceof Lookup.Listed(var messages)
                ? messages.stream()
                        .map(Lookup.Sent::providerId)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    // Providers trim what they are given and write line ends their own way.
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
