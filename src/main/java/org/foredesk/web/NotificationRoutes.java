package org.foredesk.web;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryPage;
import org.foredesk.messaging.DeliveryQuery;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.OutboxState;
import org.foredesk.messaging.Purpose;
import org.foredesk.messaging.TestMessages;
import org.foredesk.security.ClinicSettings;
import org.foredesk.security.Scope;
import org.jspecify.annotations.Nullable;

/** What the clinic owes patients in writing, and how that fares. */
final class NotificationRoutes {

    private static final String WHAT = "notification";

    /** A message of the outbox. */
    record NotificationView(
            UUID id,
            String type,
            String channel,
            String to,
            String status,
            int attempts,
            @Nullable OffsetDateTime dueAt,
            @Nullable String externalId,
            @Nullable String error,
            boolean possiblySent,
            boolean needsPerson,
            @Nullable UUID patientId,
            @Nullable UUID conversationId,
            @Nullable UUID messageId,
            @Nullable UUID appointmentId,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime deliveredAt,
            @Nullable OffsetDateTime readAt) {

        static NotificationView of(Delivery delivery, Call call) {
            return new NotificationView(
                    delivery.id().value(),
                    delivery.purpose().code(),
                    delivery.channel().code(),
                    delivery.address(),
                    delivery.status().code(),
                    delivery.attempts(),
                    call.timeOrNull(delivery.dueAt()),
                    delivery.providerId(),
                    delivery.failure() == null ? null : delivery.failure().words(),
                    delivery.possiblySent(),
                    delivery.needsPerson(),
                    delivery.patient() == null ? null : delivery.patient().value(),
                    delivery.conversation() == null ? null : delivery.conversation().value(),
                    delivery.message() == null ? null : delivery.message().value(),
                    delivery.appointment() == null ? null : delivery.appointment().value(),
                    call.time(delivery.createdAt()),
                    call.timeOrNull(delivery.sentAt()),
                    call.timeOrNull(delivery.deliveredAt()),
                    call.timeOrNull(delivery.readAt()));
        }
    }

    /**
     * The master switch and the hours in which what can wait does wait, such as {@code
     * 21:00-08:00}.
     */
    record NotificationSettings(@Nullable Boolean enabled, @Nullable String quietHours) {}

    /** Whom to send a test message, {@code channel} is {@code whatsapp} or {@code sms}. */
    record TestMessage(String to, @Nullable String channel) {}

    /** How the outbox stands. */
    record OutboxView(
            boolean enabled,
            long waiting,
            @Nullable OffsetDateTime oldestWaiting,
            long needPerson) {}

    private final Outbox outbox;
    private final TestMessages tests;
    private final ClinicSettings changeable;
    private final Settings settings;

