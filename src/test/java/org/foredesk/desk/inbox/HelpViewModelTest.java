package org.foredesk.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Message;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.RequestViewModel;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.foredesk.testkit.FakeModel;
import org.foredesk.testkit.FakeModel.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HelpViewModelTest {

    private final FakeModel server =
            new FakeModel()
                    .saying("{\"replies\":[\"Yes, behind the building.\",\"I will look.\"]}");
    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final Workplace desk = fixture.workplace();
    private final ThreadViewModel thread = new ThreadViewModel(desk, new RequestViewModel(desk));
    private final ComposerViewModel composer = new ComposerViewModel(desk, thread);
    private final HelpViewModel help = new HelpViewModel(desk, thread, composer);

    @AfterEach
    void close() {
        fixture.close();
        server.close();
    }

    private void setUpModel() {
        fixture.settings.replaceAll(
                Map.of(
                        SettingKey.LLM_BASE_URL,
                        server.base().toString(),
                        SettingKey.LLM_MODEL,
                        "small"));
    }

    private ConversationId says(String text) {
        ConversationId id =
                morning.says("+919800000099", ChannelKind.WHATSAPP, "Kiran", "10:41", text)
                        .conversation();
        thread.open(id);
        return id;
    }

    @Test
    void withoutAModelNothingIsOfferedAndNothingIsMissed() {
        says("is there parking?");
        assertThat(help.canSuggestProperty().get()).isFalse();
        assertThat(help.canSummariseProperty().get()).isFalse();
    }

    @Test
    void aProposedReplyGoesIntoTheComposerAndIsNotSent() {
        setUpModel();
        ConversationId id = says("is there parking?");
        assertThat(help.canSuggestProperty().get()).isTrue();
        assertThat(server.requests()).isEmpty();
        help.suggest();
        assertThat(help.repliesProperty().get())
                .containsExactly("Yes, behind the building.", "I will look.");
        composer.textProperty().set("Hello!");
        help.use("Yes, behind the building.");
        assertThat(composer.textProperty().get()).isEqualTo("Hello! Yes, behind the building.");
        assertThat(fixture.conversations.messages(fixture.clinic.id(), id))
                .extracting(Message::direction)
                .doesNotContain(Direction.OUTBOUND);
    }

    @Test
    void proposalsAreGoneWhenThePatientWritesOnOrAnotherThreadIsOpened() {
        setUpModel();
        says("is there parking?");
        help.suggest();
        says("and a lift?");
        assertThat(help.repliesProperty().get()).isEmpty();
    }

    @Test
    void onceTheDaysMoneyIsSpentALineSaysSoInsteadOfAnOffer() {
        fixture.settings.replaceAll(
                Map.of(
                        SettingKey.LLM_BASE_URL,
                        server.base().toString(),
                        SettingKey.LLM_MODEL,
                        "small",
                        SettingKey.LLM_PRICE_IN,
                        "1",
                        SettingKey.LLM_DAILY_LIMIT,
                        "0.01"));
        ConversationId id = says("is there parking?");
        assertThat(help.limitReachedProperty().get()).isFalse();
        help.suggest();
        assertThat(help.limitReachedProperty().get()).isTrue();
        assertThat(help.canSuggestProperty().get()).isFalse();
        fixture.clock.advance(java.time.Duration.ofHours(14));
        thread.open(null);
        thread.open(id);
        assertThat(help.limitReachedProperty().get()).isFalse();
        assertThat(help.canSuggestProperty().get()).isTrue();
    }

    @Test
    void aFailureIsSaidInWords() {
        setUpModel();
        says("is there parking?");
        server.next(Fault.BROKEN);
        help.suggest();
        assertThat(help.repliesProperty().get()).isEmpty();
        assertThat(Objects.requireNonNull(desk.toasts().currentProperty().get()).words())
                .contains("language model had an error");
    }

    @Test
    void aLongThreadIsSummedUpOnDemandAndTheSummaryStaysUntilDismissed() {
        setUpModel();
        says("one");
        assertThat(help.canSummariseProperty().get()).isFalse();
        for (int i = 0; i < 8; i++) {
            says("and another thing " + i);
        }
        assertThat(help.canSummariseProperty().get()).isTrue();
        server.saying("{\"summary\":\"Kiran asks about parking.\"}");
        help.summarise();
        says("still there?");
        assertThat(help.summaryProperty().get()).contains("parking");
        help.dismissSummary();
        assertThat(help.summaryProperty().get()).isEmpty();
    }
}
