package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.UnderstoodField.Kind;
import org.foredesk.assistant.understanding.PartOfDay;
import org.foredesk.integrations.llm.ChatCompletions;
import org.foredesk.kernel.SettingKey;
import org.foredesk.testkit.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beside a thread stands what the assistant went by, also where a language model read it. */
class ModelProvenanceTest {

    private static final String RIDDLE =
            "the ticker bloke quaffly zindle with the wunk when the blorf";

    private final FakeModel server = new FakeModel();
    private DialogueWorld world;
    private DialogueRig rig;

    @BeforeEach
    void open() {
        Map<SettingKey, String> settings = new EnumMap<>(SettingKey.class);
        settings.put(SettingKey.LLM_BASE_URL, server.base().toString());
        settings.put(SettingKey.LLM_MODEL, "small");
        world = new DialogueWorld(settings, ChatCompletions::new);
        rig = new DialogueRig(world, "lakeside", "2024-11-13T09:00:00+05:30");
        rig.know("Asha Rao");
    }

    @AfterEach
    void close() {
        world.close();
        server.close();
    }

    private void say(String text) {
        rig.hear(text, "Asha", List.of());
        rig.answer();
    }

    private UnderstoodField field(Kind kind) {
        return rig.understood().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private long kept() {
        return rig.scratch
                .transactions()
                .read(tx ->
                        tx.session()
                                .createNativeQuery("select count(*) from model_reading", Long.class)
                                .getSingleResult());
    }

    @Test
    void whatTheModelReadIsShownWithItsValueItsSentenceAndThatItWasTheModel() {
        server.saying(
                ModelHelpTest.reading(
                        "intent", "book",
                        "practitioner", "Dr. Rajiv Sharma",
                        "date", "2024-11-14",
                        "time", "10:00"));
        say(RIDDLE);
        assertThat(rig.understood())
                .extracting(UnderstoodField::kind)
                .containsExactly(Kind.INTENT, Kind.DOCTOR, Kind.WHEN);
        assertThat(rig.understood())
                .allSatisfy(field -> {
                    assertThat(field.byModel()).isTrue();
                    assertThat(field.confidence()).isLessThan(0.75);
                    assertThat(RIDDLE.substring(field.from(), field.to())).isEqualTo(RIDDLE);
                });
        assertThat(field(Kind.INTENT).value()).isEqualTo("book");
        assertThat(field(Kind.DOCTOR).value()).isEqualTo("Dr. Rajiv Sharma");
        assertThat(field(Kind.WHEN).day()).isEqualTo(LocalDate.of(2024, 11, 14));
        assertThat(field(Kind.WHEN).time()).isEqualTo(LocalTime.of(10, 0));
    }

    @Test
    void severalDaysAndAPartOfADayAreShownAsTheyWereTaken() {
        server.next(
                        ModelHelpTest.reading(
                                "intent", "book", "date", "2024-11-18", "date_to", "2024-11-20"))
                .next(ModelHelpTest.reading("intent", "provide_info", "part_of_day", "evening"));
        say(RIDDLE);
        say("blorf wunk zindle, quaffly");
        UnderstoodTime moment = field(Kind.WHEN).moment();
        assertThat(moment.part()).isEqualTo(PartOfDay.EVENING);
    }

    @Test
    void aNameAndAComplaintAreNotCopiedButShownWhereTheyStand() {
        server.saying(
                ModelHelpTest.reading(
                        "intent", "book",
                        "speciality", "cardiology",
                        "patient_name", "Leela",
                        "reason", "zindle quaffly"));
        String text = "blorf leela wunk Zindle quaffly";
        say(text);
        assertThat(field(Kind.PATIENT).value()).isEqualTo("leela");
        assertThat(text.substring(field(Kind.REASON).from(), field(Kind.REASON).to()))
                .isEqualTo("Zindle quaffly");
        List<String> said =
                rig.scratch
                        .transactions()
                        .read(tx ->
                                tx.session()
                                        .createNativeQuery(
                                                "select said from model_reading where said is not null",
                                                String.class)
                                        .list());
        assertThat(said).containsExactlyInAnyOrder("book", "cardiology");
    }

    @Test
    void whatThePatientSaysLaterTakesTheModelsPlace() {
        server.saying(ModelHelpTest.reading("intent", "book", "practitioner", "Dr. Rajiv Sharma"));
        say(RIDDLE);
        assertThat(field(Kind.DOCTOR).byModel()).isTrue();
        say("no, I want to see Dr. Priya Gupta");
        assertThat(field(Kind.DOCTOR).byModel()).isFalse();
        assertThat(field(Kind.DOCTOR).value()).isEqualTo("Dr. Priya Gupta");
    }

    @Test
    void anAlarmTheModelRaisedIsShown() {
        server.saying(ModelHelpTest.reading("intent", "emergency"));
        say(RIDDLE);
        assertThat(field(Kind.EMERGENCY).byModel()).isTrue();
    }

    @Test
    void nothingIsKeptWhereTheRulesDecided() {
        say("I want to book Dr. Rajiv tomorrow at 10");
        server.saying("{\"intent\":\"affirm\",\"confidence\":1}");
        say(RIDDLE);
        assertThat(kept()).isZero();
        assertThat(rig.understood()).noneMatch(UnderstoodField::byModel);
    }

    @Test
    void whoeverErasesTheMessageErasesWhatWasReadInIt() {
        server.saying(ModelHelpTest.reading("intent", "book", "patient_name", "Leela"));
        say("blorf Leela wunk zindle");
        rig.correct(Kind.PATIENT, _ -> new RightValue.Words(Kind.PATIENT, "Lila"));
        assertThat(kept()).isPositive();
        rig.scratch
                .transactions()
                .writeOnly(tx ->
                        tx.session()
                                .createNativeMutationQuery("delete from message")
                                .executeUpdate());
        assertThat(kept()).isZero();
        assertThat(rig.correctedSentences()).isEmpty();
    }
}
