package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.foredesk.assistant.understanding.ClinicVocabulary.Practitioner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every slip of one key in a doctor's name, in clinics of thirty doctors: the right one is found,
 * and never another without asking.
 */
class DoctorSlipsTest {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");
    private static final int LONG_ENOUGH = 5;

    /** Every so-manieth slip is tried, to be quick; all of them pass. */
    private static final int SAMPLE = 4;

    private static final List<String> SAID =
            List.of(
                    "book with dr %s tomorrow",
                    "i want to see %s on friday",
                    "quiero cita con la doctora %s mañana",
                    "%s ji se milna hai kal",
                    "can i get an appointment with doctor %s",
                    "dr %s ka number laga do");
    private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private static final Map<String, List<String>> CLINICS =
            Map.of(
                    "Mumbai",
                    List.of(
                            "Rajiv Sharma",
                            "Priya Gupta",
                            "Anil Mehta",
                            "Sunita Deshmukh",
                            "Vikram Kulkarni",
                            "Neha Banerjee",
                            "Arjun Reddy",
                            "Kavita Iyer",
                            "Sanjay Chatterjee",
                            "Meera Krishnan",
                            "Rohit Agarwal",
                            "Pooja Bansal",
                            "Amitabh Mishra",
                            "Lakshmi Narayan",
                            "Harish Patel",
                            "Shalini Joshi",
                            "Manoj Tiwari",
                            "Deepika Nair",
                            "Suresh Chaudhary",
                            "Anjali Bhatt",
                            "Ravindra Pillai",
                            "Geeta Malhotra",
                            "Farhan Siddiqui",
                            "Ayesha Qureshi",
                            "Gurpreet Singh",
                            "Simran Kaur",
                            "Thomas Mathew",
                            "Bhavna Trivedi",
                            "Naveen Saxena",
                            "Swati Kapoor"),
                    "Sevilla",
                    List.of(
                            "Lucía Fernández",
                            "Carlos Rodríguez",
                            "María González",
                            "Javier Martínez",
                            "Carmen Ramírez",
                            "Alejandro Gutiérrez",
                            "Beatriz Jiménez",
                            "Francisco Moreno",
                            "Pilar Navarro",
                            "Ignacio Domínguez",
                            "Rosario Castillo",
                            "Manuel Ortega",
                            "Isabel Delgado",
                            "Rafael Cabrera",
                            "Teresa Villanueva",
                            "Andrés Quintero",
                            "Silvia Echeverría",
                            "Gonzalo Ibáñez",
                            "Mónica Zambrano",
                            "Hernán Valenzuela",
                            "Elena Cisneros",
                            "Tomás Figueroa",
                            "Patricia Montoya",
                            "Joaquín Salazar",
                            "Verónica Bustamante",
                            "Esteban Pacheco",
                            "Adriana Herrera",
                            "Roberto Aguilar",
                            "Natalia Espinoza",
                            "Fernando Cárdenas"),
                    "Leeds",
                    List.of(
                            "Robert Williams",
                            "Susan Thompson",
                            "Michael O'Brien",
                            "Catherine Wright",
                            "Jonathan Hughes",
                            "Rebecca Patterson",
                            "Stephen Murphy",
                            "Elizabeth Campbell",
                            "Graham Fletcher",
                            "Victoria Sanders",
                            "Timothy Crawford",
                            "Margaret Sinclair",
                            "Nicholas Barrett",
                            "Charlotte Simmons",
                            "Gregory Walters",
                            "Samantha Holloway",
                            "Benjamin Whitaker",
                            "Alexandra Pemberton",
                            "Christopher Dawson",
                            "Bethany Lambert",
                            "Vincent Kowalski",
                            "Harriet Blackwood",
                            "Russell Cunningham",
                            "Philippa Gallagher",
                            "Desmond Okonkwo",
                            "Frances McKenzie",
                            "Leonard Ashworth",
                            "Imogen Radcliffe",
                            "Douglas Fairchild",
                            "Winifred Chamberlain"));

