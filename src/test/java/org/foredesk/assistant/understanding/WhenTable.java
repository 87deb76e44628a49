package org.foredesk.assistant.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.understanding.ClinicVocabulary.Hours;

/**
 * The tables of sentences in {@code src/test/resources/when}: {@code sentence = meaning}, under
 * headings that may say what differs from the usual clinic: {@code [heading; offered
 * 2024-11-18T10:00; asked TIME; open 06:00-22:00; country US; now 2024-11-13T18:30]}.
 *
 * <p>A meaning is written as {@link #spoken} writes it: {@code Thu 14 Nov} a day, {@code 10:00} a
 * time, {@code ~11:00} about then, {@code 14:00-16:00} hours with either end left out where it is
 * open, {@code Mon 18 Nov..Sun 24 Nov} days, the last one included, {@code each 15:00-} hours on
 * each of them; then {@code not} what is ruled out, {@code earliest}, {@code any}, {@code or} the
 * other half of the day, a relation to what was offered, and {@code /} between alternatives.
 */
final class WhenTable {
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");

    private WhenTable() {}

    /** One line: the sentence, its circumstances, what it means. */
    record Claim(String where, Utterance utterance, ClinicVocabulary clinic, String meaning) {
        @Override
        public String toString() {
            return where + ": " + utterance.text() + " = " + meaning;
        }
    }

    /** All claims of a table. */
    static List<Claim> read(String name) {
        List<Claim> claims = new ArrayList<>();
        Heading heading = Heading.of("");
        for (String line : lines(name)) {
            int equals = line.lastIndexOf(" = ");
            if (line.startsWith("[")) {
                heading = Heading.of(line.substring(1, line.length() - 1));
            } else if (equals > 0) {
                claims.add(
                        heading.claim(
                                name,
                                line.substring(0, equals).strip(),
                                line.substring(equals + 3).strip()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException(name + ": " + line);
            }
        }
        return claims;
    }

    private static List<String> lines(String name) {
        try (InputStream in = WhenTable.class.getResourceAsStream("/when/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a heading says of the clinic and the talk so far. */
    private record Heading(String title, Map<String, String> said) {
        static Heading of(String line) {
            String[] parts = line.split(";", -1);
            Map<String, String> said = new java.util.HashMap<>();
            for (int i = 1; i < parts.length; i++) {
                String[] words = parts[i].strip().split(" ", 2);
                said.put(words[0], words[1]);
            }
            return new Heading(parts[0].strip(), said);
        }

        Claim claim(String table, String text, String meaning) {
            String now = said.get("now");
            String asked = said.get("asked");
            String offered = said.get("offered");
            Utterance utterance =
                    new Utterance(
                            text,
                            table.startsWith("hi") ? Language.HI : Language.of(table).orElseThrow(),
                            asked == null ? null : Question.of(Question.Kind.valueOf(asked)),
                            null,
                            null,
                            now == null
                                    ? NOW
                                    : LocalDateTime.parse(now).atZone(ZoneId.of("Asia/Kolkata")),
                            offered == null
                                    ? null
                                    : new Reference(LocalDateTime.parse(offered), null));
            String[] open = said.getOrDefault("open", "09:00-18:00").split("-", 2);
            return new Claim(
                    title,
                    utterance,
                    clinic(said.getOrDefault("country", "IN"), open[0], open[1]),
                    meaning);
        }

        private static ClinicVocabulary clinic(String country, String from, String to) {
            Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                hours.put(day, List.of(new Hours(LocalTime.parse(from), LocalTime.parse(to))));
            }
            return new ClinicVocabulary(country, List.of(), List.of(), List.of(), hours, Map.of());
        }
    }
}
