package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.assistant.Assistant;
import org.foredesk.assistant.LanguageModel;
import org.foredesk.assistant.ModelHelp;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.Booking;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.Directory;
import org.foredesk.calls.Calls;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.InboundMessage;
import org.foredesk.conversations.Patients;
import org.foredesk.conversations.Received;
import org.foredesk.integrations.elevenlabs.ElevenLabsCalls;
import org.foredesk.integrations.google.GoogleCalendar;
import org.foredesk.integrations.retell.RetellCalls;
import org.foredesk.integrations.retell.RetellTools;
import org.foredesk.integrations.twilio.TwilioSignature;
import org.foredesk.integrations.twilio.TwilioWebhook;
import org.foredesk.integrations.vapi.VapiCalls;
import org.foredesk.integrations.vapi.VapiTools;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Outbox;
import org.foredesk.security.Actor;
import org.foredesk.security.ApiKeys;
import org.foredesk.security.AuditTrail;
import org.foredesk.security.ClinicSettings;
import org.foredesk.security.Scope;
import org.foredesk.security.Secrets;
import org.foredesk.storage.Clinics;
import org.foredesk.storage.DataFolder;
import org.foredesk.storage.DataKey;
import org.foredesk.storage.SettingsTable;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.WebhookJournal;
import org.foredesk.testkit.LakesideClinic;
import org.foredesk.testkit.ScratchDatabase;

/**
 * A listener on a free port over a scratch database and journal, spoken to over real HTTP as Twilio
 * and as an API client.
 */
final class WebHouse implements AutoCloseable {

    static final String TOKEN = "0123456789abcdef0123456789abcdef";
    static final String PUBLIC = "https://clinic.example.test";
    static final String TWILIO = "/api/v1/webhooks/twilio";

