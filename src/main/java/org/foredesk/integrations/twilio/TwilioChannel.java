package org.foredesk.integrations.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.Channel;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Failure;
import org.foredesk.messaging.Lookup;
import org.foredesk.messaging.SendOrder;
import org.foredesk.messaging.SendResult;
import org.jspecify.annotations.Nullable;

/**
 * WhatsApp or SMS by way of Twilio's SDK. The settings are read again for each message, so a change
 * is in force at once. Safe for use by many threads.
 */
public final class TwilioChannel implements Channel, AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration WITHOUT_TEMPLATES = Duration.ofHours(1);
    private static final long LISTED = 100;

    private final ChannelKind kind;
    private final Settings settings;
    private final Duration patience;
    private final HttpClient wire =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(CONNECTING)
                    .build();
    private final TwilioTemplates templates;

    public TwilioChannel(ChannelKind kind, Settings settings) {
        this(kind, settings, PATIENCE);
    }

    TwilioChannel(ChannelKind kind, Settings settings, Duration patience) {
        this.kind = kind;
        this.settings = settings;
        this.patience = patience;
        this.templates = new TwilioTemplates(wire, patience, WITHOUT_TEMPLATES);
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public String provider() {
        return TwilioWebhook.PROVIDER;
    }

    @Override
    public boolean ready() {
        return TwilioAccount.of(settings, kind).isPresent();
    }

    @Override
    public Optional<String> sender() {
        return TwilioAccount.of(settings, kind).flatMap(TwilioAccount::number);
    }

    /** Looks for the templates of buttons, so that the first message may have some. */
    @Override
    public void prepare() {
        if (hasButtons()) {
            TwilioAccount.of(settings, kind).ifPresent(templates::lookFor);
        }
    }

    private boolean hasButtons() {
        return kind == ChannelKind.WHATSAPP && settings.flag(SettingKey.TWILIO_WHATSAPP_BUTTONS);
    }

    @Override
    public SendResult send(SendOrder order) {
        Optional<TwilioAccount> account = TwilioAccount.of(settings, kind);
        return account.isPresent()
                ? send(account.get(), order)
                : new SendResult.TryAgain(
                        true, null, "not_set_up", "Twilio is not set up for this channel.");
    }

    private SendResult send(TwilioAccount account, SendOrder order) {
        Optional<MessageCreator> withButtons = withButtons(account, order);
        if (withButtons.isPresent()) {
            SendResult result = send(account, withButtons.get());
            if (!isAboutTheForm(result)) {
                return result;
            }
            // Nothing was sent, that is certain, so the plain text may follow at once.
            templates.refused(account);
        }
        return send(account, creator(account, order, order.text()));
    }

    private Optional<MessageCreator> withButtons(TwilioAccount account, SendOrder order) {
        return hasButtons()
                ? TwilioButtons.of(order)
                        .flatMap(form ->
                                templates
                                        .of(account, form.shape())
                                        .map(template ->
                                                creator(account, order, null)
                                                        .setContentSid(template)
                                                        .setContentVariables(form.variables())))
                : Optional.empty();
    }

    private static boolean isAboutTheForm(SendResult result) {
        return switch (result) {
            case SendResult.Rejected(Failure failure) ->
                    TwilioErrors.mayBeAboutTheForm(failure.code());
            // 20404: the template is gone. A wrong account says so of the plain text too.
            case SendResult.TryAgain again -> again.answered() && "20404".equals(again.code());
            case SendResult.Accepted _, SendResult.Unknown _ -> false;
        };
    }

    private SendResult send(TwilioAccount account, MessageCreator creator) {
        TwilioCall call = new TwilioCall(wire, account.base(), patience);
        try {
            Message message = creator.create(client(account, call));
            String id = message.getSid();
            return id == null || id.isBlank()
                    ? unreadable()
                    : new SendResult.Accepted(id, segments(message.getNumSegments()));
        } catch (ApiException refused) {
            return read(call.progress(), refused.getCode());
        } catch (RuntimeException failed) {
            return read(call.progress(), null);
        }
    }

    private MessageCreator creator(TwilioAccount account, SendOrder order, @Nullable String text) {
        PhoneNumber to = new PhoneNumber(TwilioAccount.recipient(kind, order.address()));
        String service = account.service();
        MessageCreator creator =
                service == null
                        ? Message.creator(to, new PhoneNumber(account.sender()), text)
                        : Message.creator(to, service, text);
        return account.callback() == null ? creator : creator.setStatusCallback(account.callback());
    }

    private static TwilioRestClient client(TwilioAccount account, TwilioCall call) {
        return new TwilioRestClient.Builder(account.sid(), account.token())
                .accountSid(account.sid())
                .httpClient(call)
                .build();
    }

    private static SendResult read(TwilioCall.Progress progress, @Nullable Integer code) {
        return switch (progress) {
            case TwilioCall.Progress.NotMade() ->
                    new SendResult.Rejected(
                            Failure.permanent(
                                    "not_a_request",
                                    "The message could not be made into a request."));
            case TwilioCall.Progress.NotReached(String words) ->
                    new SendResult.TryAgain(false, null, "not_reached", words);
            case TwilioCall.Progress.Silent(String words) ->
                    new SendResult.Unknown(false, "no_answer", words);
            case TwilioCall.Progress.Answered(int status, Duration retryAfter) ->
                    answered(status, retryAfter, code);
        };
    }

    private static SendResult answered(
            int status, @Nullable Duration retryAfter, @Nullable Integer code) {
        String name = code == null ? "http_" + status : code.toString();
        if (status >= 200 && status < 300) {
            return unreadable();
        }
        if (status >= 500) {
            return new SendResult.Unknown(
                    true, name, "Twilio had an error of its own (" + status + ").");
        }
        if (status == 429) {
            return new SendResult.TryAgain(
                    true, retryAfter, name, "Twilio asks to send more slowly.");
        }
        if (status == 401 || status == 403 || status == 404) {
            return new SendResult.TryAgain(
                    true,
                    retryAfter,
                    name,
                    "Twilio does not know the account or its secret: check the settings.");
        }
        if (status < 400 || status == 408) {
            return new SendResult.TryAgain(
                    false, retryAfter, name, "Something other than Twilio answered.");
        }
        return new SendResult.Rejected(TwilioErrors.failure(name));
    }

    // It said yes in a form that says no more than that, so it may well have the message.
    private static SendResult unreadable() {
        return new SendResult.Unknown(false, "unreadable", "Twilio's answer could not be read.");
    }

    private static int segments(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }

    @Override
    public Lookup sentTo(String address) {
        Optional<TwilioAccount> account = TwilioAccount.of(settings, kind);
        return account.isPresent()
                ? sentTo(account.get(), address)
                : new Lookup.AskLater("Twilio is not set up for this channel.");
    }

    private Lookup sentTo(TwilioAccount account, String address) {
        TwilioCall call = new TwilioCall(wire, account.base(), patience);
        try {
            List<Message> newest =
                    Message.reader()
                            .setTo(TwilioAccount.recipient(kind, address))
                            .setPageSize(LISTED)
                            .firstPage(client(account, call))
                            .getRecords();
            return new Lookup.Listed(
                    newest.stream()
                            .filter(TwilioChannel::isOurs)
                            .map(TwilioChannel::sent)
                            .toList());
        } catch (RuntimeException failed) {
            return new Lookup.AskLater("Twilio's list of messages could not be read.");
        }
    }

    private static boolean isOurs(Message message) {
        return message.getSid() != null && message.getDirection() != Message.Direction.INBOUND;
    }

    private static Lookup.Sent sent(Message message) {
        DeliveryStatus status =
                message.getStatus() == null
                        ? DeliveryStatus.SENT
                        : TwilioStatus.read(message.getStatus().toString())
                                .orElse(DeliveryStatus.SENT);
        return new Lookup.Sent(
                message.getSid(), message.getBody() == null ? "" : message.getBody(), status);
    }

    /** Breaks off what is still on its way. */
    @Override
    public void close() {
        wire.shutdownNow();
    }
}
