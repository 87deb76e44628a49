package org.foredesk.desk.frame;

import java.text.NumberFormat;
import java.util.Locale;
import org.foredesk.assistant.UnderstoodField;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;

/** How the desk names what was understood and how sure the assistant was. */
public final class UnderstoodWords {

    /** From here on a field is shown as certain. */
    public static final double SURE_FROM = 0.75;

    private UnderstoodWords() {}

    public static String name(UnderstoodField.Kind kind, Texts texts) {
        return texts.get("field." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Whether it is drawn dotted. */
    public static boolean unsure(UnderstoodField field) {
        return field.confidence() != null
                && field.confidence() > 0
                && field.confidence() < SURE_FROM;
    }

    /** A speciality's key as words: "General medicine". */
    public static String speciality(String key) {
        String words = key.replace('_', ' ');
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** "92 %", that a rule settled it, or who put it right; empty where nothing can be said. */
    public static String sureness(UnderstoodField field, Texts texts) {
        if (field.correctedBy() != null) {
            return texts.get("inbox.corrected.by", field.correctedBy());
        }
        if (field.confidence() != null && field.confidence() <= 0) {
            return "";
        }
        return field.confidence() == null
                ? texts.get("inbox.rule")
                : NumberFormat.getPercentInstance(texts.locale()).format(field.confidence());
    }

    public static String value(UnderstoodField field, Texts texts, Dates dates) {
        return switch (field.kind()) {
            case WHEN -> {
                String day = field.day() == null ? "" : dates.shortDay(field.day());
                String time = field.time() == null ? "" : field.time().toString();
                yield day.isEmpty() && time.isEmpty()
                        ? field.value()
                        : day.isEmpty() || time.isEmpty() ? day + time : day + ", " + time;
            }
            case INTENT -> texts.getOr("intent." + field.value(), field.value());
            case SPECIALITY -> speciality(field.value());
            case RELATION -> texts.getOr("relation." + field.value(), field.value());
            case EMERGENCY -> field.value().replace('_', ' ');
            case PATIENT, DOCTOR, SERVICE, REASON -> field.value();
        };
    }
}
