package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Phrases.Hit;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The understanding engine: text in, {@link Meaning} out. Thread-safe and without state; build it
 * once. Takes well under a millisecond a message. Never throws for any text.
 */
public final class Understanding {
    /** Only talk of a visit can name a doctor without a title. */
    private static final Set<Cue> VISITS =
            Set.of(Cue.APPT, Cue.BOOKING, Cue.SEE, Cue.MOVE, Cue.CANCEL, Cue.AVAIL, Cue.MEDICAL);

    /** In so few words "for my mother" is all that is said. */
    private static final int FEW = 5;

    /** In so few words something is added or taken back and nothing asked. */
    private static final int SHORT = 8;

    /** The topic of "do you do X-rays?". */
    private static final String SERVICES = "services";

    private final WhenReader whens = new WhenReader();
    private final QuestionGuess questions = new QuestionGuess();
    private final Relations relations = new Relations();
    private final DoctorReaders doctorReaders = new DoctorReaders();
    private final Cues cues = WordLists.ofTheBuild().cues;
    private final Emergencies emergencies = WordLists.ofTheBuild().emergencies;
    private final Specialities specialities = WordLists.ofTheBuild().specialities;
    private final PerLanguage<NearestExample> nearest =
            new PerLanguage<>(language -> new NearestExample(Example.heardIn(language)));
    private final Services services = new Services(WordLists.ofTheBuild().services);
    private final Lexicon lexicon =
            new Lexicon(whens, cues, specialities, emergencies, WordLists.ofTheBuild().services);

    private final LastWords lastWords = new LastWords(whens, questions, doctorReaders, lexicon);

    private Understanding() {}

    /**
     * Reads the word lists from the class path ({@code /app/assistant}); an error in them is a bug
     * and throws.
     */
    public static Understanding load() {
        return new Understanding();
    }

    /**
     * The services a text names that names nothing else, by their ids ("cleaning and a check-up");
     * none where any part of it is no service of the clinic.
     */
    public List<String> services(String text, ClinicVocabulary clinic) {
        return services.named(Tokenizer.tokens(text), clinic);
    }

    /** Whether the word lists of any language have the word, so that it is likely nobody's name. */
    public boolean isOrdinary(String word) {
        return lexicon.isOrdinary(word);
    }

    /** Understands one message. */
    public Meaning understand(Utterance utterance, ClinicVocabulary clinic) {
        String text = utterance.text();
        List<Token> raw = Tokenizer.tokens(text);
        Language language =
                lexicon.language(raw, text, lastWords.thread(utterance), clinic.language());
        List<Token> tokens = lexicon.mended(raw, language);
        Question asked = questions.guess(utterance);
        Question.Kind kind = asked == null ? null : asked.kind();
        List<Hit<Cue>> found = cues.find(tokens, language);
        Emergencies.Alarm alarm = emergencies.hear(raw, tokens, language);
        // "I don't want to live any more" begins like "no more messages".
        boolean alarming = alarm != null && alarm.sure();
        if (!alarming && cues.stops(raw, found)) {
            return simple(language, Intent.OPT_OUT);
        }
        if (cues.starts(raw, found)) {
            return simple(language, Intent.OPT_IN);
        }
        boolean moving =
                found.stream().anyMatch(hit -> hit.value() == Cue.MOVE)
                        || Said.shifted(tokens, language);
        When when =
                whens.read(
                        cues.withoutParting(tokens, found),
                        text,
                        Scene.of(utterance, language, clinic, kind, moving));
        Specialities.Kind speciality = specialities.read(tokens, language, clinic);
        DoctorReader names =
                doctorReaders.read(
                        raw,
                        text,
                        language,
                        lexicon.plain(language),
                        clinic,
                        speciality == null || !speciality.symptom() ? null : speciality.span(),
                        kind == Question.Kind.NAME);
        if (VISITS.stream().anyMatch(cue -> found.stream().anyMatch(hit -> hit.value() == cue))
                || kind == Question.Kind.DOCTOR) {
            names.readUntitled(properNames(raw, text, language), kind == Question.Kind.DOCTOR);
        }
        List<Question.Option> options =
                asked != null && !asked.options().isEmpty()
                        ? asked.options()
                        : PrintedOptions.offered(utterance.previousText(), kind);
        Integer selected =
                Choosing.choose(
                        tokens,
                        options,
                        when,
                        names.wanted(),
                        asked == null || asked.options().isEmpty());
        boolean inTalk = utterance.previousText() != null || utterance.asked() != null;
        Heard heard =
                new Heard(
                        tokens,
                        language,
                        kind,
                        inTalk,
                        questions.failed(utterance.previousText()),
                        questions.settled(utterance.previousText()),
                        when,
                        names.wanted(),
                        !names.excluded().isEmpty(),
                        speciality,
                        selected,
                        found,
                        cues,
                        lexicon.plain(language));
        return meaning(utterance, clinic, heard, names, alarm, raw);
    }

    /** Reads the assistant's last words, for callers that know of an offer nothing else. */
    LastWords lastWords() {
        return lastWords;
    }

    private ProperNames properNames(List<Token> raw, String text, Language language) {
        return new ProperNames(raw, text, lexicon.plain(language)::contains);
    }

    /** The phrases of the word lists that stand in a message, for people who want to know why. */
    public List<FoundPhrase> phrases(String text, Language language) {
        List<Token> tokens = lexicon.mended(Tokenizer.tokens(text), language);
        return cues.find(tokens, language).stream()
                .map(hit ->
                        new FoundPhrase(
                                hit.value().name().toLowerCase(java.util.Locale.ROOT),
                                new Span(
                                        tokens.get(hit.start()).from(),
                                        tokens.get(hit.end() - 1).to())))
                .toList();
    }

