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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foredesk.conversations.Media;
import org.foredesk.kernel.SettingKey;

/**
 * Plays a scene written as a transcript. {@code P} the patient writes, {@code P+} writes another
 * message before the answer, {@code P=} the same message comes once more, {@code P[photo]} a
 * picture without words; {@code A} what is answered ("…" stands for anything, {@code A -} for
 * silence), one line a message; {@code S} staff write, {@code H} staff hand back, {@code D} staff
 * do something ({@code D cancels DOCTOR DATE TIME}); {@code x DOCTOR DATE TIME} somebody else takes
 * that time; {@code c DOCTOR DATE TIME} somebody cancels theirs and the waiting list is served;
 * {@code @ +25h} time passes; {@code =} and {@code !} say what must hold and what must not.
 * Whatever a scene is about, no answer asks two things at once. See the files in {@code
 * src/test/resources/dialogues}.
 */
final class DialogueScene {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final String name;
    private final Map<String, String> header = new HashMap<>();
    private final List<String> known = new ArrayList<>();
    private final List<String> booked = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final List<String> full = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

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

    /** The settings the scene is played under. */
    Map<SettingKey, String> settings() {
        Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
        header.forEach(
                (key, value) -> SettingKey.ofKey(key).ifPresent(known -> values.put(known, value)));
        return values;
    }

    /** Plays it; the first line that goes otherwise fails, with all that was said up to there. */
    void play(DialogueWorld world) {
        play(
                world,
                failed -> {
                    throw failed;
                });
    }

    /**
     * Plays it to the end and gives back what was said, for reading; what went otherwise is marked.
     */
    List<String> transcript(DialogueWorld world) {
        play(world, _ -> said.add("  ✗ went otherwise"));
        return said;
    }

    private void play(DialogueWorld world, Consumer<AssertionError> onFailure) {
        String now = header.getOrDefault("now", "2024-11-13T09:00:00+05:30");
        DialogueRig rig = new DialogueRig(world, header.getOrDefault("clinic", "lakeside"), now);
        known.forEach(rig::know);
        booked.forEach(line -> book(rig, line, false));
        taken.forEach(line -> book(rig, "Somebody, " + line, true));
        full.forEach(line -> fill(rig, line));
        Deque<String> script = new ArrayDeque<>(lines);
        while (!script.isEmpty()) {
            try {
                step(rig, script);
            } catch (AssertionError failed) {
                onFailure.accept(failed);
            }
        }
    }

    private void step(DialogueRig rig, Deque<String> script) {
        String line = script.removeFirst();
        String rest = line.substring(1).strip();
        said.add(line);
        switch (line.charAt(0)) {
            case 'P' -> patient(rig, line, script);
            case 'S' -> rig.staffSays(rest);
            case 'H' -> rig.handBack();
            case 'D' -> staff(rig, rest);
            case 'x' -> {
                int date = rest.lastIndexOf(' ', rest.length() - "00:00".length() - 2);
                rig.take(
                        rest.substring(0, date),
                        LocalDateTime.parse(rest.substring(date + 1), MOMENT));
            }
            case 'c' -> {
                int date = rest.lastIndexOf(' ', rest.length() - "00:00".length() - 2);
                told(
                        rig.cancelled(
                                rest.substring(0, date),
                                LocalDateTime.parse(rest.substring(date + 1), MOMENT)),
                        script);
            }
            case '@' -> {
                rig.clock.advance(
                        Duration.parse("PT" + rest.substring(1).toUpperCase(Locale.ROOT)));
                rig.tidy();
            }
            case '=' -> assertThat(SceneClaim.holds(rig, rest)).as(sofar()).isTrue();
            case '!' -> assertThat(SceneClaim.holds(rig, rest)).as(sofar()).isFalse();
            default -> throw new IllegalArgumentException(name + ": " + line);
        }
    }

    /** {@code moves DOCTOR DATE TIME to DATE TIME}, {@code cancels DOCTOR DATE TIME}, and so on. */
    private void staff(DialogueRig rig, String deed) {
        String[] words = deed.split(" ", 2);
        List<String> wrote =
                rig.during(() -> {
                    switch (words[0]) {
                        case "confirms" -> rig.confirmRequest();
                        case "rejects" -> rig.rejectRequest();
                        case "cancels" -> rig.cancel(SceneClaim.visit(rig, words[1]));
                        case "moves" -> {
                            String[] fromTo = words[1].split(" to ", 2);
                            rig.move(
                                    SceneClaim.visit(rig, fromTo[0]),
                                    LocalDateTime.parse(fromTo[1], MOMENT));
                        }
                        case "loses" -> rig.lose(words[1]);
                        default -> throw new IllegalArgumentException(name + ": " + deed);
                    }
                });
        wrote.forEach(text -> said.add("  > " + text.replace("\n", " / ")));
    }

    private void patient(DialogueRig rig, String line, Deque<String> script) {
        String profile = header.getOrDefault("name", "Asha Rao");
        hear(rig, line, profile);
        while (!script.isEmpty()
                && script.peekFirst().startsWith("P")
                && "+=".indexOf(script.peekFirst().charAt(1)) >= 0) {
            said.add(script.peekFirst());
            hear(rig, script.removeFirst(), profile);
        }
        told(rig.answer(), script);
    }

    private void told(List<String> answers, Deque<String> script) {
        answers.forEach(answer -> said.add("  > " + answer.replace("\n", " / ")));
        List<String> expected = new ArrayList<>();
        while (!script.isEmpty() && script.peekFirst().startsWith("A")) {
            expected.add(script.removeFirst().substring(1).strip());
        }
        if (expected.equals(List.of("-"))) {
            assertThat(answers).as(sofar()).isEmpty();
        } else if (!expected.isEmpty()) {
            assertThat(answers).as(sofar()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(flat(answers.get(i))).as(sofar()).matches(pattern(expected.get(i)));
            }
        }
        answers.forEach(
                answer -> assertThat(answer).as(sofar()).doesNotContain("{").hasSizeLessThan(700));
        assertThat(String.join("", answers).chars().filter(letter -> letter == '?').count())
                .as(sofar())
                .isLessThanOrEqualTo(1);
    }

    private static void hear(DialogueRig rig, String line, String profile) {
        if (line.startsWith("P=")) {
            rig.hearAgain(line.substring(2).strip(), profile);
        } else if (line.startsWith("P[")) {
            String type = line.startsWith("P[voice]") ? "audio/ogg" : "image/jpeg";
            rig.hear("", profile, List.of(new Media("https://example.test/1", type, 1000)));
        } else {
            rig.hear(line.substring(line.startsWith("P+") ? 2 : 1).strip(), profile, List.of());
        }
    }

    private String sofar() {
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

    /** {@code DOCTOR, FIRST DAY, LAST DAY}. */
    private static void fill(DialogueRig rig, String line) {
        String[] parts = line.split(",\\s*", -1);
        rig.fill(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
    }

    private static void book(DialogueRig rig, String line, boolean stranger) {
        String[] parts = line.split(",\\s*", -1);
        rig.book(parts[0], stranger, parts[1], parts[2], LocalDateTime.parse(parts[3], MOMENT));
    }
}
