package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.ClinicVocabulary.Service;
import org.foredesk.assistant.understanding.NamedServices.Manner;
import org.foredesk.assistant.understanding.ServiceWords.Use;
import org.foredesk.assistant.understanding.words.Patterns;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.foredesk.kernel.Distance;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's services by their names and by everyday words for what they are; which of several
 * are wanted together, which are added to what was said before and which are taken back.
 */
final class Services {

    /** So far before a service can stand what joins it to the one before, or adds it. */
    private static final int NEAR = 6;

    private final ServiceWords words;

    Services(ServiceWords words) {
        this.words = words;
    }

    /** A service named in a message, from one token to before another. */
    private record Named(String id, int from, int to, boolean byName) {
        int words() {
            return to - from;
        }

        boolean overlaps(Named other) {
            return from < other.to && other.from < to;
        }
    }

    /** What is named, and where. */
    record Found(NamedServices services, Span span) {}

    /** Null where none is named. */
    @Nullable Found find(List<Token> heard, ClinicVocabulary clinic) {
        // "Follow-up" is as good as "follow up"; the signs that join stay.
        List<Token> tokens =
                heard.stream()
                        .filter(token ->
                                token.kind() != Token.Kind.SIGN || !token.form().equals("-"))
                        .toList();
        List<Named> named = new ArrayList<>();
        clinic.services().forEach(service -> addByName(named, tokens, service));
        addByKind(named, tokens, clinic);
        // Most words first, the clinic's own name before an everyday one; then as the clinic's
        // list has them.
        named.sort(
                Comparator.comparingInt(Named::words)
                        .reversed()
                        .thenComparing(one -> one.byName() ? 0 : 1));
        List<Named> apart = new ArrayList<>();
        for (Named one : named) {
            if (apart.stream().noneMatch(one::overlaps)) {
                apart.add(one);
            }
        }
        return apart.isEmpty() ? null : meant(tokens, apart);
    }

    /** All that a list of services names; none where a part of it is unknown. */
    List<String> named(List<Token> said, ClinicVocabulary clinic) {
        List<String> ids = new ArrayList<>();
        for (List<Token> part : words.parts(said)) {
            Found found = find(part, clinic);
            if (found == null || found.services().wanted().size() != 1) {
                return List.of();
            }
            ids.add(found.services().wanted().getFirst());
        }
        return ids;
    }

    private Found meant(List<Token> tokens, List<Named> apart) {
        List<Named> dropped = apart.stream().filter(one -> dropped(tokens, one)).toList();
        List<Named> kept = apart.stream().filter(one -> !dropped.contains(one)).toList();
        List<Named> wanted = kept.isEmpty() ? List.of() : together(tokens, kept);
        List<Named> all = new ArrayList<>(wanted);
        all.addAll(dropped);
        int from = all.stream().mapToInt(Named::from).min().orElseThrow();
        int to = all.stream().mapToInt(Named::to).max().orElseThrow();
        return new Found(
                new NamedServices(
                        ids(wanted),
                        ids(dropped),
                        wanted.isEmpty() ? Manner.PLAIN : manner(tokens, wanted)),
                new Span(tokens.get(from).from(), tokens.get(to - 1).to()));
    }

    private static List<String> ids(List<Named> named) {
        return named.stream().map(Named::id).distinct().toList();
    }

    private boolean dropped(List<Token> tokens, Named one) {
        return words.endsAt(Use.DROP, tokens, Math.max(0, one.from() - NEAR), one.from())
                || words.beginsAt(Use.DROPPED, tokens, one.to());
    }

    /** The one named by most words, with those that are joined to it; as they stand. */
    private List<Named> together(List<Token> tokens, List<Named> kept) {
        List<Named> inOrder = new ArrayList<>(kept);
        inOrder.sort(Comparator.comparingInt(Named::from));
        int first = inOrder.indexOf(kept.getFirst());
        int last = first;
        while (first > 0 && joined(tokens, inOrder.get(first - 1), inOrder.get(first))) {
            first--;
        }
        while (last + 1 < inOrder.size()
                && joined(tokens, inOrder.get(last), inOrder.get(last + 1))) {
            last++;
        }
        return inOrder.subList(first, last + 1);
    }

    private boolean joined(List<Token> tokens, Named one, Named next) {
        int from = Math.max(one.to(), next.from() - NEAR);
        return listed(tokens, next)
                || words.within(Use.AND, tokens, from, next.from())
                || words.within(Use.ALSO, tokens, from, next.from())
                || words.beginsAt(Use.ALSO, tokens, next.to());
    }

    /** "Cleaning, check-up". */
    private static boolean listed(List<Token> tokens, Named next) {
        return next.from() > 0 && tokens.get(next.from() - 1).form().equals(",");
    }

    private Manner manner(List<Token> tokens, List<Named> wanted) {
        Named first = wanted.getFirst();
        int before = Math.max(0, first.from() - NEAR);
        if (words.endsAt(Use.ONLY, tokens, before, first.from())) {
            return Manner.ONLY;
        }
        boolean added =
                words.within(Use.ALSO, tokens, before, first.from())
                        || words.endsAt(Use.AND, tokens, before, first.from())
                        || words.beginsAt(Use.ALSO, tokens, wanted.getLast().to());
        return added ? Manner.ADDED : Manner.PLAIN;
    }

    private static void addByName(List<Named> named, List<Token> tokens, Service service) {
        List<String> names = new ArrayList<>(service.aliases());
        names.add(service.name());
        for (String name : names) {
            List<Token> words = words(name);
            for (int i = 0; !words.isEmpty() && i + words.size() <= tokens.size(); i++) {
                if (stands(words, tokens, i)) {
                    named.add(new Named(service.id(), i, i + words.size(), true));
                }
            }
        }
    }

    private static List<Token> words(String name) {
        return Tokenizer.tokens(name).stream()
                .filter(token -> token.kind() != Token.Kind.SIGN)
                .toList();
    }

    /** Slips of one letter are forgiven in long words. */
    private static boolean stands(List<Token> words, List<Token> tokens, int at) {
        for (int i = 0; i < words.size(); i++) {
            String said = tokens.get(at + i).form();
            String name = words.get(i).form();
            if (!said.equals(name) && (name.length() < 6 || Distance.between(said, name, 1) > 1)) {
                return false;
            }
        }
        return true;
    }

    /** "A cleaning" is the clinic's one service that is a cleaning, whatever it is called. */
    private void addByKind(List<Named> named, List<Token> tokens, ClinicVocabulary clinic) {
        List<Patterns.Found<String>> said = words.kinds(tokens);
        if (said.isEmpty()) {
            return;
        }
        Map<String, List<String>> ofKind = new HashMap<>();
        for (Service service : clinic.services()) {
            Set<String> kinds = words.kindsOf(words(service.name()));
            if (kinds.size() == 1) {
                ofKind.computeIfAbsent(kinds.iterator().next(), _ -> new ArrayList<>())
                        .add(service.id());
            }
        }
        for (Patterns.Found<String> found : said) {
            List<String> ids = ofKind.getOrDefault(found.value(), List.of());
            if (ids.size() == 1) {
                named.add(new Named(ids.getFirst(), found.start(), found.end(), false));
            }
        }
    }
}
