package org.foredesk.assistant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.PractitionerMention;
import org.foredesk.assistant.understanding.ScoredIntent;
import org.foredesk.assistant.understanding.Span;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of one message over into what was found so far; what was said later replaces
 * what was said before.
 */
record FieldReader(
        MessageId message,
        String text,
        Meaning meaning,
        DirectoryView view,
        Map<UnderstoodField.Kind, UnderstoodField> found) {

    // What a thread is about; a yes or a question in between does not change that.
    private static final Set<Intent> GOALS = Set.of(Intent.BOOK, Intent.RESCHEDULE, Intent.CANCEL);

    static boolean isGoal(String intent) {
        return GOALS.stream().anyMatch(goal -> goal.code().equals(intent));
    }

    void collect() {
        meaning.intents().stream()
                .filter(one -> GOALS.contains(one.intent()))
                .findFirst()
                .ifPresent(this::goal);
        PractitionerMention doctor = meaning.practitioner();
        if (doctor != null) {
            PractitionerMention.Candidate best = best(doctor);
            add(
                    UnderstoodField.Kind.DOCTOR,
                    best == null ? doctor.written() : best.name(),
                    best == null ? 0 : best.confidence() / doctor.candidates().size(),
                    doctor.span());
        }
        if (meaning.speciality() != null) {
            Double sure =
                    meaning.specialityFromSymptom() ? null : Double.valueOf(meaning.confidence());
            put(UnderstoodField.Kind.SPECIALITY, meaning.speciality(), sure, "speciality");
        }
        services();
        put(
                UnderstoodField.Kind.PATIENT,
                meaning.patientName(),
                meaning.confidence(),
                "patient_name");
        put(UnderstoodField.Kind.RELATION, meaning.relation(), meaning.confidence(), "relation");
        put(
                UnderstoodField.Kind.REASON,
                meaning.reason(),
                meaning.confidence(),
                // A complaint that tells the speciality is the reason, too.
                meaning.specialityFromSymptom() ? "speciality" : "reason");
        boolean kindUnclear = meaning.emergency() == null && meaning.does(Intent.EMERGENCY);
        put(
                UnderstoodField.Kind.EMERGENCY,
                kindUnclear ? "unclear" : meaning.emergency(),
                null,
                "emergency");
        when(meaning.when());
    }

    /** A yes to "would you like a visit?" agrees to what was said before; that is what counts. */
    private void goal(ScoredIntent wanted) {
        UnderstoodField before = found.get(UnderstoodField.Kind.INTENT);
        boolean agrees = meaning.does(Intent.AFFIRM) || meaning.does(Intent.SELECT);
        boolean saidBefore = before != null && before.value().equals(wanted.intent().code());
        if (!agrees || !saidBefore) {
            add(
                    UnderstoodField.Kind.INTENT,
                    wanted.intent().code(),
                    Math.min(wanted.score(), meaning.confidence()),
                    new Span(0, text.length()));
        }
    }

    private void when(When when) {
        if (when.isNone() || when.spans().isEmpty()) {
            return;
        }
        UnderstoodField before = found.get(UnderstoodField.Kind.WHEN);
        UnderstoodTime said = UnderstoodTime.of(when);
        boolean anyTime =
                when.flags().contains(When.Flag.EARLIEST) || when.flags().contains(When.Flag.ANY);
        found.put(
                UnderstoodField.Kind.WHEN,
                new UnderstoodField(
                        UnderstoodField.Kind.WHEN,
                        when.text(),
                        before == null || anyTime ? said : said.after(before.moment()),
                        meaning.confidence(),
                        message,
                        when.spans().getFirst().from(),
                        when.spans().getLast().to(),
                        false,
                        null));
    }

    private void put(
            UnderstoodField.Kind kind, @Nullable String value, @Nullable Double sure, String name) {
        if (value == null || value.isBlank()) {
            return;
        }
        Span span = meaning.spans().get(name);
        add(kind, value, sure, span == null ? new Span(0, text.length()) : span);
    }

    private void add(UnderstoodField.Kind kind, String value, @Nullable Double sure, Span span) {
        found.put(
                kind,
                new UnderstoodField(
                        kind,
                        value,
                        UnderstoodTime.NOT_SAID,
                        sure,
                        message,
                        span.from(),
                        span.to(),
                        false,
                        null));
    }

    private static PractitionerMention.@Nullable Candidate best(PractitionerMention doctor) {
        if (doctor.match() != null) {
            return doctor.match();
        }
        return doctor.candidates().isEmpty() ? null : doctor.candidates().getFirst();
    }

    /** All that are wanted by now, with where the last of them were named. */
    private void services() {
        if (meaning.services().isNone()) {
            return;
        }
        UnderstoodField before = found.get(UnderstoodField.Kind.SERVICE);
        List<String> had =
                before == null
                        ? List.of()
                        : view.servicesNamed(before.value()).stream()
                                .map(one -> one.id().toString())
                                .toList();
        ServiceChoice wanted =
                ServiceChoice.of(
                        meaning.services().after(had).stream().map(ServiceId::of).toList());
        if (wanted.services().isEmpty()) {
            found.remove(UnderstoodField.Kind.SERVICE);
        } else {
            put(UnderstoodField.Kind.SERVICE, view.named(wanted), meaning.confidence(), "service");
        }
    }
}