    NotificationRoutes(WebServices services) {
        this.outbox = services.outbox();
        this.tests = new TestMessages(outbox);
        this.changeable = services.settings();
        this.settings = changeable.inForce();
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                "/notifications",
                                "Messages owed to patients and how they fare, the newest first")
                        .needs(Scope.READ)
                        .query(
                                QueryField.text(
                                        "status",
                                        "queued, sending, sent, delivered, read, failed, …"),
                                QueryField.uuid("appointment_id", "about this appointment"),
                                QueryField.text(
                                        "type", "confirmation, change, cancellation, reply, …"))
                        .lists(NotificationView.class)
                        .by(this::list),
                Route.post(
                                "/notifications/{id}/retry",
                                "Send a failed or possibly sent message again")
                        .needs(Scope.MESSAGES)
                        .answers(200, NotificationView.class)
                        .by(this::retry),
                Route.get("/notifications/settings", "Master switch and quiet hours")
                        .needs(Scope.READ)
                        .answers(200, NotificationSettings.class)
                        .by(unused -> Reply.ok(current())),
                Route.put(
                                "/notifications/settings",
                                "Change master switch and quiet hours; what is left out stays")
                        .needs(Scope.ADMIN)
                        .takes(NotificationSettings.class)
                        .answers(200, NotificationSettings.class)
                        .by(this::change),
                Route.post("/notifications/test", "Send a test message")
                        .needs(Scope.MESSAGES)
                        .takes(TestMessage.class)
                        .answers(202, NotificationView.class)
                        .by(this::test),
                Route.get("/notifications/status", "How the outbox stands")
                        .needs(Scope.READ)
                        .answers(200, OutboxView.class)
                        .by(this::status));
    }

    private Reply list(Call call) {
        DeliveryStatus status =
                call.query("status")
                        .map(code -> Inputs.word(code, "status", DeliveryStatus::ofCode))
                        .orElse(null);
        Purpose purpose =
                call.query("type")
                        .map(code -> Inputs.word(code, "type", Purpose::ofCode))
                        .orElse(null);
        AppointmentId appointment =
                call.queryId("appointment_id").map(AppointmentId::new).orElse(null);
        DeliveryPage page =
                outbox.list(
                        new DeliveryQuery(
                                call.clinic().id(),
                                status,
                                purpose,
                                appointment,
                                null,
                                false,
                                call.cursor(),
                                call.limit()));
        return Reply.ok(
                Page.of(
                        page.items(),
                        page.nextCursor(),
                        delivery -> NotificationView.of(delivery, call)));
    }

    private Reply retry(Call call) {
        NotificationId id = new NotificationId(call.id(WHAT));
        boolean ours =
                outbox.find(id)
                        .filter(found -> found.clinic().equals(call.clinic().id()))
                        .isPresent();
        if (!ours) {
            throw Rejection.notFound(WHAT);
        }
        return Reply.ok(
                NotificationView.of(Answers.valueOf(outbox.retry(call.actor(), id), call), call));
    }

    private NotificationSettings current() {
        return new NotificationSettings(
                settings.flag(SettingKey.MESSAGES_ENABLED),
                settings.text(SettingKey.MESSAGES_QUIET_HOURS).orElse(""));
    }

    private Reply change(Call call) {
        NotificationSettings wanted = call.body(NotificationSettings.class);
        Map<SettingKey, String> changes = new EnumMap<>(SettingKey.class);
        if (wanted.enabled() != null) {
            changes.put(SettingKey.MESSAGES_ENABLED, wanted.enabled().toString());
        }
        if (wanted.quietHours() != null) {
            changes.put(SettingKey.MESSAGES_QUIET_HOURS, wanted.quietHours());
        }
        changes.forEach((key, value) ->
                key.problemWith(value)
                        .ifPresent(problem -> {
                            throw Rejection.malformed(
                                    key == SettingKey.MESSAGES_ENABLED ? "enabled" : "quiet_hours",
                                    problem);
                        }));
        Settings unused = Answers.valueOf(changeable.change(call.actor(), changes), call);
        return Reply.ok(current());
    }

    private Reply test(Call call) {
        TestMessage wanted = call.body(TestMessage.class);
        ChannelKind channel = Inputs.channel(wanted.channel(), ChannelKind.WHATSAPP);
        if (channel == ChannelKind.VOICE || channel == ChannelKind.WEB) {
            throw Rejection.impossible(
                    "channel_not_possible",
                    "channel",
                    "A test message can go by whatsapp, sms or email.");
        }
        String to =
                channel == ChannelKind.EMAIL
                        ? Inputs.mailAddress(wanted.to(), "to")
                        : Inputs.phone(wanted.to(), "to", call).e164();
        Delivery queued = tests.send(call.clinic(), channel, to);
        return Reply.accepted(NotificationView.of(queued, call));
    }

    private Reply status(Call call) {
        OutboxState state = outbox.state(call.clinic().id());
        return Reply.ok(
                new OutboxView(
                        settings.flag(SettingKey.MESSAGES_ENABLED),
                        state.waiting(),
                        call.timeOrNull(state.oldestWaiting()),
                        state.needPerson()));
    }
}
