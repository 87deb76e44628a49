package org.foredesk.assistant.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the {@code when} of an answer with the label of a sentence ({@code expect} of a {@code
 * time.*.jsonl} row). A label may accept several dates or times; the last day of a range may be in
 * or out.
 */
final class TimeLabel {
    private final JsonNode gold;
    private final LocalDate today;

    TimeLabel(JsonNode gold, LocalDate today) {
        this.gold = gold;
        this.today = today;
    }

    boolean fits(JsonNode when) {
        boolean nothing = when.path("kind").asText().equals("none");
        return switch (gold.path("kind").asText()) {
            case "none" -> nothing;
            case "date" -> when.path("kind").asText().equals("date") && date(when);
            case "time" -> time(when) && soon(when);
            case "datetime" -> date(when) && time(when);
            case "period" -> !nothing && dated(when) && period(when);
            default -> !nothing && range(when);
        };
    }

    private boolean date(JsonNode when) {
        return accepted("date", "accept_dates").contains(when.path("date").asText());
    }

    private boolean time(JsonNode when) {
        return accepted("time", "accept_times").contains(when.path("time").asText());
    }

    /** A time without a day may be put on today or tomorrow. */
    private boolean soon(JsonNode when) {
        String date = text(when, "date");
        return date == null
                || date.equals(today.toString())
                || date.equals(today.plusDays(1).toString());
    }

    private boolean dated(JsonNode when) {
        return text(gold, "date") == null ? soon(when) : date(when);
    }

    private boolean period(JsonNode when) {
        if (text(gold, "from") == null && text(gold, "to") == null) {
            return true;
        }
        Window wanted = Window.of(text(gold, "from"), text(gold, "to"));
        String time = text(when, "time");
        boolean width = text(when, "from") != null || text(when, "to") != null;
        return width
                ? wanted.overlaps(clocks(when))
                : time != null && wanted.contains(Window.minute(time));
    }

    private boolean range(JsonNode when) {
        if (Window.clock(gold.path("from")) || Window.clock(gold.path("to"))) {
            return dated(when) && hours(when);
        }
        String from = day(when, "from");
        String to = day(when, "to");
        boolean begins =
                text(gold, "from") == null || accepted("from", "accept_from").contains(from);
        boolean ends = text(gold, "to") == null || last(to);
        return begins && ends && (from != null || to != null);
    }

    private boolean last(@Nullable String to) {
        Set<String> accepted = accepted("to", "accept_to");
        return to != null
                && (accepted.contains(to)
                        || accepted.contains(LocalDate.parse(to).minusDays(1).toString()));
    }

    private boolean hours(JsonNode when) {
        String from = text(gold, "from");
        String to = text(gold, "to");
        Window wanted = Window.of(from, to);
        Window read = clocks(when);
        if (from != null && to != null) {
            return wanted.nearly(read) || shifts() && wanted.otherHalf().nearly(read);
        }
        int end = Window.minute(from == null ? String.valueOf(to) : from);
        String said = clock(when, from == null ? "to" : "from");
        int got = said == null ? -1 : Window.minute(said);
        return got == end || shifts() && got >= 0 && Math.floorMod(got - end, 12 * 60) == 0;
    }

    private boolean shifts() {
        return gold.path("shift12").asBoolean(false);
    }

    private static Window clocks(JsonNode when) {
        return Window.of(clock(when, "from"), clock(when, "to"));
    }

    private static @Nullable String clock(JsonNode when, String end) {
        String at = text(when, end);
        return at == null || at.length() < 16 ? null : at.substring(11, 16);
    }

    private static @Nullable String day(JsonNode when, String end) {
        String at = text(when, end);
        return at == null ? text(when, "date") : at.substring(0, 10);
    }

    private Set<String> accepted(String field, String more) {
        Set<String> out = new HashSet<>();
        String one = text(gold, field);
        if (one != null) {
            out.add(one);
        }
        gold.path(more).forEach(value -> out.add(value.asText()));
        return out;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
