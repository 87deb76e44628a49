package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Media;

/**
 * Plays a scene written as a transcript. {@code P} the patient writes, {@code P+} writes another
 * message before the answer, {@code P=} the same message comes once more, {@code P[photo]} a
 * picture without words; {@code A} what is answered ("…" stands for anything, {@code A -} for
 * silence), one line a message; {@code S} staff write, {@code H} staff hand back; {@code x DOCTOR
 * DATE TIME} somebody else takes that time; {@code c DOCTOR DATE TIME} somebody cancels theirs and
 * the waiting list is served; {@code @ +25h} time passes; {@code =} and {@code !} say what must
 * hold and what must not. See the files in {@code src/test/resources/dialogues}.
 */
final class DialogueScene {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern AT =
            Pattern.compile("(.+?) (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)(?: for (.+))?");

    private final String name;
    private final Map<String, String> header = new HashMap<>();
    private final List<String> known = new ArrayList<>();
    private final List<String> booked = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final List<String> full = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    DialogueScene(String name, String text) {
        this.name = name;
        boolean inHeader = true;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (inHeader && line.equals("---")) {
                inHeader = false;
            } else if (inHeader) {
                int colon = line.indexOf(':');
                head(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            } else {
                lines.add(line);
            }
        }
    }

    private void head(String key, String value) {
        switch (key) {
            case "known" -> known.add(value);
            case "booked" -> booked.add(value);
            case "taken" -> taken.add(value);
            case "full" -> full.add(value);
            default -> header.put(key, value);
        }
    }

    void play() {
        String now = header.getOrDefault("now", "2024-11-13T09:00:00+05:30");
        try (DialogueRig rig = new DialogueRig(now, DialogueRig.settings(header))) {
            known.forEach(rig::know);
            booked.forEach(line -> book(rig, line, false));
            taken.forEach(line -> book(rig, "Somebody, " + line, true));
            full.forEach(line -> {
                String[] parts = line.split(",\\s*", -1);
                rig.fill(parts[0], parts[1], LocalDate.parse(parts[2]));
            });
            Deque<String> script = new ArrayDeque<>(lines);
            List<String> said = new ArrayList<>();
            while (!script.isEmpty()) {
                step(rig, script, said);
            }
        }
    }

    private void step(DialogueRig rig, Deque<String> script, List<String> said) {
        String line = script.removeFirst();
        String rest = line.substring(1).strip();
        said.add(line);
        switch (line.charAt(0)) {
            case 'P' -> patient(rig, line, script, said);
            case 'S' -> rig.staffSays(rest);
            case 'H' -> rig.handBack();
            case 'x' ->
                    book(
                            rig,
                            "Somebody, " + rest.replaceFirst(" (?=\\d{4}-)", ", Consultation, "),
                            true);
            case 'c' -> {
                Matcher visit = AT.matcher(rest);
                assertThat(visit.matches()).as(line).isTrue();
                told(
                        rig.cancelled(visit.group(1), LocalDateTime.parse(visit.group(2), MOMENT)),
                        script,
                        said);
            }
            case '@' -> {
                rig.clock.advance(
                        Duration.parse("PT" + rest.substring(1).toUpperCase(Locale.ROOT)));
                rig.tidy();
            }
            case '=' -> holds(rig, rest, true, said);
            case '!' -> holds(rig, rest, false, said);
            default -> throw new IllegalArgumentException(name + ": " + line);
        }
    }

    private void patient(DialogueRig rig, String line, Deque<String> script, List<String> said) {
        String profile = header.getOrDefault("name", "Asha Rao");
        hear(rig, line, profile);
        while (!script.isEmpty()
                && script.peekFirst().startsWith("P")
                && "+=".indexOf(script.peekFirst().charAt(1)) >= 0) {
            said.add(script.peekFirst());
            hear(rig, script.removeFirst(), profile);
        }
        told(rig.answer(), script, said);
    }

