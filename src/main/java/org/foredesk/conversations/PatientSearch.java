package org.foredesk.conversations;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.storage.Tx;

/**
 * Finds people by what was typed: a name in Latin or Devanagari letters, spelled as it sounds and
 * with slips ({@link NameSearch}); a number in any form, or its beginning or end; a birth date; an
 * e-mail address. Works from indexes alone, which {@link PatientIndex} keeps.
 */
final class PatientSearch {

    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_WORDS = 5;

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
        return names.isEmpty() ? List.of() : new NameSearch(tx, clinic.id(), names).find(limit);
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
                List.of(clinic.id().value(), start, start + NameSearch.LAST_LETTERS),
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

    private static List<UUID> patients(Tx tx, String sql, Collection<?> values, int limit) {
        List<UUID> found = new ArrayList<>();
        int unused =
                query(
                        tx,
                        sql + " limit " + limit,
                        values,
                        row -> found.add(row.getObject(1, UUID.class)));
        return found;
    }

    /** What is done with a row. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** Reads all rows of a statement; returns how many there were. */
    static int query(Tx tx, String sql, Collection<?> values, Row each) {
        return tx.session()
                .doReturningWork(connection -> {
                    try (PreparedStatement query = connection.prepareStatement(sql)) {
                        int place = 1;
                        for (Object value : values) {
                            query.setObject(place++, value);
                        }
                        try (ResultSet rows = query.executeQuery()) {
                            int count = 0;
                            while (rows.next()) {
                                each.read(rows);
                                count++;
                            }
                            return count;
                        }
                    }
                });
    }

    static String questionMarks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
