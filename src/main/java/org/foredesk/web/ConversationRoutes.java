package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.ConversationPage;
import org.foredesk.conversations.ConversationQuery;
import org.foredesk.conversations.ConversationStatus;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.DialogueStage;
import org.foredesk.conversations.DialogueState;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Opened;
import org.foredesk.conversations.Priority;
import org.foredesk.conversations.Sent;
import org.foredesk.conversations.StatePatch;
import org.foredesk.conversations.ThreadPatch;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.StaffId;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.Outbox;
import org.foredesk.security.AuditTrail;
import org.foredesk.security.Scope;
import org.foredesk.web.ConversationViews.ConversationView;
import org.foredesk.web.ConversationViews.MessageView;
import org.foredesk.web.ConversationViews.StateView;
import org.jspecify.annotations.Nullable;

/** Threads with patients. */
final class ConversationRoutes {

    private static final String THREAD = "conversation";
    private static final int LONGEST_TEXT = 1600;

    /** Whom to talk with; {@code channel} is {@code whatsapp} or {@code sms}. */
    record NewConversation(String phone, @Nullable String channel) {}

    /** A message from staff; {@code direction} can only be {@code outbound}. */
    record NewMessage(String text, @Nullable String direction) {}

    /** What is to change about the dialogue; what is left out stays. */
    record NewState(
            @Nullable String state,
            @Nullable String stage,
            @Nullable ObjectNode context,
            @Nullable String assistant) {}

    /** What is to change about the thread; what is left out stays. */
    record ThreadChange(
            @Nullable String status,
            @Nullable String priority,
            @Nullable UUID owner,
            @Nullable String snoozedUntil) {}

    private final Conversations conversations;
    private final Outbox outbox;
    private final AuditTrail audit;

    ConversationRoutes(WebServices services) {
        this.conversations = services.conversations();
        this.outbox = services.outbox();
        this.audit = services.audit();
    }

    List<Route> routes() {
        return List.of(
                Route.post("/conversations", "Open a conversation, or get the active one")
                        .needs(Scope.MESSAGES)
                        .takes(NewConversation.class)
                        .answers(201, ConversationView.class)
                        .answers(200, ConversationView.class)
                        .by(this::open),
                Route.get("/conversations", "Conversations, the latest first")
                        .needs(Scope.READ)
                        .query(
                                QueryField.text("phone", "of this number"),
                                QueryField.uuid("patient_id", "with this patient"),
                                QueryField.text("status", "open, pending, snoozed or closed"),
                                QueryField.text("channel", "whatsapp, sms, voice, email or web"),
                                QueryField.text(
                                        "q",
                                        "with these words in a message, the name or the number"))
                        .lists(ConversationView.class)
                        .by(this::list),
                Route.get("/conversations/{id}", "A conversation with its messages")
                        .needs(Scope.READ)
                        .answers(200, ConversationView.class)
                        .by(this::one),
                Route.patch("/conversations/{id}", "Change status, priority, owner or snooze")
                        .needs(Scope.MESSAGES)
                        .takes(ThreadChange.class)
                        .answers(200, ConversationView.class)
                        .by(this::change),
                Route.post(
                                "/conversations/{id}/messages",
                                "Send as staff; the assistant falls silent")
                        .needs(Scope.MESSAGES)
                        .takes(NewMessage.class)
                        .answers(201, MessageView.class)
                        .by(this::send),
                Route.get("/conversations/{id}/state", "Where the dialogue stands")
                        .needs(Scope.READ)
                        .answers(200, StateView.class)
                        .by(call -> Reply.ok(ConversationViews.state(thread(call)))),
                Route.patch(
                                "/conversations/{id}/state",
                                "Move the dialogue; a move that is not allowed is a 409")
                        .needs(Scope.MESSAGES)
                        .takes(NewState.class)
                        .answers(200, StateView.class)
                        .by(this::changeState));
    }

    private Reply open(Call call) {
        NewConversation wanted = call.body(NewConversation.class);
        PhoneNumber phone = Inputs.phone(wanted.phone(), "phone", call);
        ChannelKind channel = Inputs.channel(wanted.channel(), ChannelKind.WHATSAPP);
        if (channel != ChannelKind.WHATSAPP && channel != ChannelKind.SMS) {
            throw Rejection.impossible(
                    "channel_not_possible",
                    "channel",
                    "A conversation can be opened on whatsapp or sms.");
        }
        Opened opened = conversations.open(call.clinic().id(), channel, phone);
        ConversationView view = ConversationViews.show(opened.conversation(), null, call);
        return opened.created() ? Reply.created(view) : Reply.ok(view);
    }

