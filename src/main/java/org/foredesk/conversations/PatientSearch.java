package org.foredesk.conversations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.storage.Tx;

/**
 * Finds people by what was typed: a name in Latin or Devanagari letters, spelled as it sounds and
 * with slips; a number in any form, or its beginning or end; a birth date; an e-mail address. Works
 * from indexes alone: the stored words of names ({@link PatientIndex}) that begin with a word typed
 * or sound at most one slip away from it are read, and ranked here.
 */
final class PatientSearch {

    private static final int MOST_CANDIDATES = 3_000;
    private static final int MOST_RANKED = 500;
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_WORDS = 5;

    /** Sorts after everything that begins with what stands before it, in any collation. */
    private static final String LAST_LETTERS = "zzzzzzzzzz";

    private static final String LAST_DIGITS = "999999999999999";

    private PatientSearch() {}

    /** The ids of those found, the best first; merged cards among them as they are. */
    static List<UUID> find(Tx tx, Clinic clinic, String typed, int limit) {
        String words = typed.strip();
        if (words.indexOf('@') >= 0) {
            return byEmail(tx, clinic, words, limit);
        }
        LocalDate today = tx.now().atZone(clinic.zone()).toLocalDate();
        Optional<LocalDate> born = BirthDates.read(words, clinic.country(), today);
        if (born.isPresent()) {
            return bornOn(tx, clinic, born.get(), limit);
        }
        boolean letters = words.chars().anyMatch(Character::isLetter);
        String digits = digits(words);
        if (!letters && digits.length() >= FEWEST_DIGITS) {
            return byNumber(tx, clinic, words, digits, limit);
        }
        List<String> names = NameWords.plain(words).stream().limit(MOST_WORDS).toList();
        return names.isEmpty() ? List.of() : byName(tx, clinic, names, limit);
    }

    // Devanagari digits count as digits.
    private static String digits(String words) {
        StringBuilder digits = new StringBuilder();
        words.chars()
                .filter(Character::isDigit)
                .forEach(each -> digits.append(Character.digit(each, 10)));
        return digits.toString();
    }

    private static List<UUID> byEmail(Tx tx, Clinic clinic, String typed, int limit) {
        String start = typed.toLowerCase(Locale.ROOT);
        return patients(
                tx,
                "select patient_id from patient_identity where clinic_id = ? and kind = 'EMAIL'"
                        + " and identity_value between ? and ? order by identity_value",
                List.of(clinic.id().value(), start, start + LAST_LETTERS),
                limit);
    }

    private static List<UUID> bornOn(Tx tx, Clinic clinic, LocalDate day, int limit) {
        return patients(
                tx,
                "select id from patient where clinic_id = ? and birth_date = ? and merged_into is null order by name, id",
                List.of(clinic.id().value(), day),
                limit);
    }

