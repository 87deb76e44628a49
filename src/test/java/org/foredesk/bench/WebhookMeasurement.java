package org.foredesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.foredesk.app.Main;
import org.foredesk.integrations.twilio.TwilioSignature;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.web.practice.PracticeAccount;
import org.foredesk.web.practice.PracticeCarrier;

/**
 * S1: the whole program in a process of its own, its workers running, answers signed webhooks that
 * are on disk before the answer; a bare Javalin POST in another process is measured in turns with
 * it, by the same driver with the same bodies.
 */
final class WebhookMeasurement implements Measurement {

    private static final String PUBLIC = "https://clinic.example.test";
    private static final String PATH = "/api/v1/webhooks/twilio";
    private static final String BARE_PATH = "/bare";
    private static final String SERVER_ONLY =
            "of the server's process, median of the same rounds; depends less on what else runs";
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 5;
    // Until then the compiler is still at work, longer on the desk's code, which is more.
    private static final int WARM_UP = 40_000;
    private static final int BARE = 60_000;
    private static final int SIGNED = 20_000;
    private static final PracticeAccount ACCOUNT =
            new PracticeAccount(
                    "AC00000000000000000000000000000001",
                    "0123456789abcdef0123456789abcdef",
                    new PhoneNumber("+14155238886"),
                    new PhoneNumber("+14155238887"));

