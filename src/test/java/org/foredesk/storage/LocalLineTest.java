package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.testkit.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalLineTest {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    @TempDir Path scratch;

    private LocalLine open(DataFolder folder, Map<String, LocalLine.Command> commands)
            throws IOException {
        return LocalLine.open(folder, DataKey.openInFile(folder).orElseThrow(), commands);
    }

    @Test
    void aCommandIsAnsweredWithItsArgumentsInMind() throws IOException {
        JsonNode args =
                new ObjectMapper().readTree("{\"name\":\"Zoë\\nline\",\"scopes\":[\"read\"]}");
        try (DataFolder folder = DataFolder.open(scratch).orElseThrow();
                LocalLine line = open(folder, Map.of("echo", Outcome::done))) {
            assertThat(LocalLine.ask(scratch, "echo", args).orElseThrow()).isEqualTo(args);
            assertThat(line).isNotNull();
        }
    }

    @Test
    void aRefusalComesBackAsItWas() throws IOException {
        Refusal refusal = Refusal.of("name_taken", "There is one already.").about("name");
        try (DataFolder folder = DataFolder.open(scratch).orElseThrow();
                LocalLine line = open(folder, Map.of("create", args -> Outcome.refused(refusal)))) {
            assertThat(LocalLine.ask(scratch, "create", NOTHING))
                    .isEqualTo(Outcome.refused(refusal));
            assertThat(line).isNotNull();
        }
    }

    @Test
    void anUnknownCommandAndOneThatFailsAreAnswersToo() throws IOException {
        LocalLine.Command broken =
                args -> {
                    throw new IllegalStateException("secret inside");
                };
        try (DataFolder folder = DataFolder.open(scratch).orElseThrow();
                LocalLine line = open(folder, Map.of("broken", broken))) {
            assertThat(code(LocalLine.ask(scratch, "fly", NOTHING))).isEqualTo("unknown_command");
            assertThat(code(LocalLine.ask(scratch, "broken", NOTHING))).isEqualTo("failed");
            assertThat(LocalLine.ask(scratch, "broken", NOTHING).toString())
                    .doesNotContain("secret");
            assertThat(line).isNotNull();
        }
    }

    @Test
    void whereNobodyRunsTheAnswerSaysSo() throws IOException {
        assertThat(code(LocalLine.ask(scratch, "who", NOTHING))).isEqualTo("not_running");
        try (DataFolder folder = DataFolder.open(scratch).orElseThrow()) {
            open(folder, Map.of()).close();
        }
        assertThat(scratch.resolve("line")).doesNotExist();
        assertThat(code(LocalLine.ask(scratch, "who", NOTHING))).isEqualTo("not_running");
    }

    @Test
    void onlyTheOwnerCanReadHowToCall() throws IOException {
        try (DataFolder folder = DataFolder.open(scratch).orElseThrow();
                LocalLine line = open(folder, Map.of())) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(scratch.resolve("line"))))
                    .isEqualTo("rw-------");
            assertThat(line).isNotNull();
        }
    }

    @Test
    void aCallerWithoutTheTokenGetsNothingDone() throws IOException {
        CountDownLatch ran = new CountDownLatch(1);
        LocalLine.Command command =
                args -> {
                    ran.countDown();
                    return Outcome.done(NOTHING);
                };
        try (DataFolder folder = DataFolder.open(scratch).orElseThrow();
                LocalLine line = open(folder, Map.of("run", command))) {
            String port = Files.readString(scratch.resolve("line")).split(" ", -1)[0];
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
                socket.getOutputStream()
                        .write(
                                "aa\nbb\n{\"command\":\"run\"}\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                String heard =
                        new String(
                                socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                assertThat(heard).doesNotContain("result");
            }
            assertThat(ran.getCount()).isEqualTo(1);

            String real = Files.readString(scratch.resolve("line"));
            Files.writeString(scratch.resolve("line"), port + " " + "00".repeat(32));
            assertThat(code(LocalLine.ask(scratch, "run", NOTHING))).isEqualTo("not_running");
            Files.writeString(scratch.resolve("line"), real);
            assertThat(LocalLine.ask(scratch, "run", NOTHING)).isInstanceOf(Outcome.Done.class);
            assertThat(line).isNotNull();
        }
    }

    @Test
    void aProcessThatEndsWhileItWorksIsToldApartFromOneThatDoesNotRun() throws IOException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        LocalLine.Command slow =
                args -> {
                    working.countDown();
                    await().atMost(Duration.ofMinutes(1)).until(() -> never.getCount() == 0);
                    return Outcome.done(NOTHING);
                };
        try (DataFolder folder = DataFolder.open(scratch).orElseThrow();
                LocalLine line = open(folder, Map.of("slow", slow))) {
            Thread.startVirtualThread(() -> {
                await().atMost(Duration.ofMinutes(1)).until(() -> working.getCount() == 0);
                line.close();
            });
            assertThat(code(LocalLine.ask(scratch, "slow", NOTHING))).isEqualTo("failed");
            never.countDown();
        }
    }

    @Test
    void anotherProcessAnswersWhileItHoldsTheFolderAndAfterItsDeathTheFolderIsFree()
            throws Exception {
        Path log = scratch.resolve("log");
        Path data = scratch.resolve("data");
        try (ChildJvm holder = ChildJvm.start(LineHolder.class, log, data.toString())) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !holder.isAlive() || Files.exists(data.resolve("line")));
            assertThat(((Outcome.Refused<DataFolder>) DataFolder.open(data)).refusal().code())
                    .isEqualTo("data_in_use");
            JsonNode who = LocalLine.ask(data, "who", NOTHING).orElseThrow();
            assertThat(who)
                    .isInstanceOf(TextNode.class)
                    .asString()
                    .contains("process " + holder.pid());
            holder.kill();
        }
        assertThat(code(LocalLine.ask(data, "who", NOTHING))).isEqualTo("not_running");
        DataFolder.open(data).orElseThrow().close();
    }

    private static String code(Outcome<JsonNode> outcome) {
        return ((Outcome.Refused<JsonNode>) outcome).refusal().code();
    }
}