    private Reply list(Call call) {
        ConversationQuery query =
                ConversationQuery.all(call.clinic().id()).page(call.cursor(), call.limit());
        PhoneNumber phone =
                call.query("phone").map(text -> Inputs.phone(text, "phone", call)).orElse(null);
        UUID patient = call.queryId("patient_id").orElse(null);
        ChannelKind channel =
                call.query("channel")
                        .map(text -> Inputs.word(text, "channel", ChannelKind::ofCode))
                        .orElse(null);
        Set<ConversationStatus> statuses =
                call.query("status")
                        .map(text ->
                                Set.of(Inputs.word(text, "status", ConversationStatus::ofCode)))
                        .orElse(Set.of());
        query = query.withStatuses(statuses);
        query = phone == null ? query : query.withPhone(phone);
        query = patient == null ? query : query.withPatient(new PatientId(patient));
        query = channel == null ? query : query.withChannel(channel);
        String words = call.query("q").orElse(null);
        query = words == null ? query : query.withText(words);
        ConversationPage page = conversations.list(query);
        return Reply.ok(
                Page.of(
                        page.items(),
                        page.nextCursor(),
                        thread -> ConversationViews.show(thread, null, call)));
    }

    private Conversation thread(Call call) {
        return conversations
                .find(call.clinic().id(), new ConversationId(call.id(THREAD)))
                .orElseThrow(() -> Rejection.notFound(THREAD));
    }

    private Reply one(Call call) {
        Conversation thread = thread(call);
        audit.record(
                call.clinic().id(),
                call.actor(),
                "conversation.read",
                THREAD,
                thread.id().toString(),
                Map.of());
        return Reply.ok(ConversationViews.show(thread, messages(thread, call), call));
    }

    private List<MessageView> messages(Conversation thread, Call call) {
        List<Message> messages = conversations.messages(call.clinic().id(), thread.id());
        Map<NotificationId, Delivery> deliveries =
                outbox.deliveries(
                        messages.stream()
                                .map(Message::notification)
                                .filter(Objects::nonNull)
                                .toList());
        return messages.stream()
                .map(message -> ConversationViews.show(message, deliveries, call))
                .toList();
    }

    private Reply change(Call call) {
        ThreadChange wanted = call.body(ThreadChange.class);
        ConversationId id = new ConversationId(call.id(THREAD));
        ConversationStatus status =
                wanted.status() == null
                        ? null
                        : Inputs.word(wanted.status(), "status", ConversationStatus::ofCode);
        Priority priority =
                wanted.priority() == null
                        ? null
                        : Inputs.word(wanted.priority(), "priority", Priority::ofCode);
        Instant until =
                wanted.snoozedUntil() == null
                        ? null
                        : Inputs.time(wanted.snoozedUntil(), "snoozed_until", call);
        StaffId owner = wanted.owner() == null ? null : new StaffId(wanted.owner());
        ThreadPatch patch = new ThreadPatch(status, priority, owner, null, false, until);
        Conversation changed =
                Answers.valueOf(conversations.change(call.clinic().id(), id, patch), call);
        return Reply.ok(ConversationViews.show(changed, null, call));
    }

    private Reply send(Call call) {
        NewMessage wanted = call.body(NewMessage.class);
        String text = Inputs.needed(wanted.text(), "text");
        if (wanted.direction() != null && !"outbound".equals(wanted.direction())) {
            throw Rejection.malformed("direction", "Only outbound messages can be sent.");
        }
        if (text.length() > LONGEST_TEXT) {
            throw Rejection.impossible(
                    "text_too_long", "text", "A message may have 1600 characters at most.");
        }
        ConversationId id = new ConversationId(call.id(THREAD));
        Sent sent =
                Answers.valueOf(
                        conversations.sendAsStaff(call.actor(), call.clinic().id(), id, text),
                        call);
        Message message =
                conversations
                        .message(sent.message())
                        .orElseThrow(() -> Rejection.notFound("message"));
        Map<NotificationId, Delivery> delivery = outbox.deliveries(List.of(sent.notification()));
        return Reply.created(ConversationViews.show(message, delivery, call));
    }

    private Reply changeState(Call call) {
        NewState wanted = call.body(NewState.class);
        ConversationId id = new ConversationId(call.id(THREAD));
        DialogueState state =
                wanted.state() == null
                        ? null
                        : Inputs.word(wanted.state(), "state", DialogueState::ofCode);
        DialogueStage stage =
                wanted.stage() == null
                        ? null
                        : Inputs.word(wanted.stage(), "stage", DialogueStage::ofCode);
        AssistantMode assistant =
                wanted.assistant() == null
                        ? null
                        : Inputs.word(wanted.assistant(), "assistant", AssistantMode::ofCode);
        JsonNode context = wanted.context();
        StatePatch patch =
                new StatePatch(
                        state, stage, context == null ? null : context.toString(), assistant);
        Conversation changed =
                Answers.valueOf(conversations.changeState(call.clinic().id(), id, patch), call);
        return Reply.ok(ConversationViews.state(changed));
    }
}
