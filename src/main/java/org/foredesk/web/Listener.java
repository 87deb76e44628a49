package org.foredesk.web;

import java.net.URI;
import java.util.List;

/**
 * The HTTP listener and what works on the requests it has accepted. Stops within five seconds: no
 * new requests, running ones finished, accepted messages left in the journal for the next start.
 */
public final class Listener implements AutoCloseable {

    private Listener() {}

    /** The rows this package keeps. */
    public static List<Class<?>> rows() {
        return List.of();
    }

    /**
     * Takes up what the journal still holds and starts to listen. Throws {@link ListenerException}
     * with a sentence for a person when the address cannot be had.
     */
    public static Listener start(WebServices services, ListenAddress address) {
        throw new UnsupportedOperationException();
    }

    public int port() {
        throw new UnsupportedOperationException();
    }

    /** Where it can be reached on this machine, without a slash at the end. */
    public URI address() {
        throw new UnsupportedOperationException();
    }

    /** What was received, what became of it, and what is waiting. */
    public Intake intake() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
