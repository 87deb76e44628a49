package org.foredesk.web.practice;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.PhoneNumber;

/**
 * The demo clinic's own telephone company. The clinic's real Twilio adapter sends to it over HTTP on the loopback address
 * ({@code twilio.api.base} = {@link #apiBase()}), and what a practice patient writes goes through the real webhook with a real
 * signature. Threads live in memory. Announces {@link PracticeTextArrived}.
 */
public final class PracticeCarrier implements AutoCloseable {

    private PracticeCarrier() {}

    /**
     * Starts it on a free loopback port.
     *
     * @param listener where the listener is ({@code http://127.0.0.1:7070}); read at each message, must be loopback
     * @param publicAddress what the listener takes for its public address; signatures are made over it
     */
    public static PracticeCarrier start(
            PracticeAccount account,
            Supplier<URI> listener,
            Supplier<URI> publicAddress,
            InstantSource clock,
            IdSource ids,
            Facts facts) {
        throw new UnsupportedOperationException();
    }

    /** To be set as {@code twilio.api.base}. */
    public URI apiBase() {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes to the clinic as a patient: posts to the real webhook and completes with its HTTP status (200 when accepted), or
     * 0 where nobody answered. Never blocks the caller.
     */
    public CompletableFuture<Integer> say(PhoneNumber phone, String name, String text, ChannelKind channel) {
        throw new UnsupportedOperationException();
    }

    /** Everything on one practice phone, oldest first. */
    public List<PracticeText> thread(PhoneNumber phone) {
        throw new UnsupportedOperationException();
    }

    /** The practice phones that have a thread, the one used last first. */
    public List<PhoneNumber> phones() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
