package org.foredesk.web;

/**
 * Where to listen: a local address ({@code 127.0.0.1} unless the clinic says otherwise) and a port,
 * 0 for any free one.
 */
public record ListenAddress(String host, int port) {

    public ListenAddress {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is from 0 to 65535");
        }
    }

    public static ListenAddress loopback(int port) {
        return new ListenAddress("127.0.0.1", port);
    }
}
