package org.foredesk.integrations.llm;

import dev.failsafe.Bulkhead;
import dev.failsafe.BulkheadFullException;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.foredesk.assistant.LanguageModel;
import org.foredesk.assistant.ModelAnswer;
import org.foredesk.assistant.ModelAnswer.Usage;
import org.foredesk.assistant.ModelAnswer.Why;
import org.foredesk.assistant.ModelQuestion;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A language model by HTTP. An answer that has not the form asked for is asked for once more within
 * the same patience; a service that keeps failing is left alone for a while, so that patients do
 * not wait for it each time. The settings are read again for each question. Plain {@link
 * HttpClient}, because the protocol is one POST: the vendor's library brings Kotlin and a second
 * HTTP client, repeats requests by itself and limits neither the whole exchange nor the size of an
 * answer.
 */
public final class ChatCompletions implements LanguageModel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChatCompletions.class);
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofSeconds(30);
    private static final int FAILURES_BEFORE_REST = 4;
    private static final int AT_ONCE = 8;
    private static final int LARGEST_ANSWER = 256 * 1024;

    /** Less than this is not enough for another try. */
    private static final Duration WORTH_ASKING = Duration.ofMillis(500);

    /** What says nothing about the service's health. */
    private static final Set<Why> NO_FAULT =
            EnumSet.of(Why.NOT_SET_UP, Why.REFUSED, Why.UNREADABLE, Why.NOT_TAKEN);

    private final Settings settings;
    private final ChatForm form = new ChatForm();
    private final HttpClient wire =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(CONNECTING)
                    .build();
    private final CircuitBreaker<ModelAnswer> breaker;
    private final Bulkhead<ModelAnswer> hands = Bulkhead.of(AT_ONCE);
    private volatile Known known = new Known(null, Dialect.USUAL);

    /** The dialect found out for a service. */
    private record Known(@Nullable ModelService service, Dialect dialect) {}

    public ChatCompletions(Settings settings) {
        this(settings, REST);
    }

    ChatCompletions(Settings settings, Duration rest) {
        this.settings = settings;
        this.breaker =
                CircuitBreaker.<ModelAnswer>builder()
                        .handleResultIf(ChatCompletions::isFault)
                        .withFailureThreshold(FAILURES_BEFORE_REST)
                        .withDelay(rest)
                        .onOpen(_ -> LOG.warn("The language model does not work; resting {}", rest))
                        .onClose(_ -> LOG.info("The language model works again"))
                        .build();
    }

    private static boolean isFault(@Nullable ModelAnswer answer) {
        return answer instanceof ModelAnswer.Failed(Why why, var _) && !NO_FAULT.contains(why);
    }

    @Override
    public boolean ready() {
        return ModelService.of(settings).isPresent();
    }

    @Override
    public boolean rests() {
        return breaker.isOpen() && breaker.getRemainingDelay().isPositive();
    }

    @Override
    public ModelAnswer ask(ModelQuestion question) {
        Optional<ModelService> service = ModelService.of(settings);
        if (service.isEmpty()) {
            return ModelAnswer.failed(Why.NOT_SET_UP);
        }
        try {
            return Failsafe.with(breaker, hands)
                    .get(() -> new Exchange(service.get(), question).run());
        } catch (CircuitBreakerOpenException resting) {
            return ModelAnswer.failed(Why.RESTING);
        } catch (BulkheadFullException crowded) {
            return ModelAnswer.failed(Why.BUSY);
        } catch (IllegalArgumentException unsendable) {
            // A key with a letter that no header can carry.
            return ModelAnswer.failed(Why.WRONG_KEY);
        }
    }

    /** One question with its second tries. */
    private final class Exchange {

        private final ModelService service;
        private final ModelQuestion question;
        private final long end;
        private Dialect dialect;
        private @Nullable Usage usage;

        Exchange(ModelService service, ModelQuestion question) {
            this.service = service;
            this.question = question;
            this.end = System.nanoTime() + question.patience().toNanos();
            Known before = known;
            this.dialect = service.equals(before.service()) ? before.dialect() : Dialect.USUAL;
        }

        ModelAnswer run() {
            Step step = once(null);
            while (step instanceof Step.OtherDialect(Dialect other) && worthAsking()) {
                dialect = other;
                step = once(null);
            }
            if (step instanceof Step.Unusable(String said) && worthAsking()) {
                step = once(said);
            }
            return switch (step) {
                case Step.Usable(String json) -> {
                    known = new Known(service, dialect);
                    yield new ModelAnswer.Said(json, usage);
                }
                case Step.Unusable _ -> new ModelAnswer.Failed(Why.UNREADABLE, usage);
                case Step.OtherDialect _ -> new ModelAnswer.Failed(Why.NOT_TAKEN, usage);
                case Step.Failed(Why why) -> new ModelAnswer.Failed(why, usage);
            };
        }

        private boolean worthAsking() {
            return end - System.nanoTime() > WORTH_ASKING.toNanos();
        }

        private Step once(@Nullable String unusable) {
            HttpRequest request =
                    request(form.request(question, service.model(), dialect, unusable));
            CompletableFuture<HttpResponse<byte[]>> answer =
                    wire.sendAsync(
                            request,
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
            try {
                return read(answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException late) {
                answer.cancel(true);
                return new Step.Failed(Why.LATE);
            } catch (InterruptedException stopped) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                return new Step.Failed(Why.LATE);
            } catch (ExecutionException broken) {
                return new Step.Failed(neverReached(broken) ? Why.NOT_REACHED : Why.BROKEN);
            }
        }

        private HttpRequest request(byte[] body) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(service.endpoint())
                            .timeout(question.patience())
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json")
                            .header("User-Agent", "Foredesk")
                            .POST(BodyPublishers.ofByteArray(body));
            if (service.key() != null) {
                request.header("Authorization", "Bearer " + service.key());
            }
            return request.build();
        }

        private Step read(HttpResponse<byte[]> response) {
            int status = response.statusCode();
            if (status == 400 || status == 422) {
                Dialect other = dialect.after(new String(response.body(), StandardCharsets.UTF_8));
                return other.equals(dialect)
                        ? new Step.Failed(Why.NOT_TAKEN)
                        : new Step.OtherDialect(other);
            }
            return status == 200 ? read(response.body()) : new Step.Failed(failure(status));
        }

        private Step read(byte[] body) {
            Optional<ChatForm.Reply> reply = form.reply(body);
            if (reply.isEmpty()) {
                return new Step.Failed(Why.UNREADABLE);
            }
            usage = plus(usage, reply.get().usage());
            if (reply.get().refused()) {
                return new Step.Failed(Why.REFUSED);
            }
            String content = reply.get().content();
            return form.object(content, question)
                    .<Step>map(Step.Usable::new)
                    .orElseGet(() -> new Step.Unusable(content));
        }
    }

    private sealed interface Step {
        record Usable(String json) implements Step {}

        record Unusable(String said) implements Step {}

        record OtherDialect(Dialect dialect) implements Step {}

        record Failed(Why why) implements Step {}
    }

    private static @Nullable Usage plus(@Nullable Usage before, @Nullable Usage more) {
        if (before == null || more == null) {
            return more == null ? before : more;
        }
        return new Usage(before.in() + more.in(), before.out() + more.out());
    }

    private static boolean neverReached(Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof ConnectException
                    || at instanceof HttpConnectTimeoutException
                    || at instanceof UnknownHostException
                    || at instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    private static Why failure(int status) {
        return switch (status) {
            case 401, 403 -> Why.WRONG_KEY;
            case 404 -> Why.UNKNOWN_MODEL;
            case 429 -> Why.BUSY;
            case 408, 504 -> Why.LATE;
            default -> status >= 500 ? Why.BROKEN : Why.NOT_TAKEN;
        };
    }

    /** Breaks off what is still on its way. */
    @Override
    public void close() {
        wire.shutdownNow();
    }
}