    private final TwilioSignature signature = new TwilioSignature(ACCOUNT.authToken());
    private int phone;

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path data = Files.createTempDirectory("foredesk-bench");
        try (PracticeCarrier carrier = carrier();
                ChildServer bare =
                        ChildServer.start(
                                BareListener.class, data.resolve("bare.txt"), Map.of(), List.of());
                ChildServer desk = program(data, carrier)) {
            LoadDriver.run(bare.port(), requests(BARE_PATH, WARM_UP), CONNECTIONS, 0);
            LoadDriver.run(desk.port(), requests(PATH, WARM_UP), CONNECTIONS, 0);
            waitUntilWorkedOff(desk.port());
            LoadDriver.Run steady =
                    allAnswered(
                            LoadDriver.run(
                                    desk.port(), requests(PATH, 10_000), CONNECTIONS, 1_000));
            Rounds bareRounds = new Rounds(bare, BARE_PATH, BARE);
            Rounds deskRounds = new Rounds(desk, PATH, SIGNED);
            for (int round = 0; round < ROUNDS; round++) {
                waitUntilWorkedOff(desk.port());
                bareRounds.another();
                deskRounds.another();
            }
            return figures(bareRounds, deskRounds, steady);
        }
    }

    private static List<Figure> figures(Rounds bare, Rounds desk, LoadDriver.Run steady) {
        String how =
                "64 kept connections, median of "
                        + ROUNDS
                        + " rounds in turns; server processes beside the driver";
        return List.of(
                new Figure("S1 bare Javalin POST", bare.rate(), "1/s", null, how),
                new Figure(
                        "S1 signed webhook, on disk before the answer",
                        desk.rate(),
                        "1/s",
                        null,
                        how + "; workers running"),
                new Figure(
                        "S1 share of the bare rate", desk.rate() / bare.rate(), "", ">= 0.4", how),
                new Figure(
                        "S1 processor time of a bare POST", bare.micros(), "µs", null, SERVER_ONLY),
                new Figure(
                        "S1 processor time of a signed webhook",
                        desk.micros(),
                        "µs",
                        null,
                        SERVER_ONLY + ", with workers, journal, compiler and collector"),
                new Figure(
                        "S1 p99 at 1,000/s",
                        steady.millisAt(0.99),
                        "ms",
                        "<= 20",
                        "10,000 requests, waiting counted from when each was due"));
    }

    /** One server's rounds. */
    private final class Rounds {

        private final ChildServer server;
        private final String path;
        private final int requests;
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> micros = new ArrayList<>();

        Rounds(ChildServer server, String path, int requests) {
            this.server = server;
            this.path = path;
            this.requests = requests;
        }

        void another() throws Exception {
            List<byte[]> ready = requests(path, requests);
            Duration before = server.processorTime();
            rates.add(
                    allAnswered(LoadDriver.run(server.port(), ready, CONNECTIONS, 0)).perSecond());
            micros.add(server.processorTime().minus(before).toNanos() / 1e3 / requests);
        }

        double rate() {
            return median(rates);
        }

        double micros() {
            return median(micros);
        }
    }

    // Otherwise the bare listener would be measured while the desk still answers patients, and each
    // round beside the one before.
    private static void waitUntilWorkedOff(int port) throws Exception {
        HttpRequest health =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            int quiet = 0;
            while (quiet < 3) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "the messages of the last round are not worked off");
                }
                String body = client.send(health, HttpResponse.BodyHandlers.ofString()).body();
                quiet =
                        body.contains("\"0 accepted messages") && body.contains("\"0 messages wait")
                                ? quiet + 1
                                : 0;
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    PracticeCarrier carrier() {
        return PracticeCarrier.start(
                ACCOUNT,
                () -> URI.create("http://127.0.0.1:1"),
                () -> URI.create(PUBLIC),
                InstantSource.system(),
                new IdSource(InstantSource.system(), new Random(1)),
                new Facts(_ -> {}));
    }

    /** The whole program in a process of its own, set up with Twilio's account. */
    static ChildServer program(Path data, PracticeCarrier carrier) throws IOException {
        Path clinic = data.resolve("clinic.yaml");
        Files.writeString(
                clinic,
                """
                clinic: {name: Lakeside Clinic, timezone: Asia/Kolkata, country: IN, languages: [en], address: "12 Lake Road"}
                locations: [{name: Main, address: "12 Lake Road"}]
                departments: [{name: General Medicine}]
                services: [{name: Consultation, minutes: 30}]
                practitioners:
                  - {name: Dr. Anil Mehta, speciality: general medicine, department: General Medicine, services: [Consultation], hours: {mon-sat: ["09:00-18:00"]}}
                """);
        return ChildServer.start(
                Main.class,
                data.resolve("desk.txt"),
                Map.of(
                        "FOREDESK_PUBLIC_URL", PUBLIC,
                        "FOREDESK_TWILIO_ACCOUNT_SID", ACCOUNT.accountSid(),
                        "FOREDESK_TWILIO_AUTH_TOKEN", ACCOUNT.authToken(),
                        "FOREDESK_TWILIO_WHATSAPP_FROM",
                                "whatsapp:" + ACCOUNT.whatsappNumber().e164(),
                        "FOREDESK_TWILIO_SMS_FROM", ACCOUNT.smsNumber().e164(),
                        "FOREDESK_TWILIO_API_BASE", carrier.apiBase().toString(),
                        "FOREDESK_CLINIC_FILE", clinic.toString()),
                List.of("serve", "--port", "0", "--data", data.resolve("desk").toString()));
    }

    private static LoadDriver.Run allAnswered(LoadDriver.Run run) {
        if (run.others() > 0) {
            throw new IllegalStateException(run.others() + " requests were not answered with 200");
        }
        return run;
    }

    /** Signed webhooks, ready to be sent; each from another patient. */
    List<byte[]> signed(int count) {
        return requests(PATH, count);
    }

    // The bare listener gets just the same, each request another one, so that reading memory costs
    // driver and server the same.
    private List<byte[]> requests(String path, int count) {
        List<byte[]> requests = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Map<String, String> form = form();
            Map<String, List<String>> signed =
                    form.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, field -> List.of(field.getValue())));
            requests.add(
                    LoadDriver.post(
                            path,
                            body(form),
                            "X-Twilio-Signature",
                            signature.sign(PUBLIC + PATH, signed)));
        }
        return requests;
    }

    private Map<String, String> form() {
        // Many senders, since one may write a hundred times a minute only.
        String number = "+91982" + (1_000_000 + phone++ % 20_000);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", "SM" + UUID.randomUUID().toString().replace("-", ""));
        form.put("AccountSid", ACCOUNT.accountSid());
        form.put("From", "whatsapp:" + number);
        form.put("To", "whatsapp:+14155238886");
        form.put("Body", "I want to book an appointment with Dr. Mehta tomorrow at 10AM");
        form.put("NumMedia", "0");
        form.put("NumSegments", "1");
        form.put("SmsStatus", "received");
        form.put("ApiVersion", "2010-04-01");
        form.put("ProfileName", "Asha Rao");
        form.put("WaId", number.substring(1));
        return form;
    }

    private static String body(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