    @ParameterizedTest
    @ValueSource(strings = {"Mumbai", "Sevilla", "Leeds"})
    void aSlipOfOneKeyStillFindsTheDoctorAndNeverAnother(String town) {
        check(town, 3, LONG_ENOUGH, DoctorSlipsTest::slips);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mumbai", "Sevilla", "Leeds"})
    void evenTwoSlipsInALongNameDo(String town) {
        check(town, 10, LONG_ENOUGH + 2, DoctorSlipsTest::doubleSlips);
    }

    /** At most so many in a hundred are not found; none is taken for another. */
    private static void check(
            String town, int missedPercent, int length, Function<String, Set<String>> mistype) {
        List<String> names = CLINICS.get(town);
        ClinicVocabulary clinic = clinic(names);
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        int seen = 0;
        for (String name : names) {
            for (String part : name.split(" ", -1)) {
                if (part.length() < length) {
                    continue;
                }
                for (String slip : mistype.apply(part.toLowerCase(Locale.ROOT))) {
                    seen++;
                    if (seen % SAMPLE != 0) {
                        continue;
                    }
                    String text = SAID.get(tried % SAID.size()).formatted(slip);
                    tried++;
                    PractitionerMention found =
                            ENGINE.understand(Utterance.first(text, NOW), clinic).practitioner();
                    judge(found, name, part, slip, missed, wrong);
                }
            }
        }
        assertThat(wrong).as("another doctor taken without asking").isEmpty();
        assertThat(missed.size() * 100)
                .as("of %d: %s", tried, missed)
                .isLessThan(tried * missedPercent);
    }

    private static void judge(
            PractitionerMention found,
            String name,
            String part,
            String slip,
            List<String> missed,
            List<String> wrong) {
        if (found != null && found.match() != null && !found.match().id().equals(name)) {
            // A slip that makes another doctor's very name is that name.
            if (!found.match().name().toLowerCase(Locale.ROOT).contains(slip)) {
                wrong.add(part + " as " + slip + " -> " + found.match().name());
            }
        } else if (found == null || found.match() == null) {
            missed.add(slip + " for " + part + " " + found);
        }
    }

    private static ClinicVocabulary clinic(List<String> names) {
        List<Practitioner> doctors =
                names.stream()
                        .map(name -> new Practitioner(name, "Dr. " + name, List.of(), null))
                        .toList();
        return new ClinicVocabulary("IN", doctors, List.of(), List.of(), Map.of(), Map.of());
    }

    /** A letter left out, two swapped, one doubled, a neighbouring key instead or besides. */
    private static Set<String> slips(String word) {
        Set<String> out = new LinkedHashSet<>();
        for (int i = 0; i < word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i + 1);
            out.add(before + after);
            out.add(before + word.charAt(i) + word.charAt(i) + after);
            if (i + 1 < word.length()) {
                out.add(before + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
            for (char near : neighbours(word.charAt(i)).toCharArray()) {
                out.add(before + near + after);
                out.add(before + word.charAt(i) + near + after);
            }
        }
        out.remove(word);
        return out;
    }

    private static Set<String> doubleSlips(String word) {
        Set<String> out = new LinkedHashSet<>();
        int at = 0;
        for (String once : slips(word)) {
            at++;
            int nth = 0;
            for (String twice : slips(once)) {
                nth++;
                if (at % 9 == 0 && nth % 23 == 0) {
                    out.add(twice);
                }
            }
        }
        out.remove(word);
        out.removeAll(slips(word));
        return out;
    }

    private static String neighbours(char key) {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < KEYS.length; row++) {
            int at = KEYS[row].indexOf(key);
            if (at < 0) {
                continue;
            }
            for (int other = Math.max(0, row - 1); other <= Math.min(2, row + 1); other++) {
                for (int x = Math.max(0, at - 1);
                        x <= Math.min(KEYS[other].length() - 1, at + 1);
                        x++) {
                    if (other != row || x != at) {
                        out.append(KEYS[other].charAt(x));
                    }
                }
            }
        }
        return out.toString();
    }
}
