package org.foredesk.desk.frame;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.foredesk.assistant.UnderstoodField;
import org.foredesk.assistant.UnderstoodTime;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.foredesk.messaging.SpokenSpecialities;

/** How the desk names what was understood and how sure the assistant was. */
public final class UnderstoodWords {

    /** From here on a field is shown as certain. */
    public static final double SURE_FROM = 0.75;

    private static final SpokenSpecialities SPECIALITIES = new SpokenSpecialities();

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

    /** A speciality's key as words of the desk's language: "General Medicine". */
    public static String speciality(String key, Texts texts) {
        return SPECIALITIES.name(key, texts.language());
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
                String words = moment(field.moment(), texts, dates);
                yield words.isEmpty() ? field.value() : words;
            }
            case INTENT -> texts.getOr("intent." + field.value(), field.value());
            case SPECIALITY -> speciality(field.value(), texts);
            case RELATION -> texts.getOr("relation." + field.value(), field.value());
            case EMERGENCY -> texts.getOr("emergency." + field.value(), field.value());
            case PATIENT, DOCTOR, SERVICE, REASON -> field.value();
        };
    }

    /** "Thu 14 Nov, 10:00", "Mon 18 Nov – Fri 22 Nov, morning"; empty where no day or time is. */
    private static String moment(UnderstoodTime moment, Texts texts, Dates dates) {
        List<String> parts = new ArrayList<>();
        if (moment.day() != null) {
            String first = dates.shortDay(moment.day());
            parts.add(
                    moment.until() == null
                            ? first
                            : first + " – " + dates.shortDay(moment.until()));
        }
        if (moment.time() != null) {
            parts.add(moment.time().toString());
        } else if (moment.part() != null) {
            parts.add(texts.get("part." + moment.part().code()));
        }
        return String.join(", ", parts);
    }
}
