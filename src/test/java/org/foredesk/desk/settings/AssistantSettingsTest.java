package org.foredesk.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foredesk.assistant.Assistant;
import org.foredesk.assistant.SentenceTrial;
import org.foredesk.assistant.TriedSentence;
import org.foredesk.assistant.UnderstoodField;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.SettingKey;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The assistant's settings without a stage: mode and thresholds, texts, a sentence tried. */
final class AssistantSettingsTest {

    private static final DeskFixture FIXTURE = new DeskFixture(ClinicMorning.NOW);
    private final Workplace desk = FIXTURE.workplace();

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void aSavedSettingIsInForceAtOnceAndKept() {
        SettingForm form = new SettingForm(desk, BookingRulesView.KEYS);
        form.field(SettingKey.BOOKING_HOLD_MINUTES).typedProperty().set("20");
        assertThat(form.changedProperty().get()).isTrue();
        form.save();
        assertThat(FIXTURE.settings.number(SettingKey.BOOKING_HOLD_MINUTES)).isEqualTo(20);
        assertThat(form.changedProperty().get()).isFalse();
        assertThat(
                        new SettingForm(desk, BookingRulesView.KEYS)
                                .field(SettingKey.BOOKING_HOLD_MINUTES)
                                .value())
                .isEqualTo("20");
    }

    @Test
    void whatIsWrongIsSaidWhileTypingAndNothingIsSaved() {
        SettingForm form =
                new SettingForm(
                        desk, List.of(SettingKey.LLM_BASE_URL, SettingKey.BOOKING_HORIZON_DAYS));
        form.field(SettingKey.LLM_BASE_URL).typedProperty().set("localhost");
        form.field(SettingKey.BOOKING_HORIZON_DAYS).typedProperty().set("0");
        assertThat(form.field(SettingKey.LLM_BASE_URL).problemProperty().get()).contains("http://");
        assertThat(form.wrongProperty().get()).isEqualTo(2);
        form.save();
        assertThat(FIXTURE.settings.text(SettingKey.LLM_BASE_URL)).isEmpty();
        form.discard();
        assertThat(form.wrongProperty().get()).isZero();
    }

    @Test
    void aSecretIsKeptAndNeverShownAgain() {
        SettingForm form = new SettingForm(desk, BehaviourView.KEYS);
        form.field(SettingKey.LLM_API_KEY).typedProperty().set("sk-hidden");
        form.save();
        assertThat(FIXTURE.settings.text(SettingKey.LLM_API_KEY)).contains("sk-hidden");
        assertThat(form.field(SettingKey.LLM_API_KEY).value()).isEmpty();
        assertThat(form.isSet(SettingKey.LLM_API_KEY)).isTrue();
        form.forget(SettingKey.LLM_API_KEY);
        assertThat(form.isSet(SettingKey.LLM_API_KEY)).isFalse();
    }

    @Test
    void aTextOfTheClinicsOwnIsWhatPatientsReadAndTheProgramsOwnComesBack() {
        WordingViewModel model = chosen("hello.clinic");
        model.field(Language.EN).typedProperty().set("Good day from {clinic}!");
        assertThat(model.preview(Language.EN)).isEqualTo("Good day from Lakeside Clinic!");
        model.save();
        PatientTexts texts = new PatientTexts(Assistant.TEXTS, FIXTURE.wording);
        assertThat(texts.in(FIXTURE.clinic.id()).pattern(Language.EN, "hello.clinic"))
                .isEqualTo("Good day from {clinic}!");
        assertThat(texts.in(FIXTURE.clinic.id()).pattern(Language.ES, "hello.clinic"))
                .isEqualTo(texts.original(Language.ES, "hello.clinic"));
        model.useProgramsWords(Language.EN);
        model.save();
        assertThat(
                        FIXTURE.wording.find(
                                FIXTURE.clinic.id(), Assistant.TEXTS, "hello.clinic", Language.EN))
                .isEmpty();
    }