    private static List<UUID> byNumber(
            Tx tx, Clinic clinic, String typed, String digits, int limit) {
        UUID id = clinic.id().value();
        Optional<PhoneNumber> whole = PhoneNumber.parse(typed, clinic.country());
        if (whole.isPresent()) {
            List<UUID> exact =
                    patients(
                            tx,
                            "select p.id from patient p join patient_identity i on i.patient_id = p.id"
                                    + " where i.clinic_id = ? and i.kind = 'PHONE' and i.identity_value = ?"
                                    + " order by p.created_at, p.id",
                            List.of(id, whole.get().e164()),
                            limit);
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        String abroad = "+" + digits;
        String here = PhoneNumber.callingCode(clinic.country()) + digits.replaceFirst("^0+", "");
        String end = new StringBuilder(digits).reverse().toString();
        return patients(
                tx,
                "select patient_id from patient_identity where clinic_id = ? and kind = 'PHONE' and identity_value between ? and ?"
                        + " union select patient_id from patient_identity where clinic_id = ? and kind = 'PHONE' and identity_value between ? and ?"
                        + " union select patient_id from patient_identity where clinic_id = ? and reversed between ? and ?",
                List.of(
                        id,
                        abroad,
                        abroad + LAST_DIGITS,
                        id,
                        here,
                        here + LAST_DIGITS,
                        id,
                        end,
                        end + LAST_DIGITS),
                limit);
    }

    private static List<UUID> byName(Tx tx, Clinic clinic, List<String> names, int limit) {
        List<String> wanted = new ArrayList<>(names);
        // The word that says most is looked up; the others are checked on those who have it.
        wanted.sort(
                Comparator.comparingInt((String word) -> NameWords.sound(word).length())
                        .thenComparingInt(String::length)
                        .reversed());
        Map<UUID, Integer> candidates = new LinkedHashMap<>();
        gather(tx, Match.beginning(clinic, wanted), wanted.getFirst(), candidates);
        gather(tx, Match.sounding(clinic, wanted), wanted.getFirst(), candidates);
        List<UUID> nearest =
                candidates.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .limit(MOST_RANKED)
                        .map(Map.Entry::getKey)
                        .toList();
        return ranked(words(tx, nearest), wanted, limit);
    }

    private static void gather(Tx tx, Match match, String word, Map<UUID, Integer> candidates) {
        tx.session()
                .doWork(connection -> {
                    try (PreparedStatement query =
                                    prepared(connection, match.sql(), match.values());
                            ResultSet rows = query.executeQuery()) {
                        while (rows.next()) {
                            int cost = NameWords.cost(word, rows.getString(2));
                            if (cost < NameWords.NO_MATCH) {
                                candidates.merge(rows.getObject(1, UUID.class), cost, Math::min);
                            }
                        }
                    }
                });
    }

    private static List<UUID> ranked(
            Map<UUID, List<String>> found, List<String> wanted, int limit) {
        record Ranked(UUID id, int cost, String name) {}
        return found.entrySet().stream()
                .map(entry ->
                        new Ranked(
                                entry.getKey(),
                                cost(wanted, entry.getValue()),
                                String.join(" ", entry.getValue())))
                .filter(each -> each.cost() < NameWords.NO_MATCH)
                .sorted(
                        Comparator.comparingInt(Ranked::cost)
                                .thenComparing(Ranked::name)
                                .thenComparing(Ranked::id))
                .limit(limit)
                .map(Ranked::id)
                .toList();
    }

    private static int cost(List<String> wanted, List<String> name) {
        int all = 0;
        for (String word : wanted) {
            int best =
                    name.stream()
                            .mapToInt(each -> NameWords.cost(word, each))
                            .min()
                            .orElse(NameWords.NO_MATCH);
            all += best;
        }
        // Of two names that fit, the one with less besides is meant.
        return all >= NameWords.NO_MATCH
                ? NameWords.NO_MATCH
                : Math.min(4 * all + name.size() - wanted.size(), NameWords.NO_MATCH - 1);
    }

    private static Map<UUID, List<String>> words(Tx tx, List<UUID> patients) {
        Map<UUID, List<String>> words = new HashMap<>();
        if (patients.isEmpty()) {
            return words;
        }
        String sql =
                "select patient_id, plain from patient_name_word where patient_id in ("
                        + questionMarks(patients.size())
                        + ") order by patient_id, place";
        tx.session()
                .doWork(connection -> {
                    try (PreparedStatement query = prepared(connection, sql, patients);
                            ResultSet rows = query.executeQuery()) {
                        while (rows.next()) {
                            words.computeIfAbsent(
                                            rows.getObject(1, UUID.class), _ -> new ArrayList<>())
                                    .add(rows.getString(2));
                        }
                    }
                });
        return words;
    }

    private static List<UUID> patients(Tx tx, String sql, Collection<?> values, int limit) {
        List<UUID> found = new ArrayList<>();
        tx.session()
                .doWork(connection -> {
                    try (PreparedStatement query = prepared(connection, sql, values)) {
                        query.setMaxRows(limit);
                        try (ResultSet rows = query.executeQuery()) {
                            while (rows.next()) {
                                found.add(rows.getObject(1, UUID.class));
                            }
                        }
                    }
                });
        return found;
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, Collection<?> values) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        int place = 1;
        for (Object value : values) {
            query.setObject(place++, value);
        }
        return query;
    }

    private static String questionMarks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /** A statement that finds names in which each word wanted has one that may be it. */
    private record Match(String sql, List<Object> values) {

        static Match beginning(Clinic clinic, List<String> wanted) {
            List<Object> values = new ArrayList<>();
            String others = others(wanted, values);
            values.addAll(
                    List.of(
                            clinic.id().value(),
                            wanted.getFirst(),
                            wanted.getFirst() + LAST_LETTERS));
            return new Match(
                    "select w0.patient_id, w0.plain from patient_name_word w0"
                            + others
                            + " where w0.clinic_id = ? and w0.plain between ? and ? limit "
                            + MOST_CANDIDATES,
                    values);
        }

        static Match sounding(Clinic clinic, List<String> wanted) {
            List<Object> values = new ArrayList<>();
            String others = others(wanted, values);
            Collection<String> sounds = sounds(wanted.getFirst());
            values.add(clinic.id().value());
            values.addAll(sounds);
            return new Match(
                    "select w0.patient_id, w0.plain from patient_name_word w0"
                            + others
                            + " where w0.clinic_id = ? and w0.sound in ("
                            + questionMarks(sounds.size())
                            + ") limit "
                            + MOST_CANDIDATES,
                    values);
        }

        private static String others(List<String> wanted, List<Object> values) {
            StringBuilder joins = new StringBuilder();
            for (int each = 1; each < wanted.size(); each++) {
                String word = wanted.get(each);
                Collection<String> sounds = sounds(word);
                String alias = "w" + each;
                joins.append(" join patient_name_word ")
                        .append(alias)
                        .append(" on ")
                        .append(alias)
                        .append(".patient_id = w0.patient_id and (")
                        .append(alias)
                        .append(".plain between ? and ? or ")
                        .append(alias)
                        .append(".sound in (")
                        .append(questionMarks(sounds.size()))
                        .append("))");
                values.add(word);
                values.add(word + LAST_LETTERS);
                values.addAll(sounds);
            }
            return joins.toString();
        }

        // A slip in a name of one consonant would be any name of one consonant.
        private static Collection<String> sounds(String word) {
            String sound = NameWords.sound(word);
            return sound.length() < 2 ? List.of(sound) : NameWords.near(sound);
        }
    }
}
