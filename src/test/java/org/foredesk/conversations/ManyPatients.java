package org.foredesk.conversations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;

/**
 * Fills a clinic with patients as they are stored, for measurements; names come from a few lists.
 */
public final class ManyPatients {

    public static final List<String> FIRST =
            List.of(
                    "Asha",
                    "Ramesh",
                    "Sunita",
                    "Vikram",
                    "Lakshmi",
                    "Arjun",
                    "Priya",
                    "Mohammed",
                    "Fatima",
                    "Deepak",
                    "Kavita",
                    "Rajesh",
                    "Anil",
                    "Meena",
                    "Suresh",
                    "Pooja",
                    "María",
                    "José",
                    "Lucía",
                    "Carlos",
                    "Ana",
                    "Javier",
                    "Carmen",
                    "Miguel",
                    "John",
                    "Emily",
                    "Thomas",
                    "Sarah",
                    "George",
                    "Nisha",
                    "Ravi",
                    "Geeta");
    public static final List<String> LAST =
            List.of(
                    "Sharma",
                    "Verma",
                    "Gupta",
                    "Mehta",
                    "Rao",
                    "Iyer",
                    "Nair",
                    "Khan",
                    "Patel",
                    "Yadav",
                    "Bhatt",
                    "Reddy",
                    "Fernandes",
                    "Qureshi",
                    "Chatterjee",
                    "Banerjee",
                    "García",
                    "Rodríguez",
                    "Ortega",
                    "Vázquez",
                    "Jiménez",
                    "Delgado",
                    "Smith",
                    "Walker",
                    "Thomas",
                    "Bennett",
                    "Kulkarni",
                    "Deshpande",
                    "Mukherjee",
                    "Pillai");
    private static final int AT_ONCE = 5_000;

    private ManyPatients() {}

    /** The name of the patient of that number: every fifth one has a name of their own between. */
    public static String name(int number) {
        String first = FIRST.get(number % FIRST.size());
        String last = LAST.get(number / FIRST.size() % LAST.size());
        return number % 5 == 0 ? first + " " + own(number) + " " + last : first + " " + last;
    }

    // Pronounceable and rare: a syllable for each digit to the base of twelve.
    private static String own(int number) {
        String[] syllables = {
            "ka", "mo", "ri", "ta", "ve", "su", "ni", "la", "do", "pe", "jo", "ba"
        };
        StringBuilder name = new StringBuilder();
        for (int rest = number + 144; rest > 0; rest /= 12) {
            name.append(syllables[rest % 12]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    public static String phone(int number) {
        return "+9198" + String.format("%08d", number * 797 % 100_000_000);
    }

    public static LocalDate born(int number) {
        return LocalDate.of(1940, 1, 1).plusDays(number * 31L % 29_000);
    }

    /** Stores so many patients, each with a number, a birth date and the words of their name. */
    public static void store(Connection connection, ClinicId clinic, int count, Random random)
            throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement patient =
                        connection.prepareStatement(
                                "insert into patient (id, clinic_id, name, phone, created_at, version, birth_date, indexed_by)"
                                        + " values (?, ?, ?, ?, ?, 1, ?, ?)");
                PreparedStatement identity =
                        connection.prepareStatement(
                                "insert into patient_identity (id, clinic_id, patient_id, kind, identity_value, name_key, reversed)"
                                        + " values (?, ?, ?, 'PHONE', ?, ?, ?)");
                PreparedStatement word =
                        connection.prepareStatement(
                                "insert into patient_name_word (patient_id, place, clinic_id, plain, sound) values (?, ?, ?, ?, ?)")) {
            for (int number = 0; number < count; number++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                put(
                        patient,
                        id,
                        clinic.value(),
                        name(number),
                        phone(number),
                        Instant.EPOCH.atOffset(ZoneOffset.UTC),
                        born(number),
                        NameWords.RULES);
                put(
                        identity,
                        new UUID(random.nextLong(), random.nextLong()),
                        clinic.value(),
                        id,
                        phone(number),
                        Patients.nameKey(name(number)),
                        new StringBuilder(phone(number).substring(1)).reverse().toString());
                List<String> words = NameWords.plain(name(number));
                for (int place = 0; place < words.size(); place++) {
                    String plain = words.get(place);
                    put(word, id, place, clinic.value(), plain, NameWords.sound(plain));
                }
                if (number % AT_ONCE == AT_ONCE - 1 || number == count - 1) {
                    patient.executeBatch();
                    identity.executeBatch();
                    word.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static void put(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
