package org.foredesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.foredesk.kernel.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How commands reach the process that holds the data folder. That process listens on loopback; port
 * and a random token stand in a file only the owner of the data can read, and both ends prove that
 * they know the token before anything is said. One request and one answer, both JSON, a connection.
 * (A unix domain socket would do without the token, but its path may have only about 100 bytes.)
 */
public final class LocalLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalLine.class);
    private static final String FILE = "line";
    private static final int TOKEN_BYTES = 32;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int GREETING_MILLIS = 5_000;

    /** What the holding process does for a command of another process of the same owner. */
    @FunctionalInterface
    public interface Command {

        /**
         * The arguments are what {@link LocalLine#ask} was given; the result goes back as it is.
         */
        Outcome<JsonNode> run(JsonNode args);
    }

    private final Path file;
    private final ServerSocket server;
    private final LocalTalk talk;
    private final Map<String, Command> commands;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private LocalLine(
            Path file, ServerSocket server, LocalTalk talk, Map<String, Command> commands) {
        this.file = file;
        this.server = server;
        this.talk = talk;
        this.commands = Map.copyOf(commands);
    }

    /**
     * Listens for the owner's other processes until closed. Each request is served on a virtual
     * thread of its own. Throws {@link IOException} when loopback or the folder cannot be used.
     */
    public static LocalLine open(DataFolder folder, DataKey key, Map<String, Command> commands)
            throws IOException {
        byte[] token = new byte[TOKEN_BYTES];
        key.random().nextBytes(token);
        Path file = folder.path().resolve(FILE);
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try {
            LocalTalk talk = new LocalTalk(token, key.random());
            DurableFile.replace(
                    file, talk.address(server.getLocalPort()).getBytes(StandardCharsets.US_ASCII));
            LocalLine line = new LocalLine(file, server, talk, commands);
            Thread.ofVirtual().name("local-line").start(line::accept);
            return line;
        } catch (IOException failed) {
            server.close();
            throw failed;
        }
    }

    /**
     * Asks the process that holds {@code folder} and waits for the answer, however long it takes.
     * Refused as the command was there, with {@code not_running} when no process answers, {@code
     * unknown_command}, or {@code failed} when the command broke off.
     */
    public static Outcome<JsonNode> ask(Path folder, String command, JsonNode args) {
        try (Socket socket = new Socket()) {
            LocalTalk.Address address =
                    LocalTalk.Address.of(
                            Files.readString(folder.resolve(FILE), StandardCharsets.US_ASCII));
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), address.port()),
                    CONNECT_MILLIS);
            LineSocket line = new LineSocket(socket);
            line.patience(GREETING_MILLIS);
            LocalTalk talk = new LocalTalk(address.token(), new SecureRandom());
            if (!talk.greetServer(line)) {
                return notRunning(folder);
            }
            line.patience(0);
            return LocalTalk.ask(line, command, args);
        } catch (IOException | IllegalArgumentException nobody) {
            LOG.debug("No process answers for {}", folder, nobody);
            return notRunning(folder);
        }
    }

    private static Outcome<JsonNode> notRunning(Path folder) {
        return Outcome.refused(
                "not_running",
                "No Foredesk that answers is running on the data in " + folder + ".");
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException closed) {
                LOG.debug("The local line takes no more calls", closed);
            }
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        try (LineSocket line = new LineSocket(socket)) {
            line.patience(GREETING_MILLIS);
            if (talk.greetClient(line)) {
                LocalTalk.answer(line, this::run);
            } else {
                LOG.warn("A caller on the local line does not know its token");
            }
        } catch (IOException gone) {
            LOG.debug("A caller on the local line went away", gone);
        } finally {
            open.remove(socket);
        }
    }

    // A command's bug must be an answer, or the other process would wait for ever.
    private Outcome<JsonNode> run(String name, JsonNode args) {
        Command command = commands.get(name);
        if (command == null) {
            return Outcome.refused(
                    "unknown_command",
                    "The running Foredesk does not know the command " + name + ".");
        }
        try {
            return command.run(args);
        } catch (RuntimeException bug) {
            LOG.error("The command {} failed", name, bug);
            return Outcome.refused(
                    "failed", "The command failed; the log of the running Foredesk says why.");
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(file);
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException failed) {
            LOG.debug("The local line could not be closed in good order", failed);
        }
    }
}
