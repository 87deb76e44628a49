package org.foredesk.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.storage.Clinics;
import org.foredesk.testkit.LakesideClinic;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Through its indexes the search finds just whom one finds who holds what was typed against every
 * name, in the same order.
 */
class NameSearchTest {

    private static final int STORED = 900;
    private static final int SHOWN = 40;
    private static final List<String> MORE =
            List.of(
                    "सुनीता शर्मा",
                    "रमेश यादव",
                    "ज़ाकिर हुसैन",
                    "Śuśīlā Devī",
                    "José Núñez",
                    "Zoë Müller-Groß",
                    "Ng",
                    "A. P. J. Abdul Kalam",
                    "Wajid Baig",
                    "Vajeed Beg");

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2024-11-13T04:00:00Z"));
    private final Map<PatientId, String> everybody =
            new TreeMap<>(Comparator.comparing(PatientId::value));

    private final Map<PatientId, List<String>> plain = new HashMap<>();

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void findsWhomComparingEveryNameWouldFind(ScratchDatabase.Kind kind) throws SQLException {
        Collection<Class<?>> rows = new ArrayList<>(Clinics.rows());
        rows.addAll(Conversations.rows());
        try (ScratchDatabase database = ScratchDatabase.open(kind, clock, rows)) {
            Clinic clinic = clinic(database);
            try (Connection connection = database.database().dataSource().getConnection()) {
                ManyPatients.store(connection, clinic.id(), STORED, new Random(2));
            }
            Patients patients =
                    new Patients(database.transactions(), new IdSource(clock, new Random(3)));
            for (int each = 0; each < MORE.size(); each++) {
                patients.enter(
                        clinic.id(),
                        MORE.get(each),
                        new PhoneNumber("+9199000000" + (10 + each)),
                        Language.EN);
            }
            database.transactions()
                    .read(tx ->
                            tx.session()
                                    .createSelectionQuery("from PatientRow", PatientRow.class)
                                    .list())
                    .forEach(row -> everybody.put(new PatientId(row.id), String.valueOf(row.name)));
            everybody.forEach((id, name) -> plain.put(id, NameWords.plain(name)));
            assertThat(everybody).hasSize(STORED + MORE.size());
            for (String typed : typed()) {
                assertThat(found(patients, clinic, typed))
                        .as(typed)
                        .containsExactlyElementsOf(compared(typed));
            }
            numbersAndBirthDates(patients, clinic);
        }
    }

    private Clinic clinic(ScratchDatabase database) {
        Clinic clinic = LakesideClinic.of(new ClinicId(new IdSource(clock, new Random(1)).next()));
        new Clinics(database.transactions()).create(clinic);
        return clinic;
    }

    private List<String> found(Patients patients, Clinic clinic, String typed) {
        return patients.search(clinic, typed, SHOWN).stream()
                .map(each -> everybody.get(each.id()) + " " + each.id())
                .toList();
    }

    /** Names in all the ways people type them. */
    private static Set<String> typed() {
        Set<String> all =
                new LinkedHashSet<>(
                        List.of(
                                "सुनीता",
                                "शर्मा सुनीता",
                                "sunita शर्मा",
                                "SHUSHILA devi",
                                "jose nunez",
                                "nuñes jose",
                                "mueller gross",
                                "muller",
                                "ng",
                                "abdul kalam p j",
                                "vajid beg",
                                "zakir husain",
                                "s s",
                                "a",
                                "xyzzy sharma"));
        Random random = new Random(5);
        for (int each = 0; each < 15; each++) {
            String name = ManyPatients.name(random.nextInt(STORED));
            List<String> words = List.of(name.split(" "));
            int at = 1 + random.nextInt(name.length() - 2);
            all.add(name);
            all.add(String.join(" ", words.reversed()));
            all.add(words.getLast().toUpperCase(Locale.ROOT));
            all.add(words.getFirst() + " " + words.getLast().substring(0, 1 + random.nextInt(3)));
            all.add(name.substring(0, 2 + random.nextInt(3)));
            all.add(name.substring(0, at) + name.substring(at + 1));
            all.add(name.substring(0, at) + name.charAt(at) + name.substring(at));
            all.add(
                    name.substring(0, at)
                            + name.charAt(at + 1)
                            + name.charAt(at)
                            + name.substring(at + 2));
        }
        return all;
    }

    private record Fit(PatientId id, int cost, String words) {}

    private List<String> compared(String typed) {
        List<String> wanted = NameWords.plain(typed).stream().limit(5).toList();
        return plain.entrySet().stream()
                .map(each -> fit(each.getKey(), each.getValue(), wanted))
                .filter(each -> each.cost() < NameWords.NO_MATCH)
                .sorted(
                        Comparator.comparingInt(Fit::cost)
                                .thenComparing(Fit::words)
                                .thenComparing(each -> each.id().value()))
                .limit(SHOWN)
                .map(each -> everybody.get(each.id()) + " " + each.id())
                .toList();
    }

    private final Map<String, Set<String>> near = new HashMap<>();

    private Fit fit(PatientId id, List<String> name, List<String> wanted) {
        int all = 0;
        for (String word : wanted) {
            all += name.stream().mapToInt(each -> cost(word, each)).min().orElseThrow();
        }
        int cost =
                all >= NameWords.NO_MATCH
                        ? NameWords.NO_MATCH
                        : 4 * all + name.size() - wanted.size();
        return new Fit(id, cost, String.join(" ", name));
    }

    // Two slips in the consonants of one word are more than the index of sounds looks for.
    private int cost(String word, String each) {
        int cost = NameWords.cost(word, each);
        boolean indexed =
                cost == NameWords.NO_MATCH
                        || each.startsWith(word)
                        || near.computeIfAbsent(word, NameSearchTest::near)
                                .contains(NameWords.sound(each));
        return indexed ? cost : NameWords.NO_MATCH;
    }

    private static Set<String> near(String word) {
        String sound = NameWords.sound(word);
        return sound.length() < 2 ? Set.of(sound) : NameWords.near(sound);
    }

    private static void numbersAndBirthDates(Patients patients, Clinic clinic) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
        for (int number = 7; number < STORED; number += 211) {
            String phone = ManyPatients.phone(number);
            String local = phone.substring(3);
            for (String typed :
                    List.of(
                            phone,
                            "0" + local,
                            local.substring(0, 5) + " " + local.substring(5),
                            "+91-" + local,
                            local.substring(2))) {
                assertThat(patients.search(clinic, typed, SHOWN))
                        .as(typed)
                        .extracting(each -> String.valueOf(each.phone()))
                        .contains(String.valueOf(new PhoneNumber(phone)));
            }
            String name = ManyPatients.name(number);
            assertThat(patients.search(clinic, day.format(ManyPatients.born(number)), SHOWN))
                    .extracting(Patient::name)
                    .contains(name);
        }
    }
}
