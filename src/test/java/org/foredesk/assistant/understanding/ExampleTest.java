package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood by its likeness to the example sentences. */
class ExampleTest {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");

    private static Meaning read(String text) {
        return ENGINE.understand(Utterance.first(text, NOW), ClinicVocabulary.empty(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my boss wants me in on thursday so that day is out, any chance of a different one for my visit | RESCHEDULE",
                "pop me down as not coming this week | CANCEL",
                "which day was it that you had me down for again | MY_APPOINTMENTS",
                "is there a lift for my gran's wheelchair | QUESTION",
                "your bot is useless, get me one of the girls at the desk | HUMAN",
                "enough with the texts, lose my number | OPT_OUT",
                "se me complicó el jueves con el laburo, lo dejamos para otro día? | RESCHEDULE",
                "al final no voy a ir, désela a otro | CANCEL",
                "¿se puede pagar con bizum o hay que llevar suelto? | QUESTION",
                "कल आना मुश्किल है किसी और दिन रख दीजिए | RESCHEDULE",
                "अब नहीं आना, हटा दीजिए मेरा नाम | CANCEL",
                "paytm se de sakte hain kya fees | QUESTION",
                "kis din aana tha mujhe yaad nahi | MY_APPOINTMENTS"
            })
    void aWishIsReadByItsLikenessWhereNoRuleHasItsWords(String text, Intent wanted) {
        assertThat(read(text).intent()).as(text).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how many rooms has buckingham palace",
                "turn the radio down a notch",
                "ponme la radio bajito",
                "gaana baja do koi accha sa"
            })
    void whatBelongsElsewhereIsNoWish(String text) {
        assertThat(read(text).intent()).as(text).isEqualTo(Intent.OTHER);
    }

    @Test
    void aQuestionTheListsDoNotKnowIsAQuestionAllTheSame() {
        Meaning asked = read("do you sign passport forms for old people");

        assertThat(asked.intent()).isEqualTo(Intent.QUESTION);
        assertThat(asked.topic()).isEqualTo("other");
    }

    @Test
    void likenessAloneNeverMakesAYes() {
        Weighing weighing =
                new Weighing(
                        IntentModel.from(
                                List.of(
                                        new Example(Intent.AFFIRM, "splendid old bean"),
                                        new Example(Intent.DENY, "not on your nelly")),
                                text -> WordLists.ofTheBuild().features(text, Language.EN)));
        List<ScoredIntent> unread = List.of(new ScoredIntent(Intent.OTHER, 0.3));

        assertThat(weigh(weighing, unread, "splendid old bean")).isEqualTo(unread);
        assertThat(weigh(weighing, unread, "not on your nelly").getFirst())
                .extracting(ScoredIntent::intent)
                .isEqualTo(Intent.DENY);
    }

    private static List<ScoredIntent> weigh(
            Weighing weighing, List<ScoredIntent> rules, String text) {
        return weighing.weigh(
                rules,
                Tokenizer.tokens(text),
                WordLists.ofTheBuild().features(text, Language.EN),
                true);
    }

    @Test
    void theSameExamplesMakeTheSameModel() {
        List<Example> some = Example.heardIn(Language.ES).subList(0, 400);
        Function<String, Features> featured =
                text -> WordLists.ofTheBuild().features(text, Language.ES);
        Features features = featured.apply("me pueden correr la hora del lunes");
        Set<Intent> open = EnumSet.allOf(Intent.class);

        assertThat(IntentModel.from(some, featured).likeness(features, open))
                .isEqualTo(IntentModel.from(some, featured).likeness(features, open));
    }

    @Test
    void aModelReadBackIsTheOneThatWasWritten() throws IOException {
        Function<String, Features> featured =
                text -> WordLists.ofTheBuild().features(text, Language.ES);
        SentenceModel<Boolean> learned =
                SentenceLearner.learn(
                        List.of(
                                new SentenceLearner.Labelled<>(true, "me pueden correr la hora"),
                                new SentenceLearner.Labelled<>(false, "ponme la radio bajito")),
                        featured);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        learned.write(new DataOutputStream(file), String::valueOf);

        SentenceModel<Boolean> read =
                SentenceModel.read(
                        new DataInputStream(new ByteArrayInputStream(file.toByteArray())),
                        Boolean::valueOf);

        Features features = featured.apply("quiero correr la hora del lunes");
        assertThat(read.likeness(features)).isEqualTo(learned.likeness(features));
        assertThat(read.knows("correr")).isTrue();
        assertThat(read.knows("lunes")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyIntentHasExamplesAndNoSentenceStandsUnderTwo(Language language) {
        List<Example> all = Example.heardIn(language);
        Map<String, Intent> seen = new HashMap<>();

        assertThat(all).extracting(Example::intent).contains(Intent.values());
        assertThat(all)
                .allMatch(
                        one -> seen.computeIfAbsent(one.text(), _ -> one.intent()) == one.intent());
    }
}
