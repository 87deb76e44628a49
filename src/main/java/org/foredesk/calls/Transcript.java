package org.foredesk.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.calls.CallTurn.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Reads who said what out of a transcript written as lines of "Agent: …" and "Patient: …", which is
 * how voice agents write one without turns.
 */
public final class Transcript {

    private static final Pattern LABELLED = Pattern.compile("\\s*(\\p{L}+)\\s*:\\s*(.*)");
    private static final Set<String> PATIENT = Set.of("patient", "user", "caller", "customer");
    private static final Set<String> AGENT = Set.of("agent", "assistant", "bot", "ai");

    private Transcript() {}

    /** Who a voice agent means by a word such as {@code user}; empty where that is not known. */
    public static Optional<Speaker> speaker(String word) {
        String name = word.strip().toLowerCase(Locale.ROOT);
        if (PATIENT.contains(name)) {
            return Optional.of(Speaker.PATIENT);
        }
        return AGENT.contains(name) ? Optional.of(Speaker.AGENT) : Optional.empty();
    }

    /**
     * The turns, a line without a name going on with the one before; none where it names nobody.
     */
    public static List<CallTurn> turns(@Nullable String transcript) {
        List<CallTurn> turns = new ArrayList<>();
        for (String line : transcript == null ? List.<String>of() : transcript.lines().toList()) {
            Matcher parts = LABELLED.matcher(line);
            Optional<Speaker> speaker =
                    parts.matches() ? speaker(parts.group(1)) : Optional.empty();
            if (speaker.isPresent()) {
                turns.add(new CallTurn(speaker.get(), parts.group(2).strip()));
            } else if (turns.isEmpty() && !line.isBlank()) {
                return List.of();
            } else if (!line.isBlank()) {
                CallTurn last = turns.removeLast();
                turns.add(new CallTurn(last.speaker(), (last.text() + " " + line.strip()).strip()));
            }
        }
        return turns.stream().filter(turn -> !turn.text().isBlank()).toList();
    }
}
