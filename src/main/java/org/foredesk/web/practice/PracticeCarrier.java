package org.foredesk.web.practice;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.PhoneNumber;

/**
 * The demo clinic's own telephone company. The clinic's real Twilio adapter sends to it over HTTP
 * on the loopback address ({@code twilio.api.base} = {@link #apiBase()}), and what a practice
 * patient writes goes through the real webhook with a real signature. Threads live in memory.
 * Announces {@link PracticeTextArrived}.
 */
public final class PracticeCarrier implements AutoCloseable {

    /**
     * How long a text takes from one status to the next; long enough to be seen, short enough not
     * to be waited for.
     */
    static final Duration USUAL_PACE = Duration.ofMillis(350);

    private static final String WEBHOOK = "/api/v1/webhooks/twilio";

    private final PracticeAccount account;
    private final PracticeThreads threads;
    private final IdSource ids;
    private final Supplier<URI> publicAddress;
    private final SignedPost post;
    private final HttpServer server;
    private final ExecutorService executor;

    private PracticeCarrier(
            PracticeAccount account,
            PracticeThreads threads,
            IdSource ids,
            Supplier<URI> publicAddress,
            SignedPost post,
            HttpServer server,
            ExecutorService executor) {
        this.account = account;
        this.threads = threads;
        this.ids = ids;
        this.publicAddress = publicAddress;
        this.post = post;
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts it on a free loopback port.
     *
     * @param listener where the listener is ({@code http://127.0.0.1:7070}); read at each message,
     *     must be loopback
     * @param publicAddress what the listener takes for its public address; signatures are made over
     *     it
     */
    public static PracticeCarrier start(
            PracticeAccount account,
            Supplier<URI> listener,
            Supplier<URI> publicAddress,
            InstantSource clock,
            IdSource ids,
            Facts facts) {
        return start(account, listener, publicAddress, clock, ids, facts, USUAL_PACE);
    }

    static PracticeCarrier start(
            PracticeAccount account,
            Supplier<URI> listener,
            Supplier<URI> publicAddress,
            InstantSource clock,
            IdSource ids,
            Facts facts,
            Duration pace) {
        ExecutorService executor =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("practice-", 0).factory());
        PracticeThreads threads = new PracticeThreads(clock, facts);
        SignedPost post = new SignedPost(account.authToken(), listener, executor);
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
            server.setExecutor(executor);
            ContentApi contents = new ContentApi(ids);
            server.createContext("/v1/Content", contents);
            server.createContext(
                    "/",
                    new MessagesApi(
                            account,
                            threads,
                            ids,
                            new StatusReports(threads, post, executor, pace),
                            contents));
            server.start();
            return new PracticeCarrier(
                    account, threads, ids, publicAddress, post, server, executor);
        } catch (IOException failed) {
            executor.shutdown();
            throw new UncheckedIOException("The practice carrier could not start.", failed);
        }
    }

    /** To be set as {@code twilio.api.base}. */
    public URI apiBase() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Writes to the clinic as a patient: posts to the real webhook and completes with its HTTP
     * status (200 when accepted), or 0 where nobody answered. Never blocks the caller.
     */
    public CompletableFuture<Integer> say(
            PhoneNumber phone, String name, String text, ChannelKind channel) {
        String sid = MessagesApi.newSid(ids);
        threads.fromPatient(phone, sid, channel, text);
        return send(sid, form(phone, name, text, channel, sid));
    }

    /**
     * Taps a choice of a message on the phone, as {@link #say} with what Twilio adds to it: whose
     * choice it was and which.
     */
    public CompletableFuture<Integer> tap(
            PhoneNumber phone, String name, PracticeText message, PracticeOption option) {
        String sid = MessagesApi.newSid(ids);
        threads.fromPatient(phone, sid, message.channel(), option.title());
        Map<String, String> form = form(phone, name, option.title(), message.channel(), sid);
        form.put("MessageType", "interactive");
        form.put("OriginalRepliedMessageSid", message.sid());
        form.put(option.inList() ? "ListId" : "ButtonPayload", option.id());
        form.put(option.inList() ? "ListTitle" : "ButtonText", option.title());
        return send(sid, form);
    }

    private CompletableFuture<Integer> send(String sid, Map<String, String> form) {
        String to = publicAddress.get().toString().replaceAll("/$", "") + WEBHOOK;
        return post.send(to, form)
                .thenApply(status -> {
                    threads.setStatus(sid, status == 200 ? "sent" : "failed");
                    return status;
                });
    }

    private Map<String, String> form(
            PhoneNumber phone, String name, String text, ChannelKind channel, String sid) {
        boolean whatsapp = channel == ChannelKind.WHATSAPP;
        PhoneNumber clinic = whatsapp ? account.whatsappNumber() : account.smsNumber();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", sid);
        form.put("SmsSid", sid);
        form.put("SmsMessageSid", sid);
        form.put("AccountSid", account.accountSid());
        form.put("From", (whatsapp ? "whatsapp:" : "") + phone.e164());
        form.put("To", (whatsapp ? "whatsapp:" : "") + clinic.e164());
        form.put("Body", text);
        form.put("NumMedia", "0");
        form.put("NumSegments", "1");
        form.put("SmsStatus", "received");
        form.put("ApiVersion", "2010-04-01");
        if (whatsapp) {
            form.put("ProfileName", name);
            form.put("WaId", phone.e164().substring(1));
            form.put("MessageType", "text");
        }
        return form;
    }

    /** Everything on one practice phone, oldest first. */
    public List<PracticeText> thread(PhoneNumber phone) {
        return threads.thread(phone);
    }

    /** The practice phones that have a thread, the one used last first. */
    public List<PhoneNumber> phones() {
        return threads.phones();
    }

    @Override
    public void close() {
        server.stop(0);
        post.close();
        executor.shutdownNow();
    }
}
