package org.foredesk.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.messaging.PatientTexts;
import org.jspecify.annotations.Nullable;

/** Who is on the telephone, and how to speak to them. */
final class VoiceCallers {

    /**
     * One caller.
     *
     * @param patients everybody the number speaks for, the one known longest first; empty where it
     *     is new
     */
    record Caller(PhoneNumber phone, List<Patient> patients, VoiceWords words) {

        /** Those of that name, however it is written; all where none is given. */
        List<Patient> called(@Nullable String name) {
            return name == null
                    ? patients
                    : patients.stream().filter(one -> same(name, one.name())).toList();
        }

        private static boolean same(String name, @Nullable String other) {
            return other != null && key(name).equals(key(other));
        }

        private static String key(String name) {
            return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }
    }

    private final Patients patients;
    private final Directory directory;
    private final PatientTexts texts = new PatientTexts("voice");

    VoiceCallers(WebServices services) {
        this.patients = services.conversations().patients();
        this.directory = services.directory();
    }

    /**
     * The caller of that number.
     *
     * @param language as the agent hears it, with or without a region ({@code es-MX}); where it is
     *     none of ours, the patient's own, else the clinic's
     */
    Caller of(@Nullable String phone, String field, @Nullable String language, Call call) {
        PhoneNumber number = Inputs.phone(phone, field, call);
        List<Patient> known = patients.withPhone(call.clinic().id(), number);
        Language spoken =
                language(language)
                        .or(() ->
                                known.stream()
                                        .map(Patient::language)
                                        .filter(Objects::nonNull)
                                        .findFirst())
                        .orElse(call.clinic().language());
        return new Caller(number, known, words(spoken, call));
    }

    /** The words for somebody whose number does not matter. */
    VoiceWords words(@Nullable String language, Call call) {
        return words(language(language).orElse(call.clinic().language()), call);
    }

    private VoiceWords words(Language language, Call call) {
        DirectoryView view = directory.view(call.clinic().id());
        return new VoiceWords(texts, language, view);
    }

    private static Optional<Language> language(@Nullable String given) {
        String code = Inputs.orNull(given);
        return code == null
                ? Optional.empty()
                : Language.ofCode(code.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
    }
}
