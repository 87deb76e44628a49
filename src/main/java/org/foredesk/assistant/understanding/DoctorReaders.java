package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/** Reads doctors' names with what is known of names and of the clinic. Thread-safe. */
final class DoctorReaders {
    private final PeopleWords people = new PeopleWords();
    private final NameBook book = new NameBook();

    /** The names of the last clinic made ready: message after message is of one clinic. */
    private final AtomicReference<@Nullable Prepared> prepared = new AtomicReference<>();

    private record Prepared(ClinicVocabulary clinic, Doctors doctors) {}

    /**
     * The doctors a message names.
     *
     * @param raw tokens before spelling was mended
     * @param ordinary words of the language that are no names
     * @param complaint where the message tells what hurts
     * @param patientAsked the assistant just asked for the patient's name
     */
    DoctorReader read(
            List<Token> raw,
            String text,
            Language language,
            Set<String> ordinary,
            ClinicVocabulary clinic,
            @Nullable Span complaint,
            boolean patientAsked) {
        Predicate<String> plain = ordinary::contains;
        NameShapes shapes = new NameShapes(raw, text, book, plain);
        Doctors doctors = doctors(clinic);
        DoctorReader reader =
                new DoctorReader(
                        raw,
                        text,
                        doctors,
                        new NameRoles(raw, shapes, people, book),
                        new NameContext(raw, text, people, complaint),
                        new NameScanner(raw, shapes, doctors, book, plain, language),
                        plain,
                        patientAsked);
        reader.read();
        return reader;
    }

    /** The patient a message names; null for none. */
    Details.@Nullable Field patient(
            List<Token> raw, String text, DoctorReader names, boolean asked) {
        Span name = new PatientName(raw, names.roles(), names.context(), people, book).find(asked);
        return name == null ? null : new Details.Field(name.of(text), name);
    }

    private Doctors doctors(ClinicVocabulary clinic) {
        Prepared kept = prepared.get();
        if (kept != null && kept.clinic().equals(clinic)) {
            return kept.doctors();
        }
        Doctors doctors = new Doctors(clinic, book);
        prepared.set(new Prepared(clinic, doctors));
        return doctors;
    }
}
