package org.foredesk.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.foredesk.assistant.ModelAnswer;
import org.foredesk.assistant.ModelAnswer.Why;
import org.foredesk.assistant.ModelQuestion;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.testkit.FakeModel;
import org.foredesk.testkit.FakeModel.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCompletionsTest {

    private static final String GOOD = "{\"word\":\"yes\",\"number\":null}";

    private final FakeModel server = new FakeModel().saying(GOOD);
    private final Settings settings =
            new Settings(
                    Map.of(
                            SettingKey.LLM_BASE_URL, server.base() + "/",
                            SettingKey.LLM_API_KEY, "sk-test",
                            SettingKey.LLM_MODEL, "small"));
    private ChatCompletions model = new ChatCompletions(settings);

    @AfterEach
    void close() {
        model.close();
        server.close();
    }

    private static ModelQuestion question(Duration patience) {
        return new ModelQuestion(
                "word",
                "Say a word.",
                "{\"text\":\"hello\"}",
                """
                {"type":"object","properties":{"word":{"type":"string","enum":["yes","no"]},
                "number":{"type":["integer","null"]}},"required":["word","number"],"additionalProperties":false}\
                """,
                77,
                patience);
    }

    private ModelAnswer ask() {
        return model.ask(question(Duration.ofSeconds(4)));
    }

    private static Why whyNot(ModelAnswer answer) {
        assertThat(answer).isInstanceOf(ModelAnswer.Failed.class);
        return ((ModelAnswer.Failed) answer).why();
    }

    @Test
    void aQuestionGoesOutAsTheProtocolHasItAndTheAnswerComesBackWithItsTokens() {
        assertThat(ask()).isEqualTo(new ModelAnswer.Said(GOOD, new ModelAnswer.Usage(1000, 100)));
        JsonNode sent = server.requests().getFirst();
        assertThat(sent.path("model").asText()).isEqualTo("small");
        assertThat(sent.path("temperature").asDouble(-1)).isZero();
        assertThat(sent.path("max_tokens").asInt()).isEqualTo(77);
        assertThat(sent.at("/messages/0/role").asText()).isEqualTo("system");
        assertThat(sent.at("/messages/1/content").asText()).isEqualTo("{\"text\":\"hello\"}");
        assertThat(sent.at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(sent.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(sent.at("/response_format/json_schema/schema/required").size()).isEqualTo(2);
        assertThat(server.authorizations()).containsExactly("Bearer sk-test");
    }

    @Test
    void withoutAddressOrModelItIsNotReadyAndAsksNobody() {
        settings.replaceAll(Map.of(SettingKey.LLM_BASE_URL, server.base().toString()));
        assertThat(model.ready()).isFalse();
        assertThat(whyNot(ask())).isEqualTo(Why.NOT_SET_UP);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aServiceOnTheClinicsOwnComputerNeedsNoKey() {
        settings.replaceAll(
                Map.of(
                        SettingKey.LLM_BASE_URL,
                        server.base().toString(),
                        SettingKey.LLM_MODEL,
                        "local"));
        assertThat(ask()).isInstanceOf(ModelAnswer.Said.class);
        assertThat(server.authorizations()).containsExactly("null");
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, BUSY",
        "BROKEN, BROKEN",
        "WRONG_KEY, WRONG_KEY",
        "NO_SUCH_MODEL, UNKNOWN_MODEL",
        "GARBAGE, UNREADABLE",
        "HALF_AN_ANSWER, BROKEN",
        "CUT, BROKEN",
        "REFUSAL, REFUSED",
        "FILTERED, REFUSED",
        "ENDLESS, BROKEN"
    })
    void aFaultIsNamedAndNeverThrown(Fault fault, Why why) {
        server.next(fault);
        assertThat(whyNot(ask())).isEqualTo(why);
    }

    @Test
    void aSilentServiceIsGivenUpInTime() {
        server.next(Fault.SILENCE);
        long before = System.nanoTime();
        assertThat(whyNot(model.ask(question(Duration.ofMillis(300))))).isEqualTo(Why.LATE);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void nobodyAtTheAddressIsSaid() {
        server.close();
        assertThat(whyNot(ask())).isEqualTo(Why.NOT_REACHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n{\"word\":\"yes\",\"number\":null}\n```",
                "Sure! {\"word\":\"yes\",\"number\":null}",
                "<think>maybe {no}</think>{\"word\":\"yes\",\"number\":null}"
            })
    void anAnswerWrappedInOtherWordsIsUnwrapped(String content) {
        server.next(content);
        assertThat(ask()).isEqualTo(new ModelAnswer.Said(GOOD, new ModelAnswer.Usage(1000, 100)));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "{\"word\":\"maybe\",\"number\":null}",
                "{\"word\":\"yes\"}",
                "{\"word\":\"yes\",\"number\":\"7\"}",
                "{\"word\":\"yes\","
            })
    void anAnswerOfAnotherFormIsAskedForOnceMoreAndBothAreOnTheBill(String content) {
        server.next(content);
        assertThat(ask()).isEqualTo(new ModelAnswer.Said(GOOD, new ModelAnswer.Usage(2000, 200)));
        JsonNode again = server.requests().getLast().path("messages");
        assertThat(again.path(2).path("content").asText()).isEqualTo(content);
    }

    @Test
    void afterTheSecondUselessAnswerItIsGivenUp() {
        server.next("one").next("two");
        assertThat(whyNot(ask())).isEqualTo(Why.UNREADABLE);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aServiceThatWantsTheNewNameOfTheLimitGetsItAndIsRemembered() {
        server.next(Fault.NO_MAX_TOKENS);
        assertThat(ask()).isInstanceOf(ModelAnswer.Said.class);
        assertThat(ask()).isInstanceOf(ModelAnswer.Said.class);
        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests().getLast().path("max_completion_tokens").asInt()).isEqualTo(77);
        assertThat(server.requests().getLast().has("max_tokens")).isFalse();
    }

    @Test
    void aServiceWithoutSchemasIsToldTheFormInWords() {
        server.next(Fault.NO_SCHEMA);
        assertThat(ask()).isInstanceOf(ModelAnswer.Said.class);
        JsonNode last = server.requests().getLast();
        assertThat(last.at("/response_format/type").asText()).isEqualTo("json_object");
        assertThat(last.at("/messages/0/content").asText()).contains("\"enum\":[\"yes\",\"no\"]");
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneAndTriedAgainLater() {
        model.close();
        model = new ChatCompletions(settings, Duration.ofMillis(200));
        for (int i = 0; i < 4; i++) {
            server.next(Fault.BROKEN);
            ask();
        }
        assertThat(whyNot(ask())).isEqualTo(Why.RESTING);
        assertThat(server.requests()).hasSize(4);
        await().atMost(Duration.ofSeconds(5)).until(() -> ask() instanceof ModelAnswer.Said);
    }

    @Test
    void aKeyThatNoHeaderCanCarryIsAWrongKey() {
        settings.replaceAll(
                Map.of(
                        SettingKey.LLM_BASE_URL, server.base().toString(),
                        SettingKey.LLM_API_KEY, "sk\nX-Evil: 1",
                        SettingKey.LLM_MODEL, "small"));
        assertThat(whyNot(ask())).isEqualTo(Why.WRONG_KEY);
    }
}
