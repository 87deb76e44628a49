package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.understanding.ClinicVocabulary.Practitioner;
import org.foredesk.assistant.understanding.Question.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message does, alone and as an answer. */
class IntentTest {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");
    private static final ClinicVocabulary CLINIC =
            new ClinicVocabulary(
                    "IN",
                    List.of(
                            new Practitioner(
                                    "rajiv",
                                    "Dr. Rajiv Sharma",
                                    List.of("Rajiv", "Dr Sharma"),
                                    "cardiology"),
                            new Practitioner(
                                    "priya", "Dr. Priya Gupta", List.of("Priya"), "cardiology")),
                    List.of(new ClinicVocabulary.Service("fu", "Follow-up", List.of())),
                    List.of(),
                    Map.of(),
                    Map.of("wifi", List.of("wifi password", "wifi")));
    private static final Question OFFERS =
            Question.choice(
                    List.of(
                            new Option(
                                    1,
                                    "Dr. Rajiv Sharma 9:00",
                                    LocalDateTime.of(2024, 11, 14, 9, 0),
                                    "rajiv"),
                            new Option(
                                    2,
                                    "Dr. Rajiv Sharma 10:30",
                                    LocalDateTime.of(2024, 11, 14, 10, 30),
                                    "rajiv"),
                            new Option(
                                    3,
                                    "Dr. Priya Gupta 9:30",
                                    LocalDateTime.of(2024, 11, 14, 9, 30),
                                    "priya"),
                            new Option(
                                    4,
                                    "Dr. Priya Gupta 11:00",
                                    LocalDateTime.of(2024, 11, 14, 11, 0),
                                    "priya")));

    private static Meaning read(String text) {
        return ENGINE.understand(Utterance.first(text, NOW), CLINIC);
    }