    @Test
    void aTextThatLeavesOutTheTimeOrAsksForWhatIsNotThereIsRefusedWhileTyping() {
        WordingViewModel model = chosen("done.booked");
        model.field(Language.EN).typedProperty().set("Booked: {doctor}, {day}, {clinic}.");
        assertThat(model.field(Language.EN).problemProperty().get()).contains("{time}");
        model.field(Language.EN)
                .typedProperty()
                .set("Booked: {doctor}, {day}, {time}, {diagnosis}.");
        assertThat(model.field(Language.EN).problemProperty().get()).contains("{diagnosis}");
        model.save();
        assertThat(
                        FIXTURE.wording.find(
                                FIXTURE.clinic.id(), Assistant.TEXTS, "done.booked", Language.EN))
                .isEmpty();
        model.field(Language.EN).typedProperty().set("Booked with {doctor}, {day}, {time}.");
        assertThat(model.wrongProperty().get()).isZero();
    }

    private WordingViewModel chosen(String key) {
        WordingViewModel model = new WordingViewModel(desk);
        model.wantedProperty().set(key);
        model.choose(
                model.entries().stream()
                        .filter(entry -> entry.key().equals(key))
                        .findFirst()
                        .orElseThrow());
        return model;
    }

    @Test
    void aTriedSentenceShowsWhatIsUnderstoodAndTheWordsItCameFrom() {
        SentenceViewModel model = new SentenceViewModel(desk);
        model.textProperty().set("can I see dr kahn tomorrow at half past nine?");
        TriedSentence tried = model.triedProperty().get();
        assertThat(tried.intents().getFirst().intent()).isEqualTo(Intent.BOOK);
        assertThat(tried.fields())
                .filteredOn(field -> field.kind() == UnderstoodField.Kind.DOCTOR)
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.value()).isEqualTo("Dr. Farah Khan");
                    assertThat(tried.text().substring(field.from(), field.to()))
                            .containsIgnoringCase("kahn");
                });
        assertThat(tried.fields())
                .filteredOn(field -> field.kind() == UnderstoodField.Kind.WHEN)
                .singleElement()
                .satisfies(field -> assertThat(field.time()).hasToString("09:30"));
        assertThat(tried.phrases()).isNotEmpty();
        model.textProperty().set(" ");
        assertThat(model.triedProperty().get()).isNull();
    }

    @Test
    void aTriedSentenceTellsTheLikestExampleAndTheWordsNothingWasMadeOf() {
        SentenceViewModel model = new SentenceViewModel(desk);
        model.textProperty().set("something came up, I won't make it to the quaffly");
        TriedSentence tried = model.triedProperty().get();
        assertThat(tried.like()).isNotNull();
        assertThat(tried.like().sentence()).contains("came up");
        assertThat(tried.unread()).containsExactly("quaffly");

        model.textProperty().set("zzyzx");
        assertThat(model.triedProperty().get().like()).isNull();
    }

    @Test
    void aShortAnswerIsReadAgainstTheQuestionThatWasAsked() {
        SentenceViewModel model = new SentenceViewModel(desk);
        model.textProperty().set("yes");
        model.settingProperty()
                .set(new SentenceViewModel.Setting.Question(SentenceTrial.Answering.CONFIRM));
        assertThat(model.triedProperty().get().intents().getFirst().intent())
                .isEqualTo(Intent.AFFIRM);
    }

    @Test
    void lessSureThanTheThresholdMeansAskingAgain() {
        SettingForm form = new SettingForm(desk, BehaviourView.KEYS);
        form.field(SettingKey.ASSISTANT_CONFIDENCE_ASK).typedProperty().set("1");
        form.save();
        SentenceViewModel model = new SentenceViewModel(desk);
        model.textProperty().set("knee maybe");
        assertThat(model.triedProperty().get().asksAgain()).isTrue();
        form.field(SettingKey.ASSISTANT_CONFIDENCE_ASK).typedProperty().set("0");
        form.save();
        model.textProperty().set("knee maybe ");
        assertThat(model.triedProperty().get().asksAgain()).isFalse();
    }
}