    /**
     * The example sentence a message resembles most, for people who want to know why; empty where
     * it shares no word with any. The examples are read at first use, in part of a second.
     */
    public Optional<Resemblance> resemblance(String text, Language language) {
        return nearest.of(language).to(Tokenizer.tokens(text));
    }

    private static Meaning simple(Language language, Intent intent) {
        return new Meaning(
                language,
                0.99,
                List.of(new ScoredIntent(intent, 0.99)),
                null,
                List.of(),
                null,
                false,
                NamedServices.NONE,
                null,
                null,
                null,
                When.NONE,
                null,
                null,
                0,
                null,
                null,
                null,
                false,
                false,
                false,
                Map.of(),
                List.of());
    }

    private Meaning meaning(
            Utterance utterance,
            ClinicVocabulary clinic,
            Heard heard,
            DoctorReader names,
            Emergencies.@Nullable Alarm alarm,
            List<Token> raw) {
        String text = utterance.text();
        Map<String, Span> spans = new HashMap<>();
        boolean nameAsked = heard.asks(Question.Kind.NAME);
        Details.Field name = doctorReaders.patient(raw, text, names, nameAsked);
        Details.Field email = Details.email(text);
        Details.Field phone = Details.phone(text, heard.when);
        Services.Found service = services.find(heard.tokens, clinic);
        Specialities.Kind speciality = heard.speciality;
        note(spans, "patient_name", name == null ? null : name.span());
        note(spans, "email", email == null ? null : email.span());
        note(spans, "phone", phone == null ? null : phone.span());
        note(spans, "speciality", speciality == null ? null : speciality.span());
        note(spans, "service", service == null ? null : service.span());
        note(spans, "emergency", alarm == null ? null : alarm.span());
        note(spans, "practitioner", heard.doctor == null ? null : heard.doctor.span());
        note(spans, "when", heard.when.spans().isEmpty() ? null : heard.when.spans().getFirst());
        boolean symptom = speciality != null && speciality.symptom();
        int sentiment = heard.has(Cue.ANGRY) ? -1 : heard.any(Cue.HAPPY, Cue.THANKS) ? 1 : 0;
        String relation = relations.read(heard.tokens);
        String about = FaqTopics.find(heard, clinic);
        boolean number = phone != null && !heard.questionMark() && "phone".equals(about);
        boolean told = name != null || email != null || phone != null;
        boolean forWhom = relation != null && heard.words <= FEW;
        boolean whatFor = service != null && namesOnly(service.services(), heard);
        if (whatFor && about != null && about.equals(SERVICES)) {
            // "X-ray bhi" asks nothing once a visit is talked about.
            about = null;
        }
        List<ScoredIntent> intents = intents(heard, raw, told || forWhom || whatFor, number, about);
        if (whatFor && intents.getFirst().intent() == Intent.QUESTION) {
            intents.set(0, new ScoredIntent(Intent.PROVIDE_INFO, 0.6));
        }
        boolean sure = alarm != null && alarm.sure();
        if (sure) {
            intents.removeIf(scored ->
                    scored.intent() == Intent.OTHER || scored.intent() == Intent.EMERGENCY);
            intents.addFirst(new ScoredIntent(Intent.EMERGENCY, 0.95));
        }
        Confidence confidence = new Confidence(heard, raw, spans.values());
        boolean asks = intents.getFirst().intent() == Intent.QUESTION;
        String topic = about == null && asks ? "other" : about;
        return new Meaning(
                heard.language,
                confidence.of(intents.getFirst()),
                intents,
                heard.doctor,
                names.excluded(),
                speciality == null ? null : speciality.key(),
                symptom,
                service == null ? NamedServices.NONE : service.services(),
                name == null ? null : name.value(),
                relation,
                symptom && speciality != null ? speciality.span().of(text) : null,
                heard.when,
                phone == null ? null : phone.value(),
                email == null ? null : email.value(),
                sentiment,
                heard.selected,
                topic,
                alarm == null || !alarm.sure() ? null : alarm.kind().code(),
                alarm != null && !alarm.sure(),
                heard.any(Cue.CHANGE)
                        || heard.doctorExcluded
                        || !heard.when.except().isEmpty()
                        || heard.has(Cue.ANOTHER)
                        || intents.getFirst().intent() == Intent.DENY && intents.size() > 1,
                heard.has(Cue.ANOTHER),
                spans,
                confidence.unread());
    }

    /** "Also an X-ray", "only the cleaning": what is said about the services and little else. */
    private static boolean namesOnly(NamedServices services, Heard heard) {
        boolean changes =
                services.manner() != NamedServices.Manner.PLAIN || !services.dropped().isEmpty();
        return changes && heard.inTalk && !heard.questionMark() && heard.words <= SHORT;
    }

    private List<ScoredIntent> intents(
            Heard heard, List<Token> raw, boolean told, boolean number, @Nullable String about) {
        List<ScoredIntent> rules = new ArrayList<>(new IntentReader(heard).read());
        boolean unread = rules.getFirst().intent() == Intent.OTHER;
        if (told && unread || number) {
            rules.set(0, new ScoredIntent(Intent.PROVIDE_INFO, 0.6));
        } else if (unread && about != null && about.startsWith("faq:")) {
            rules.set(0, new ScoredIntent(Intent.QUESTION, 0.8));
        }
        Weighing weighing = new Weighing(IntentModel.of(heard.language));
        Features features = new Features(raw, heard.found(), heard.speciality);
        return new ArrayList<>(weighing.weigh(rules, raw, features, heard.inTalk));
    }

    private static void note(Map<String, Span> spans, String field, @Nullable Span span) {
        if (span != null) {
            spans.put(field, span);
        }
    }
}