    static final String CLINIC =
            """
            clinic: {name: Lakeside Clinic, timezone: Asia/Kolkata, country: IN, languages: [en], address: "12 Lake Road"}
            locations: [{name: Main, address: "12 Lake Road"}]
            departments: [{name: Cardiology}, {name: General Medicine}]
            services: [{name: Consultation, minutes: 30, price: "600 INR"}, {name: Follow-up, minutes: 15}]
            practitioners:
              - {name: Dr. Rajiv Sharma, speciality: cardiology, department: Cardiology, aliases: [Rajiv], services: [Consultation, Follow-up], hours: {mon-fri: ["09:00-13:00", "14:00-17:00"]}}
              - {name: Dr. Priya Gupta, speciality: cardiology, department: Cardiology, services: [Consultation], hours: {mon-fri: ["09:30-12:30"]}}
              - {name: Dr. Anil Mehta, speciality: general medicine, department: General Medicine, services: [Consultation, Follow-up], hours: {mon-sat: ["09:00-18:00"]}}
            holidays: [{date: 2024-12-25, name: Christmas}]
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came back. */
    record Answer(int status, String body, HttpResponse<String> whole) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (java.io.IOException notJson) {
                throw new IllegalStateException("not JSON: " + body, notJson);
            }
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    final InstantSource clock;
    final ScratchDatabase database;
    final Transactions transactions;
    final IdSource ids;
    final Clinic clinic;
    final Settings settings;
    final DataFolder folder;
    final DataKey key;
    final ApiKeys apiKeys;
    final Conversations conversations;
    final Calls calls;
    final Understanding understanding = Understanding.load();
    final Consent consent;
    final Outbox outbox;
    final Directory directory;
    final Booking booking;
    final AuditTrail audit;
    final List<HealthCheck> checks = new ArrayList<>();
    WebhookJournal journal;
    Listener listener;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Clinics clinics;

    WebHouse(Path data, InstantSource clock) {
        this(data, clock, ScratchDatabase.Kind.H2);
    }

    WebHouse(Path data, InstantSource clock, ScratchDatabase.Kind kind) {
        this.clock = clock;
        this.database = ScratchDatabase.open(kind, clock, rows());
        this.transactions = database.transactions();
        this.ids = new IdSource(clock, new Random(7));
        this.clinics = new Clinics(transactions);
        this.clinic = LakesideClinic.of(new ClinicId(ids.next()));
        clinics.create(clinic);
        this.settings =
                new Settings(
                        new EnumMap<>(
                                Map.of(
                                        SettingKey.TWILIO_AUTH_TOKEN,
                                        TOKEN,
                                        SettingKey.PUBLIC_URL,
                                        PUBLIC)));
        this.folder = DataFolder.open(data.resolve("data")).orElseThrow();
        this.key = DataKey.openInFile(folder).orElseThrow();
        this.audit = new AuditTrail(transactions, ids);
        this.apiKeys = new ApiKeys(transactions, ids, new Secrets(new SecureRandom()), audit);
        this.consent = new Consent(transactions);
        this.outbox = new Outbox(transactions, ids, consent, List.of(), new Random(8));
        this.conversations =
                new Conversations(
                        transactions,
                        new Patients(transactions, ids),
                        outbox,
                        new ContactWindow(transactions),
                        ids);
        this.calls = new Calls(transactions, conversations, ids);
        this.directory = new Directory(transactions, clinics, ids, audit, database.facts());
        this.booking =
                new Booking(
                        transactions,
                        directory,
                        settings,
                        ids,
                        audit,
                        new GoogleCalendar(settings));
    }

    static List<Class<?>> rows() {
        List<Class<?>> rows = new ArrayList<>();
        List.of(
                        Clinics.rows(),
                        SettingsTable.rows(),
                        AuditTrail.rows(),
                        ApiKeys.rows(),
                        Outbox.rows(),
                        Conversations.rows(),
                        Calls.rows(),
                        ModelHelp.rows(),
                        Directory.rows(),
                        Booking.rows(),
                        Listener.rows())
                .forEach(rows::addAll);
        return rows;
    }

    WebServices services() {
        SettingsTable table = new SettingsTable(transactions, key);
        return new WebServices(
                () -> clinic,
                new ClinicSettings(
                        clinic.id(),
                        settings,
                        table,
                        audit,
                        database.facts(),
                        _ -> ClinicSettings.Origin.CLINIC,
                        () -> settings.replaceAll(with(table.load(clinic.id())))),
                clock,
                ids,
                transactions,
                database.facts(),
                journal,
                "test-desk",
                apiKeys,
                audit,
                clinics,
                directory,
                booking,
                conversations,
                new Assistant(
                        transactions,
                        conversations,
                        booking,
                        directory,
                        consent,
                        settings,
                        understanding,
                        new ModelHelp(
                                transactions,
                                ids,
                                settings,
                                clock,
                                LanguageModel.none(),
                                conversations,
                                directory,
                                understanding),
                        new ClinicWording(transactions, audit)),
                understanding,
                outbox,
                new TwilioWebhook(settings),
                List.of(new VapiTools(settings, clock), new RetellTools(settings, clock)),
                calls,
                List.of(
                        new VapiCalls(settings, clock),
                        new RetellCalls(settings, clock),
                        new ElevenLabsCalls(settings, clock)),
                checks,
                "1.2.3");
    }

    private static Map<SettingKey, String> with(Map<SettingKey, String> stored) {
        Map<SettingKey, String> all = new EnumMap<>(SettingKey.class);
        all.putAll(stored);
        all.put(SettingKey.TWILIO_AUTH_TOKEN, TOKEN);
        all.put(SettingKey.PUBLIC_URL, PUBLIC);
        return all;
    }

    /** Starts with the given work instead of the assistant's. */
    WebHouse start(IntakeWork work, Retries retries) {
        return start(WebhookJournal.open(folder, key, clock), work, retries);
    }

    /** Starts over a journal somebody else has opened. */
    WebHouse start(WebhookJournal opened, IntakeWork work, Retries retries) {
        journal = opened;
        listener = Listener.start(services(), ListenAddress.loopback(0), work, retries);
        return this;
    }

    /** Gives the clinic its doctors, hours and services. */
    WebHouse furnish() {
        directory.take(clinic.id(), true, ClinicFile.parse(CLINIC).orElseThrow());
        return this;
    }

    /** Starts with messages put into their threads and not answered. */
    WebHouse start() {
        return start(this::keep, new Retries(List.of()));
    }

    Handled keep(Envelope envelope, java.time.Instant acceptedAt) {
        if (envelope.kind() == Envelope.Kind.STATUS) {
            return Handled.NOTHING;
        }
        if (envelope.kind() == Envelope.Kind.CALL) {
            return new CallIntake(services()).handle(envelope, acceptedAt);
        }
        ProviderMessage told =
                new TwilioWebhook(settings).read(envelope.body()).message().orElseThrow();
        Received received =
                transactions.write(tx ->
                        conversations.receive(
                                tx,
                                new InboundMessage(
                                        envelope.clinic(),
                                        told.channel(),
                                        envelope.provider(),
                                        told.externalId(),
                                        told.address(),
                                        told.phone(),
                                        told.userId(),
                                        told.profileName(),
                                        told.text(),
                                        List.of(),
                                        acceptedAt)));
        return new Handled(received.conversation(), received.message());
    }

    /** Stops listener and journal, as a clean stop does; the data stay for another start. */
    void stop() {
        listener.close();
        journal.close();
    }

    @Override
    public void close() {
        if (listener != null) {
            stop();
        }
        folder.close();
        database.close();
        http.close();
    }

    // ---- as Twilio ----

    static Map<String, String> form(String phone, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", "SM" + UUID.randomUUID().toString().replace("-", ""));
        form.put("AccountSid", "AC00000000000000000000000000000001");
        form.put("From", "whatsapp:" + phone);
        form.put("To", "whatsapp:+14155238886");
        form.put("Body", text);
        form.put("NumMedia", "0");
        form.put("ProfileName", "Asha");
        form.put("WaId", phone.substring(1));
        return form;
    }

    static String sign(String address, Map<String, String> form) {
        return new TwilioSignature(TOKEN)
                .sign(
                        address,
                        form.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey, e -> List.of(e.getValue()))));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Answer twilio(Map<String, String> form) {
        return twilio(TWILIO, form, sign(PUBLIC + TWILIO, form));
    }

    Answer twilio(String path, Map<String, String> form, String signature) {
        return send(
                "POST",
                path,
                encoded(form).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "X-Twilio-Signature",
                signature);
    }

    // ---- as an API client ----

    String key(Scope... scopes) {
        Set<Scope> wanted =
                scopes.length == 0
                        ? EnumSet.allOf(Scope.class)
                        : EnumSet.copyOf(Arrays.asList(scopes));
        return apiKeys.create(new Actor.Program(), clinic.id(), "key-" + UUID.randomUUID(), wanted)
                .orElseThrow()
                .secret();
    }

    Answer api(String method, String path, String key, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + key));
        all.addAll(List.of(headers));
        return send(
                method,
                "/api/v1" + path,
                body == null ? null : body.getBytes(StandardCharsets.UTF_8),
                all.toArray(String[]::new));
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(listener.address() + path))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (java.io.IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
