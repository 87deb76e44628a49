package org.foredesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.foredesk.web.practice.PracticeCarrier;

/**
 * R2: follows the system calls of the whole program while it answers signed webhooks one after the
 * other, and counts those answered with 200 only after their record was written and {@code
 * fdatasync} had returned. Needs {@code strace} (apt-get install strace) and leave to trace.
 */
final class PowerCutTrace implements Measurement {

    private static final int REQUESTS = 20;
    private static final String WEBHOOK = "\"POST /api/v1/webhooks/twilio";

    /** What has been seen since the last request came in. */
    private enum Seen {
        NOTHING,
        REQUEST,
        RECORD,
        SYNC
    }

    @Override
    public String name() {
        return "power-cut";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path data = Files.createTempDirectory("foredesk-bench");
        Path trace = data.resolve("trace.txt");
        WebhookMeasurement webhooks = new WebhookMeasurement();
        try (PracticeCarrier carrier = webhooks.carrier();
                ChildServer desk = WebhookMeasurement.program(data, carrier)) {
            // The first ones also begin the journal's segment.
            LoadDriver.run(desk.port(), webhooks.signed(3), 1, 0);
            Process strace = follow(desk, trace);
            LoadDriver.run(desk.port(), webhooks.signed(REQUESTS), 1, 5);
            strace.destroy();
            strace.waitFor();
        }
        return List.of(
                new Figure(
                        "R2 webhooks answered only after write and sync",
                        afterTheSync(Files.readAllLines(trace)),
                        "of " + REQUESTS,
                        "= " + REQUESTS,
                        "strace of the program, one request at a time"));
    }

    private static Process follow(ChildServer desk, Path trace) throws Exception {
        Process strace =
                new ProcessBuilder(
                                "strace",
                                "-f",
                                "-y",
                                "-s",
                                "60",
                                "-o",
                                trace.toString(),
                                "-e",
                                "trace=read,write,writev,fsync,fdatasync",
                                "-p",
                                Long.toString(desk.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(trace.resolveSibling("strace.txt").toFile())
                        .start();
        while (!Files.exists(trace) || Files.size(trace) == 0) {
            if (!strace.isAlive()) {
                throw new IOException("strace ended; see " + trace.resolveSibling("strace.txt"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return strace;
    }

    static int afterTheSync(List<String> calls) {
        int right = 0;
        Seen seen = Seen.NOTHING;
        String syncing = "";
        for (String call : calls) {
            String thread = call.substring(0, Math.max(0, call.indexOf(' ')));
            if (call.contains("\"HTTP/1.1 200")) {
                right += seen == Seen.SYNC ? 1 : 0;
                seen = Seen.NOTHING;
            } else if (call.contains(WEBHOOK)) {
                seen = Seen.REQUEST;
            } else if (seen == Seen.REQUEST && call.contains(" write(") && journal(call)) {
                seen = Seen.RECORD;
            } else if (seen == Seen.RECORD && call.contains(" fdatasync(") && journal(call)) {
                syncing = thread;
                seen = call.endsWith("= 0") ? Seen.SYNC : seen;
            } else if (seen == Seen.RECORD
                    && thread.equals(syncing)
                    && call.contains("fdatasync resumed")
                    && call.endsWith("= 0")) {
                seen = Seen.SYNC;
            }
        }
        return right;
    }

    private static boolean journal(String call) {
        return call.contains(".journal>");
    }
}
