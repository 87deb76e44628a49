package org.foredesk.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * The texts for patients that a clinic words in its own way. They stand above those of the program
 * ({@link PatientTexts}), may leave out no fact that a patient needs, and count from the next
 * message on.
 */
public final class ClinicWording {

    /** The longest text; three SMS in Latin letters. */
    public static final int LONGEST = 459;

    // What a text may do without: nobody misses a visit for want of these.
    private static final Set<String> DISPENSABLE =
            Set.of("clinic", "holiday", "services", "speciality");

    private record Key(String bundle, String text, Language language) {}

    private final Transactions transactions;
    private final AuditTrail audit;
    private final ConcurrentMap<ClinicId, Map<Key, String>> kept = new ConcurrentHashMap<>();

    public ClinicWording(Transactions transactions, AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The rows this façade keeps. */
    public static List<Class<?>> rows() {
        return List.of(WordingRow.class);
    }

    /**
     * Reads a clinic's wording, which counts from then on; at the start, so that nobody who is in
     * the middle of a transaction has to.
     */
    public void load(ClinicId clinic) {
        List<WordingRow> rows =
                transactions.read(tx ->
                        tx.session()
                                .createSelectionQuery(
                                        "from WordingRow where clinicId = :clinic",
                                        WordingRow.class)
                                .setParameter("clinic", clinic.value())
                                .list());
        Map<Key, String> words = new HashMap<>();
        for (WordingRow row : rows) {
            Language.ofCode(row.language)
                    .ifPresent(language ->
                            words.put(new Key(row.bundle, row.textKey, language), row.words));
        }
        kept.put(clinic, Map.copyOf(words));
    }

    /** The clinic's own words for a text; empty where it uses the program's. */
    public Optional<String> find(ClinicId clinic, String bundle, String key, Language language) {
        return Optional.ofNullable(
                kept.getOrDefault(clinic, Map.of()).get(new Key(bundle, key, language)));
    }

    /**
     * What keeps {@code words} from being used for a text, with the arguments it is about as
     * details: {@code text_too_long}, {@code text_unknown_argument}, {@code text_lacks_argument};
     * empty where nothing does.
     */
    public static Optional<Refusal> problem(
            PatientTexts texts, Language language, String key, String words) {
        if (words.length() > LONGEST) {
            return Optional.of(
                    Refusal.of(
                                    "text_too_long",
                                    "The text must not be longer than " + LONGEST + " characters.")
                            .withDetails(List.of(LONGEST)));
        }
        Set<String> known = PatientTexts.arguments(texts.original(language, key));
        Set<String> used = PatientTexts.arguments(words);
        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(known);
        if (words.replaceAll("\\{[a-z_]+\\}", "").matches("(?s).*[{}].*")) {
            unknown.add("{");
        }
        if (!unknown.isEmpty()) {
            return Optional.of(
                    Refusal.of(
                                    "text_unknown_argument",
                                    "The program puts nothing in for " + unknown + ".")
                            .withDetails(List.copyOf(unknown)));
        }
        Set<String> lacking = new TreeSet<>(known);
        lacking.removeAll(used);
        lacking.removeAll(DISPENSABLE);
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Refusal.of("text_lacks_argument", "The text must contain " + lacking + ".")
                                .withDetails(List.copyOf(lacking)));
    }

    /**
     * Words a text the clinic's own way or, with empty words, as the program does. Refused as
     * {@link #problem} says.
     */
    public Outcome<String> change(
            Actor actor,
            ClinicId clinic,
            PatientTexts texts,
            Language language,
            String key,
            String words) {
        String clean = words.strip();
        Optional<Refusal> problem =
                clean.isEmpty() ? Optional.empty() : problem(texts, language, key, clean);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        transactions.writeDurably(tx -> {
            put(tx, clinic, new Key(texts.bundle(), key, language), clean);
            audit.record(
                    tx,
                    clinic,
                    actor,
                    "wording.changed",
                    "wording",
                    texts.bundle() + "." + key + "." + language.code(),
                    Map.of("words", clean));
            return clean;
        });
        load(clinic);
        return Outcome.done(clean);
    }

    private static void put(Tx tx, ClinicId clinic, Key key, String words) {
        tx.session()
                .createMutationQuery(
                        "delete WordingRow where clinicId = :clinic and bundle = :bundle"
                                + " and textKey = :key and language = :language")
                .setParameter("clinic", clinic.value())
                .setParameter("bundle", key.bundle())
                .setParameter("key", key.text())
                .setParameter("language", key.language().code())
                .executeUpdate();
        if (!words.isEmpty()) {
            WordingRow row = new WordingRow();
            row.clinicId = clinic.value();
            row.bundle = key.bundle();
            row.textKey = key.text();
            row.language = key.language().code();
            row.words = words;
            row.changedAt = tx.now();
            tx.session().insert(row);
        }
    }
}
