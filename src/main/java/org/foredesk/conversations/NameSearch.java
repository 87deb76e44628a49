package org.foredesk.conversations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.storage.Tx;

/**
 * Finds people by the words of a name. Each word typed is looked up apart through an index; who is
 * found for all of them is ranked. Words that are the same, begin so or sound the same come first;
 * those a slip away ({@link NameWords#near}) are read only where they could still make a difference
 * to what is shown.
 */
final class NameSearch {

    private static final int MOST_RANKED = 500;

    /** A word more people have than this is left to the database, with the others. */
    private static final int MOST_HAVING = 50_000;

    private static final int MOST_TOGETHER = 3_000;

    /** The least a word costs that neither begins so nor sounds the same. */
    private static final int LEAST_SLIP = 4;

    /** Sorts after everything that begins with what stands before it, in any collation. */
    static final String LAST_LETTERS = "zzzzzzzzzz";

    private record Ranked(UUID id, int cost, String name) {}

    private final Tx tx;
    private final ClinicId clinic;

    /** The words typed, the one first that says most. */
    private final List<String> wanted;

    private final Map<UUID, List<String>> names = new HashMap<>();

    NameSearch(Tx tx, ClinicId clinic, List<String> typed) {
        this.tx = tx;
        this.clinic = clinic;
        this.wanted =
                typed.stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (String word) -> NameWords.sound(word).length())
                                        .thenComparingInt(String::length)
                                        .reversed())
                        .toList();
    }

    /** The ids of those found, the best first. */
    List<UUID> find(int limit) {
        List<Ranked> close = ranked(having(false));
        List<Ranked> best = isSettled(close, limit) ? close : ranked(having(true));
        return best.stream().limit(limit).map(Ranked::id).toList();
    }

    /** Whether nobody with a slip in a word could come before any of the first ones. */
    private boolean isSettled(List<Ranked> close, int limit) {
        int leastWithSlip = total(LEAST_SLIP, 1);
        return close.size() >= limit && close.get(limit - 1).cost() < leastWithSlip;
    }

    // Of two names that fit, the one with less besides is meant.
    private int total(int cost, int words) {
        return 4 * cost + words - wanted.size();
    }

    /** Who has all words, each with what the words cost that were looked up. */
    private Map<UUID, Integer> having(boolean withSlips) {
        Map<UUID, Integer> all = null;
        boolean unread = false;
        for (String word : wanted) {
            if (all != null && all.size() <= MOST_RANKED) {
                return all;
            }
            Found found = new Found(word, MOST_HAVING);
            found.read("", List.of(), withSlips);
            unread |= found.cut;
            if (!found.cut) {
                all = all == null ? found.having : both(all, found.having);
            }
        }
        return all == null || (unread && all.size() > MOST_RANKED) ? together(withSlips) : all;
    }

    private static Map<UUID, Integer> both(Map<UUID, Integer> one, Map<UUID, Integer> other) {
        Map<UUID, Integer> both = new LinkedHashMap<>();
        one.forEach((id, cost) -> {
            Integer more = other.get(id);
            if (more != null) {
                both.put(id, cost + more);
            }
        });
        return both;
    }

    // A slip in a name of one consonant would be any name of one consonant.
    private static Collection<String> sounds(String word, boolean withSlips) {
        String sound = NameWords.sound(word);
        return withSlips && sound.length() > 1 ? NameWords.near(sound) : List.of(sound);
    }

    /** Some of those who have them all, where each word alone is one too many people have. */
    private Map<UUID, Integer> together(boolean withSlips) {
        List<Object> values = new ArrayList<>();
        StringBuilder others = new StringBuilder();
        for (int each = 1; each < wanted.size(); each++) {
            Collection<String> sounds = sounds(wanted.get(each), withSlips);
            others.append(
                    " join patient_name_word w%1$d on w%1$d.patient_id = w.patient_id and (w%1$d.plain between ? and ? or w%1$d.sound in (%2$s))"
                            .formatted(each, PatientSearch.questionMarks(sounds.size())));
            values.add(wanted.get(each));
            values.add(wanted.get(each) + LAST_LETTERS);
            values.addAll(sounds);
        }
        Found found = new Found(wanted.getFirst(), MOST_TOGETHER);
        found.read(others.toString(), values, withSlips);
        return found.having;
    }

    private List<Ranked> ranked(Map<UUID, Integer> having) {
        List<UUID> nearest =
                having.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .limit(MOST_RANKED)
                        .map(Map.Entry::getKey)
                        .toList();
        readNames(nearest);
        return nearest.stream()
                .map(id -> ranked(id, names.getOrDefault(id, List.of())))
                .filter(each -> each.cost() < NameWords.NO_MATCH)
                .sorted(
                        Comparator.comparingInt(Ranked::cost)
                                .thenComparing(Ranked::name)
                                .thenComparing(Ranked::id))
                .toList();
    }

    private Ranked ranked(UUID id, List<String> name) {
        int all = 0;
        for (String word : wanted) {
            all +=
                    name.stream()
                            .mapToInt(each -> NameWords.cost(word, each))
                            .min()
                            .orElse(NameWords.NO_MATCH);
        }
        int cost =
                all >= NameWords.NO_MATCH
                        ? NameWords.NO_MATCH
                        : Math.min(total(all, name.size()), NameWords.NO_MATCH - 1);
        return new Ranked(id, cost, String.join(" ", name));
    }

    private void readNames(List<UUID> patients) {
        List<UUID> unread = patients.stream().filter(id -> !names.containsKey(id)).toList();
        if (unread.isEmpty()) {
            return;
        }
        int unused =
                PatientSearch.query(
                        tx,
                        "select patient_id, plain from patient_name_word where patient_id in ("
                                + PatientSearch.questionMarks(unread.size())
                                + ") order by patient_id, place",
                        unread,
                        row ->
                                names.computeIfAbsent(
                                                row.getObject(1, UUID.class),
                                                _ -> new ArrayList<>())
                                        .add(row.getString(2)));
    }

    /**
     * Who has a word that may be the one wanted, with what it costs as that; read up to a limit.
     */
    private final class Found {
        private final String word;
        private final int most;
        private final Map<UUID, Integer> having = new LinkedHashMap<>();
        // Thousands of people share a word.
        private final Map<String, Integer> costs = new HashMap<>();
        private boolean cut;

        Found(String word, int most) {
            this.word = word;
            this.most = most;
        }

        /** Reads them, of those only that are left by {@code others}, which joins more words. */
        void read(String others, List<Object> values, boolean withSlips) {
            read(
                    others,
                    values,
                    "w.clinic_id = ? and w.plain between ? and ?",
                    List.of(clinic.value(), word, word + LAST_LETTERS));
            List<Object> sounding = new ArrayList<>(sounds(word, withSlips));
            String marks = PatientSearch.questionMarks(sounding.size());
            sounding.add(clinic.value());
            read(others, values, "w.sound in (" + marks + ") and w.clinic_id = ?", sounding);
        }

        private void read(String others, List<Object> before, String where, List<Object> after) {
            List<Object> values = new ArrayList<>(before);
            values.addAll(after);
            int rows =
                    PatientSearch.query(
                            tx,
                            "select w.patient_id, w.plain from patient_name_word w%s where %s limit %d"
                                    .formatted(others, where, most + 1),
                            values,
                            row -> add(row.getObject(1, UUID.class), row.getString(2)));
            cut |= rows > most;
        }

        private void add(UUID patient, String each) {
            int cost = costs.computeIfAbsent(each, other -> NameWords.cost(word, other));
            if (cost < NameWords.NO_MATCH) {
                having.merge(patient, cost, Math::min);
            }
        }
    }
}
