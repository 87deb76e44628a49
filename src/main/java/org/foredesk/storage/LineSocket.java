package org.foredesk.storage;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which lines of UTF-8 text are exchanged. Closing it closes the socket. */
final class LineSocket implements AutoCloseable {

    private final Socket socket;
    private final InputStream stream;

    LineSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.stream = new BufferedInputStream(socket.getInputStream());
    }

    /** How long to wait for what the other side says; zero waits for ever. */
    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    void say(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /**
     * The next line; fails when the other side ends within it, or says more than {@code limit}
     * bytes.
     */
    String hear(int limit) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = stream.read(); next != '\n'; next = stream.read()) {
            if (next < 0) {
                throw new EOFException("the other side has gone");
            }
            if (line.size() == limit) {
                throw new IOException("more was said than may be");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