    private static Meaning answer(String text, Question question) {
        return ENGINE.understand(Utterance.first(text, NOW).answering(question), CLINIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I want to book an appointment with Dr. Rajiv for cardiology tomorrow at 10AM | BOOK",
                "I need to see a heart doctor | BOOK",
                "can you fit me in on friday | BOOK",
                "quiero pedir cita con el cardiólogo | BOOK",
                "necesito ver a un dermatólogo el lunes | BOOK",
                "डॉक्टर से मिलना है कल | BOOK",
                "dil ke doctor ko dikhana hai | BOOK",
                "mujhe kal ka appointment chahiye | BOOK",
                "my knee hurts | BOOK",
                "me duele la espalda | BOOK",
                "pet mein dard hai | BOOK",
                "please reschedule my appointment to Monday | RESCHEDULE",
                "can I move my visit to 4pm | RESCHEDULE",
                "quiero cambiar mi cita para el martes | RESCHEDULE",
                "meri appointment ka time change karna hai | RESCHEDULE",
                "अपॉइंटमेंट की तारीख बदलनी है | RESCHEDULE",
                "mera kal ka appointment parso kar do | RESCHEDULE",
                "cancel my appointment | CANCEL",
                "I won't be coming tomorrow, please cancle | CANCEL",
                "anular mi cita por favor | CANCEL",
                "appointment cancel karna hai | CANCEL",
                "मेरी अपॉइंटमेंट रद्द कर दीजिए | CANCEL",
                "which appointments do I have | MY_APPOINTMENTS",
                "when is my next appointment? | MY_APPOINTMENTS",
                "¿cuándo es mi cita? | MY_APPOINTMENTS",
                "meri appointment kab hai | MY_APPOINTMENTS",
                "any free slots tomorrow? | AVAILABILITY",
                "is Dr. Rajiv available on Friday? | AVAILABILITY",
                "kya kal dr rajiv milenge | AVAILABILITY",
                "what are your opening hours? | QUESTION",
                "where is the clinic | QUESTION",
                "how much is the consultation fee | QUESTION",
                "¿cuánto cuesta la consulta? | QUESTION",
                "¿hay estacionamiento? | QUESTION",
                "fees kitni hai | QUESTION",
                "क्लिनिक कितने बजे खुलता है | QUESTION",
                "should I take an aspirin? | QUESTION",
                "what is the wifi password | QUESTION",
                "hello | GREETING",
                "buenos días | GREETING",
                "namaste | GREETING",
                "thank you so much | THANKS",
                "muchas gracias | THANKS",
                "धन्यवाद | THANKS",
                "bye | GOODBYE",
                "hasta luego | GOODBYE",
                "I want to talk to a person | HUMAN",
                "quiero hablar con una persona | HUMAN",
                "kisi insaan se baat karao | HUMAN",
                "STOP | OPT_OUT",
                "unsubscribe | OPT_OUT",
                "BAJA | OPT_OUT",
                "START | OPT_IN",
                "set an alarm for 6 am | OTHER",
                "what's the weather tomorrow | OTHER",
                "kal barish hogi kya | OTHER",
                "pon una alarma a las seis | OTHER",
                "qwertz uiop | OTHER"
            })
    void aMessageByItself(String text, Intent intent) {
        assertThat(read(text).intent()).as(read(text).toString()).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "yes please",
                "haan",
                "हाँ",
                "ji haan",
                "sí",
                "claro",
                "ok",
                "👍",
                "sure, book it",
                "theek hai",
                "1",
                "perfecto",
                "sounds good",
                "yesss",
                "si por favor"
            })
    void aYesToAProposal(String text) {
        assertThat(answer(text, Question.of(Question.Kind.CONFIRM)).does(Intent.AFFIRM))
                .as(text)
                .isEqualTo(!text.equals("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thanks",
                "thank you",
                "bye",
                "gracias",
                "धन्यवाद",
                "🙏",
                "🙂",
                "hmm",
                "what?",
                "hello",
                "shukriya",
                "see you",
                "is there parking?",
                "how much is it?",
                "let me ask my wife"
            })
    void whatIsNoYesIsNeverOne(String text) {
        assertThat(answer(text, Question.of(Question.Kind.CONFIRM)).does(Intent.AFFIRM))
                .as(answer(text, Question.of(Question.Kind.CONFIRM)).toString())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "nope",
                "nahi",
                "नहीं",
                "no gracias",
                "no, Tuesday",
                "actually make it 5pm",
                "not that one",
                "another time",
                "mejor el martes",
                "nahi, kal",
                "can we do friday instead",
                "👎"
            })
    void aNoToAProposal(String text) {
        assertThat(answer(text, Question.of(Question.Kind.CONFIRM)).intent())
                .as(answer(text, Question.of(Question.Kind.CONFIRM)).toString())
                .isEqualTo(Intent.DENY);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "the second one, 2",
        "option 3, 3",
        "Dr Rajiv at 10:30, 2",
        "la segunda, 2",
        "doosra wala, 2",
        "the last one, 4",
        "10:30, 2",
        "9.30 please, 3",
        "दूसरा, 2",
        "el 3, 3",
        "priya 11, 4",
        "number 1, 1",
        "teesra, 3",
        "the later one, 4",
        "4th, 4"
    })
    void oneOfTheOffers(String text, int number) {
        Meaning meaning = answer(text, OFFERS);
        assertThat(meaning.selectedOption()).as(meaning.toString()).isEqualTo(number);
        assertThat(meaning.intent()).isEqualTo(Intent.SELECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none of these",
                "friday instead",
                "is there parking",
                "thanks",
                "dr priya",
                "cancel"
            })
    void noneOfTheOffers(String text) {
        assertThat(answer(text, OFFERS).selectedOption())
                .as(answer(text, OFFERS).toString())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Asha Rao, Asha Rao",
        "my name is asha rao, asha rao",
        "soy Ana López, Ana López",
        "mera naam Suresh hai, Suresh",
        "मेरा नाम राजेश है, राजेश",
        "It's Meena Iyer, Meena Iyer",
        "me llamo José García, José García"
    })
    void aNameThatWasAskedFor(String text, String name) {
        Meaning meaning = answer(text, Question.of(Question.Kind.NAME));
        assertThat(meaning.patientName()).as(meaning.toString()).isEqualTo(name);
        assertThat(meaning.intent()).isEqualTo(Intent.PROVIDE_INFO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "friday morning",
                "el lunes",
                "कल",
                "parso",
                "20",
                "the 20th",
                "any day next week"
            })
    void aDayThatWasAskedFor(String text) {
        Meaning meaning = answer(text, Question.of(Question.Kind.DAY));
        assertThat(meaning.intent()).as(meaning.toString()).isEqualTo(Intent.PROVIDE_INFO);
        assertThat(meaning.when().dayGiven()).isTrue();
    }

    @Test
    void aBareNumberIsATimeWhereATimeWasAsked() {
        assertThat(answer("5", Question.of(Question.Kind.TIME)).when().time()).hasHour(17);
        assertThat(answer("11", Question.of(Question.Kind.TIME)).when().time()).hasHour(11);
    }

    @Test
    void cancellingAndBookingAnewAreBothHeard() {
        Meaning meaning = read("cancel my appointment and book me for Tuesday at 3");
        assertThat(meaning.does(Intent.CANCEL)).isTrue();
        assertThat(meaning.does(Intent.BOOK)).isTrue();
    }

    @Test
    void aQuestionInTheMiddleIsHeardBesideTheYes() {
        Meaning meaning = answer("yes, and is there parking?", Question.of(Question.Kind.CONFIRM));
        assertThat(meaning.does(Intent.AFFIRM)).isTrue();
        assertThat(meaning.does(Intent.QUESTION)).isTrue();
        assertThat(meaning.topic()).isEqualTo("parking");
    }

    @Test
    void stopOnlyCountsAsTheWholeMessage() {
        assertThat(read("please stop by the clinic").intent()).isNotEqualTo(Intent.OPT_OUT);
        assertThat(read("where does the bus stop?").intent()).isNotEqualTo(Intent.OPT_OUT);
    }

    @Test
    void forWhomAndHowToReachThem() {
        Meaning meaning =
                read(
                        "appointment for my daughter Ana tomorrow, call 98200 12345 or ana@example.com");
        assertThat(meaning.relation()).isEqualTo("child");
        assertThat(meaning.patientName()).isEqualTo("Ana");
        assertThat(meaning.phone()).isEqualTo("98200 12345");
        assertThat(meaning.email()).isEqualTo("ana@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "my knee hurts, orthopedics",
        "fever since two days, general medicine",
        "toothache, dentistry",
        "I have a rash, dermatology",
        "me duele una muela, dentistry",
        "dolor de garganta, ent",
        "ghutne mein dard, orthopedics",
        "आंख लाल है, ophthalmology",
        "daant mein dard, dentistry",
        "bukhar hai, general medicine",
        "bachche ko bukhar hai, pediatrics",
        "heart doctor, cardiology",
        "skin specialist, dermatology",
        "हड्डी के डॉक्टर, orthopedics"
    })
    void complaintsLeadToADoctor(String text, String speciality) {
        assertThat(read(text).speciality()).as(text).isEqualTo(speciality);
    }

    @ParameterizedTest
    @CsvSource({
        "hello how are you, EN",
        "hola buenas, ES",
        "kal subah aana hai, HI",
        "मुझे अपॉइंटमेंट चाहिए, HI",
        "cita mañana por favor, ES",
        "mujhe doctor ka appointment chahiye, HI",
        "book me for monday, EN"
    })
    void theLanguageIsRecognised(String text, Language language) {
        assertThat(read(text).language()).isEqualTo(language);
    }
}
