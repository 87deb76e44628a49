package org.foredesk.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Message;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.RequestViewModel;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ConversationId;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class InboxViewModelTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final Workplace desk = fixture.workplace();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aNewMessageAppearsByItself() {
        InboxViewModel model = new InboxViewModel(desk);
        model.filterProperty().set(InboxFilter.ALL_OPEN);
        assertThat(model.lines()).isEmpty();
        morning.says("+919800000099", ChannelKind.WHATSAPP, "Kiran", "10:41", "hello");
        assertThat(model.lines())
                .singleElement()
                .matches(line -> line.name().equals("Kiran") && line.unread());
    }

    @Test
    void whoWaitsForAPersonIsUnderNeedsMeWithTheEmergencyOnTop() {
        morning.tell();
        InboxViewModel model = new InboxViewModel(desk);
        assertThat(model.lines()).hasSize(6);
        assertThat(model.lines().getFirst().emergency()).isTrue();
    }

    @Test
    void theSelectionSurvivesARefresh() {
        morning.tell();
        InboxViewModel model = new InboxViewModel(desk);
        model.step(1);
        model.step(1);
        ConversationId before = model.selectedProperty().get();
        morning.says("+919800000099", ChannelKind.WHATSAPP, "Kiran", "10:41", "hello");
        assertThat(model.selectedProperty().get()).isEqualTo(before);
    }

    @Test
    void theFirstLetterOfAReplyMakesTheAssistantQuiet() {
        ConversationId id =
                morning.says("+919800000099", ChannelKind.WHATSAPP, "Kiran", "10:41", "hello")
                        .conversation();
        ThreadViewModel thread = opened(id);
        ComposerViewModel composer = new ComposerViewModel(desk, thread);
        composer.textProperty().set("H");
        assertThat(find(id).assistant()).isEqualTo(AssistantMode.PAUSED);
        thread.handBack();
        assertThat(find(id).assistant()).isEqualTo(AssistantMode.ACTIVE);
    }

    @Test
    void aNoteIsKeptAndDisturbsNobody() {
        ConversationId id =
                morning.says("+919800000099", ChannelKind.WHATSAPP, "Kiran", "10:41", "hello")
                        .conversation();
        ThreadViewModel thread = opened(id);
        ComposerViewModel composer = new ComposerViewModel(desk, thread);
        composer.noteProperty().set(true);
        composer.textProperty().set("Knows Dr. Rao");
        composer.send();
        assertThat(find(id).assistant()).isEqualTo(AssistantMode.ACTIVE);
        assertThat(thread.entries()).anyMatch(ThreadEntry.Remark.class::isInstance);
        assertThat(messages(id)).hasSize(1);
    }

    @Test
    void aReplyWaitsTenSecondsAndComesBackIntoTheFieldWhenUndone() {
        ConversationId id =
                morning.says("+919800000099", ChannelKind.WHATSAPP, "Kiran", "10:41", "hello")
                        .conversation();
        ThreadViewModel thread = opened(id);
        ComposerViewModel composer = new ComposerViewModel(desk, thread);
        composer.textProperty().set("Good morning");
        composer.send();
        Delivery waiting = delivery(id);
        assertThat(waiting.dueAt()).isEqualTo(fixture.clock.instant().plus(Duration.ofSeconds(10)));
        assertThat(composer.textProperty().get()).isEmpty();
        desk.toasts().undo();
        assertThat(delivery(id).status()).isEqualTo(DeliveryStatus.WITHDRAWN);
        assertThat(composer.textProperty().get()).isEqualTo("Good morning");
    }

    @Test
    void whatIsHalfWrittenStaysWithItsThread() {
        ConversationId one =
                morning.says("+919800000098", ChannelKind.SMS, null, "10:40", "one").conversation();
        ConversationId two =
                morning.says("+919800000099", ChannelKind.SMS, null, "10:41", "two").conversation();
        ThreadViewModel thread = opened(one);
        ComposerViewModel composer = new ComposerViewModel(desk, thread);
        composer.textProperty().set("half");
        thread.open(two);
        assertThat(composer.textProperty().get()).isEmpty();
        thread.open(one);
        assertThat(composer.textProperty().get()).isEqualTo("half");
    }

    @Test
    void aThreadCountsAsReadOnlyWhenItIsSeen() {
        ConversationId id =
                morning.says("+919800000099", ChannelKind.WHATSAPP, "Kiran", "10:41", "hello")
                        .conversation();
        ThreadViewModel thread = opened(id);
        assertThat(find(id).unread()).isEqualTo(1);
        thread.inFront(true);
        assertThat(find(id).unread()).isZero();
    }

    private ThreadViewModel opened(ConversationId id) {
        ThreadViewModel thread = new ThreadViewModel(desk, new RequestViewModel(desk));
        thread.open(id);
        return thread;
    }

    private Conversation find(ConversationId id) {
        return fixture.conversations.find(fixture.clinic.id(), id).orElseThrow();
    }

    private List<Message> messages(ConversationId id) {
        return fixture.conversations.messages(fixture.clinic.id(), id);
    }

    private Delivery delivery(ConversationId id) {
        return fixture.outbox.find(messages(id).getLast().notification()).orElseThrow();
    }
}
