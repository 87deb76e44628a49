package org.foredesk.desk.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallAlarm;
import org.foredesk.calls.CallTurn;
import org.foredesk.calls.Doubt;
import org.foredesk.calls.Extracted;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Language;

/** Says who called, and why staff are asked, in the desk's language. */
public final class CallerWords {

    private CallerWords() {}

    /** The patient's name, else the one the agent heard, else the number; for the background. */
    public static String name(Call call, DeskServices services) {
        return services.conversations()
                .find(call.clinic(), call.conversation())
                .flatMap(thread -> Optional.ofNullable(thread.patientName()))
                .or(() -> Optional.ofNullable(call.told().words(Extracted.Field.PATIENT_NAME)))
                .orElse(call.told().phone().display());
    }

    /** How sure the agent was, such as {@code 58 %}; empty where it did not say. */
    public static String sure(Call call, Texts texts) {
        Double part = call.told().confidence();
        return part == null ? "" : texts.get("calls.percent", Math.round(part * 100));
    }

    /** Why staff are asked; empty where there is no doubt. */
    public static String doubts(Call call, Texts texts) {
        String all =
                call.doubts().stream()
                        .map(doubt -> doubt(doubt, call, texts))
                        .collect(Collectors.joining("; "));
        return all.isEmpty()
                ? ""
                : all.substring(0, 1).toUpperCase(texts.language().locale()) + all.substring(1);
    }

    // What features refuse with is said in English with the case's own figures, in other
    // languages as the rule.
    private static String doubt(Doubt doubt, Call call, Texts texts) {
        if (texts.language() == Language.EN) {
            return doubt.words();
        }
        String known = "calls.doubt." + doubt.code();
        String said =
                texts.getOr(known, "").isEmpty()
                        ? texts.getOr("refusal." + doubt.code(), doubt.words())
                        : texts.get(known, sure(call, texts));
        return said.replaceAll("[.।]$", "");
    }

    /**
     * What the caller said that speaks for the whole: what raised the alarm, else the first words.
     */
    public static String quoted(Call call) {
        CallAlarm alarm = call.alarm();
        if (alarm != null && alarm.turn() >= 0 && alarm.turn() < call.turns().size()) {
            return quote(call.turns().get(alarm.turn()).text());
        }
        List<String> said =
                call.turns().stream()
                        .filter(turn -> turn.speaker() == CallTurn.Speaker.PATIENT)
                        .map(CallTurn::text)
                        .toList();
        String text = call.told().transcript();
        return said.isEmpty() ? text == null ? "" : quote(text) : quote(said.getFirst());
    }

    private static String quote(String words) {
        return "“" + words.strip().replaceAll("\\s+", " ") + "”";
    }
}