    private void told(List<String> answers, Deque<String> script, List<String> said) {
        answers.forEach(answer -> said.add("  > " + answer.replace("\n", " / ")));
        List<String> expected = new ArrayList<>();
        while (!script.isEmpty() && script.peekFirst().startsWith("A")) {
            expected.add(script.removeFirst().substring(1).strip());
        }
        if (expected.equals(List.of("-"))) {
            assertThat(answers).as(at(said)).isEmpty();
        } else if (!expected.isEmpty()) {
            assertThat(answers).as(at(said)).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(flat(answers.get(i))).as(at(said)).matches(pattern(expected.get(i)));
            }
        }
        answers.forEach(
                answer -> assertThat(answer).as(at(said)).doesNotContain("{").hasSizeLessThan(700));
    }

    private static void hear(DialogueRig rig, String line, String profile) {
        if (line.startsWith("P=")) {
            rig.hearAgain(line.substring(2).strip(), profile);
        } else if (line.startsWith("P[")) {
            rig.hear("", profile, List.of(new Media("https://example.test/1", "image/jpeg", 1000)));
        } else {
            rig.hear(line.substring(line.startsWith("P+") ? 2 : 1).strip(), profile, List.of());
        }
    }

    private String at(List<String> said) {
        return name + "\n" + String.join("\n", said) + "\n";
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(
                Arrays.stream(flat(expected).split("…", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")));
    }

    private static void book(DialogueRig rig, String line, boolean stranger) {
        String[] parts = line.split(",\\s*", -1);
        rig.book(parts[0], stranger, parts[1], parts[2], LocalDateTime.parse(parts[3], MOMENT));
    }

    private void holds(DialogueRig rig, String claim, boolean expected, List<String> said) {
        assertThat(holds(rig, claim)).as(at(said)).isEqualTo(expected);
    }

    private static boolean holds(DialogueRig rig, String claim) {
        String word = claim.split(" ", 2)[0];
        String rest = claim.substring(word.length()).strip();
        return switch (word) {
            case "booked" -> has(rig, rest, true);
            case "cancelled" -> has(rig, rest, false);
            case "booking" -> rig.appointments().stream().anyMatch(one -> one.status().open());
            case "appointments" ->
                    rig.appointments().stream().filter(one -> one.status().open()).count()
                            == Integer.parseInt(rest);
            case "requests" -> rig.requests().size() == Integer.parseInt(rest);
            case "unsure" -> rig.requests().stream().anyMatch(request -> request.unsure() != null);
            case "waiting" ->
                    rig.waitlist().stream().filter(entry -> entry.status().open()).count()
                            == Integer.parseInt(rest);
            case "people" ->
                    rig.people().stream()
                            .map(person -> String.valueOf(person.name()))
                            .toList()
                            .equals(List.of(rest.split(",\\s*", -1)));
            case "state" -> rig.thread().state().code().equals(rest);
            case "stage" -> rig.thread().stage().code().equals(rest);
            case "priority" -> rig.thread().priority().code().equals(rest);
            case "attention" ->
                    rig.thread().attention() != null
                            && rig.thread().attention().code().equals(rest);
            case "paused" -> rig.thread().assistant() == AssistantMode.PAUSED;
            case "language" ->
                    rig.thread().language() != null && rig.thread().language().code().equals(rest);
            case "remembers" -> rig.thread().context().contains(rest);
            default -> throw new IllegalArgumentException(claim);
        };
    }

    private static boolean has(DialogueRig rig, String claim, boolean open) {
        Matcher matcher = AT.matcher(claim);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(claim);
        }
        LocalDateTime start = LocalDateTime.parse(matcher.group(2), MOMENT);
        String whose = matcher.group(3);
        return rig.appointments().stream()
                .anyMatch(one -> fits(one, matcher.group(1), start, whose, open));
    }

    private static boolean fits(
            Appointment one, String doctor, LocalDateTime start, String whose, boolean open) {
        boolean status = open ? one.status().open() : one.status() == AppointmentStatus.CANCELLED;
        return status
                && one.practitionerName().equals(doctor)
                && one.start().atZone(DialogueRig.ZONE).toLocalDateTime().equals(start)
                && (whose == null || one.patientName().equals(whose));
    }
}
