package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one message means. Fields nothing was said about are null or empty.
 *
 * @param confidence 0–1 for the message as a whole: what its foremost intent is worth, less what
 *     was left unread; below about 0.5 the assistant should ask
 * @param intents in order of importance; never empty
 * @param practitioner the doctor wanted
 * @param excluded doctors ruled out ("not Dr Gupta")
 * @param speciality key such as {@code cardiology}: named, or routed to from a symptom
 * @param specialityFromSymptom true where only a complaint was told
 * @param services those of the clinic's list that are named; ids of the caller's choice
 * @param relation for whom: {@code child}, {@code parent}, {@code spouse}, {@code other}, {@code
 *     self}
 * @param reason the complaint or purpose in the patient's words
 * @param phone as written
 * @param sentiment −1 upset, 0 neutral, +1 pleased
 * @param selectedOption number of the offered option meant, from {@link Question#options()} or as
 *     said ("2")
 * @param topic of a question: {@code hours, address, price, parking, doctors, bring, phone,
 *     insurance, medical}, {@code faq:ID}, or {@code other} for a question nothing else is known of
 * @param emergency which: {@code chest_pain, breathing, stroke, bleeding, unconscious, poisoning,
 *     suicide, seizure, allergy, labour}, or {@code emergency} for any other or none of a name
 * @param worrying true where it may be an emergency, but is not taken for one
 * @param correction true where the message takes something back ("no, Tuesday", "another doctor",
 *     "not Dr Gupta")
 * @param spans where each field was read, by field name
 * @param unread the words nothing was made of
 */
public record Meaning(
        Language language,
        double confidence,
        List<ScoredIntent> intents,
        @Nullable PractitionerMention practitioner,
        List<PractitionerMention> excluded,
        @Nullable String speciality,
        boolean specialityFromSymptom,
        NamedServices services,
        @Nullable String patientName,
        @Nullable String relation,
        @Nullable String reason,
        When when,
        @Nullable String phone,
        @Nullable String email,
        int sentiment,
        @Nullable Integer selectedOption,
        @Nullable String topic,
        @Nullable String emergency,
        boolean worrying,
        boolean correction,
        boolean anotherDoctor,
        Map<String, Span> spans,
        List<Span> unread) {

    public Meaning {
        intents = List.copyOf(intents);
        excluded = List.copyOf(excluded);
        spans = Map.copyOf(spans);
        unread = List.copyOf(unread);
        if (intents.isEmpty()) {
            throw new IllegalArgumentException("a meaning has at least one intent");
        }
    }

    /** The same message where it is certain which option was chosen, because it was tapped. */
    public Meaning choosing(int option) {
        return new Meaning(
                language,
                0.99,
                does(Intent.OTHER) ? List.of(new ScoredIntent(Intent.SELECT, 0.99)) : intents,
                practitioner,
                excluded,
                speciality,
                specialityFromSymptom,
                services,
                patientName,
                relation,
                reason,
                when,
                phone,
                email,
                sentiment,
                option,
                topic,
                emergency,
                worrying,
                correction,
                anotherDoctor,
                spans,
                unread);
    }

    /** The same message where the doctor's name is only a guess. */
    public Meaning doubtingDoctor() {
        return practitioner == null
                ? this
                : new Meaning(
                        language,
                        confidence,
                        intents,
                        practitioner.doubting(),
                        excluded,
                        speciality,
                        specialityFromSymptom,
                        services,
                        patientName,
                        relation,
                        reason,
                        when,
                        phone,
                        email,
                        sentiment,
                        selectedOption,
                        topic,
                        emergency,
                        worrying,
                        correction,
                        anotherDoctor,
                        spans,
                        unread);
    }

    /** The first intent. */
    public Intent intent() {
        return intents.getFirst().intent();
    }

    /** True where the intent is among those read. */
    public boolean does(Intent intent) {
        return intents.stream().anyMatch(scored -> scored.intent() == intent);
    }
}
