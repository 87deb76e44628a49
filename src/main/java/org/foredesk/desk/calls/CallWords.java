package org.foredesk.desk.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import org.foredesk.booking.Appointment;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallAlarm;
import org.foredesk.calls.CallReport;
import org.foredesk.calls.Calls;
import org.foredesk.calls.Extracted.Field;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.CallerWords;
import org.jspecify.annotations.Nullable;

/** Says of a call what there is to say, in the desk's language; the agent's own words as quoted. */
final class CallWords {

    private static final int SECONDS = 60;
    private static final List<Field> IN_SHORT =
            List.of(Field.PRACTITIONER, Field.SPECIALITY, Field.DATE, Field.TIME, Field.REASON);

    private final Texts texts;
    private final Dates dates;

    CallWords(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** What has become of it, with how sure the agent was where that is why staff are asked. */
    String state(CallLine line) {
        boolean asked = line.state() == CallState.NEEDS_YOU && line.call().unsure();
        if (asked || line.state() == CallState.UNSURE) {
            return texts.get("calls.state.unsure", CallerWords.sure(line.call(), texts));
        }
        return texts.get("calls.state." + line.state().name().toLowerCase(Locale.ROOT));
    }

    /** The badge of a call that raised the alarm, or may be about an emergency. */
    Optional<Label> alarm(Call call) {
        CallAlarm alarm = call.alarm();
        if (alarm == null) {
            return Optional.empty();
        }
        return Optional.of(
                alarm.sure()
                        ? Parts.badge(
                                texts.get("attention.emergency"), "alarm", "fth-alert-octagon")
                        : Parts.badge(
                                texts.get("attention.maybe_emergency"),
                                "danger",
                                "fth-alert-triangle"));
    }

    /** {@code 2:14}; nothing where it is not known. */
    static String length(@Nullable Duration lasted) {
        return lasted == null
                ? ""
                : String.format(
                        Locale.ROOT, "%d:%02d", lasted.toMinutes(), lasted.toSeconds() % SECONDS);
    }

    /** When, and how long. */
    String when(Call call) {
        String began = dates.nearDayAndTime(call.began());
        Duration lasted = call.told().duration();
        return lasted == null
                ? began
                : texts.get("calls.when", began, lasted.toMinutes(), lasted.toSeconds() % SECONDS);
    }

    /** The call's language in its own name; as the agent wrote it where it is none of ours. */
    String language(Call call) {
        String told = call.told().language();
        return Calls.language(told)
                .map(ours -> texts.get("language." + ours.code()))
                .orElse(told == null ? "" : told);
    }

    String sentiment(Call call) {
        String told = call.told().sentiment();
        return told == null
                ? ""
                : texts.getOr("calls.sentiment." + told.toLowerCase(Locale.ROOT), told);
    }

    String percent(double part) {
        return texts.get("calls.percent", Math.round(part * 100));
    }

    String field(Field field) {
        return texts.get("calls.field." + field.code());
    }

    /** The call in a line by rule: what was wanted, and what came of it. */
    String inShort(CallShown shown) {
        CallReport told = shown.call().told();
        List<String> parts = new ArrayList<>();
        String wish = told.words(IN_SHORT);
        if (told.intent() != null || !wish.isEmpty()) {
            String wanted = told.intent() == null ? "" : plain(told.intent());
            parts.add(
                    texts.get(
                            "calls.short.wanted",
                            wish.isEmpty() || wanted.isEmpty()
                                    ? wanted + wish
                                    : wanted + ": " + wish));
        }
        if (told.outcome() != null) {
            parts.add(texts.get("calls.short.outcome", plain(told.outcome())));
        }
        Appointment visit = shown.visit();
        parts.add(
                visit == null
                        ? texts.get(
                                "calls.short."
                                        + shown.line().state().name().toLowerCase(Locale.ROOT))
                        : texts.get(
                                "calls.short.visit",
                                visit.practitionerName(),
                                dates.dayAndTime(visit.start())));
        return String.join(" ", parts);
    }

    /** A word as programs write it ({@code book_appointment}), as people do. */
    private static String plain(String word) {
        return word.replaceAll("[_-]+", " ").strip();
    }
}
