package org.foredesk.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foredesk.integrations.smtp.SmtpChannel;
import org.foredesk.integrations.twilio.TwilioChannel;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.Lookup;
import org.foredesk.web.HealthCheck;
import org.jspecify.annotations.Nullable;

/** The doctor's rounds: each check looks at one thing a clinic depends on and touches nothing. */
final class Examination {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    private final Installation installation;
    private final Settings settings;
    private final @Nullable URI ownListener;
    private final String bind;
    private final int port;

    /** Before the program runs: the port is tried. */
    Examination(Installation installation, String bind, int port) {
        this(installation, null, bind, port);
    }

    /** While the program runs: its own listener is asked. */
    Examination(Installation installation, URI ownListener) {
        this(installation, ownListener, "", 0);
    }

    private Examination(
            Installation installation, @Nullable URI ownListener, String bind, int port) {
        this.installation = installation;
        this.settings = installation.settings();
        this.ownListener = ownListener;
        this.bind = bind;
        this.port = port;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            findings.add(database());
            findings.add(clock(http));
            findings.add(disk());
            findings.add(listener(http));
            findings.add(publicAddress(http));
        }
        findings.add(channel(ChannelKind.WHATSAPP, SettingKey.TWILIO_WHATSAPP_FROM));
        findings.add(channel(ChannelKind.SMS, SettingKey.TWILIO_SMS_FROM));
        findings.add(mail());
        findings.add(
                VoiceCheck.of(
                        settings, installation.apiKeys(), installation.clinic().orElse(null)));
        findings.add(ModelCheck.of(settings));
        return findings;
    }

    private Finding database() {
        Optional<Clinic> clinic = installation.clinic();
        String where =
                installation.isAlone()
                        ? "encrypted file in " + installation.folder().path()
                        : "PostgreSQL";
        return clinic.map(it -> Finding.ok("database", it.name() + ", " + where + "."))
                .orElseGet(() ->
                        Finding.unset(
                                "database",
                                "Opened (" + where + "); no clinic has been set up yet."));
    }

    private Finding clock(HttpClient http) {
        Instant mine = installation.clock().instant();
        Instant computer = InstantSource.system().instant();
        if (Duration.between(computer, mine).abs().compareTo(CLOCK_TOLERANCE) > 0) {
            return Finding.ok("clock", "Runs from the time given with --now.");
        }
        Optional<String> reference =
                settings.text(SettingKey.TWILIO_API_BASE)
                        .or(() -> settings.text(SettingKey.PUBLIC_URL));
        Optional<Instant> world = reference.flatMap(address -> timeAt(http, address));
        if (world.isEmpty()) {
            return Finding.ok(
                    "clock",
                    "Reads " + computer + "; nothing is connected that it could be compared with.");
        }
        Duration off = Duration.between(computer, world.get()).abs();
        return off.compareTo(CLOCK_TOLERANCE) <= 0
                ? Finding.ok(
                        "clock", "Right to within " + CLOCK_TOLERANCE.toSeconds() + " seconds.")
                : Finding.failed(
                        "clock",
                        "Is "
                                + off.toSeconds()
                                + " seconds off; let the computer set its time by itself.");
    }

    private Finding disk() {
        HealthCheck.Result result = new DiskCheck(installation.folder().path()).check();
        return result.state() == HealthCheck.State.OK
                ? Finding.ok("disk", result.words())
                : Finding.failed("disk", result.words());
    }

    private Finding listener(HttpClient http) {
        URI running = ownListener;
        if (running != null) {
            return isForedesk(http, running)
                    ? Finding.ok("listener", "Answers on " + running + ".")
                    : Finding.failed(
                            "listener", "Does not answer on " + running + "; restart Foredesk.");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
            return Finding.ok(
                    "listener", "Port " + probe.getLocalPort() + " on " + bind + " is free.");
        } catch (BindException taken) {
            return Finding.failed(
                    "listener",
                    "Port "
                            + port
                            + " on "
                            + bind
                            + " is used by another program; choose another with --port.");
        } catch (IOException failed) {
            return Finding.failed(
                    "listener", "The address " + bind + " cannot be used on this computer.");
        }
    }

    private Finding publicAddress(HttpClient http) {
        Optional<String> address = settings.text(SettingKey.PUBLIC_URL);
        if (address.isEmpty()) {
            return Finding.unset(
                    "public address",
                    "Not set; providers cannot reach this desk yet (public.url).");
        }
        return isForedesk(http, URI.create(address.get()))
                ? Finding.ok("public address", address.get() + " leads to Foredesk.")
                : Finding.failed(
                        "public address",
                        address.get()
                                + " does not lead to Foredesk; check that it is running and that the tunnel or proxy points to it.");
    }

    private Finding channel(ChannelKind kind, SettingKey number) {
        TwilioChannel channel = new TwilioChannel(kind, settings);
        String name = kind.code();
        if (!channel.ready()) {
            return Finding.unset(
                    name,
                    "Not connected (twilio.account.sid, twilio.auth.token, " + number.key() + ").");
        }
        // Asking for what was sent to our own number needs a good account and changes nothing.
        String own = settings.text(number).orElse("").replace("whatsapp:", "");
        return switch (channel.sentTo(own)) {
            case Lookup.Listed _ -> Finding.ok(name, "Twilio accepts the account.");
            case Lookup.AskLater(String words) ->
                    Finding.failed(name, "Twilio could not be asked: " + words);
            case Lookup.CannotTell(String words) ->
                    Finding.failed(name, "Twilio refused: " + words);
        };
    }

    private Finding mail() {
        SmtpChannel channel = new SmtpChannel(settings);
        String name = ChannelKind.EMAIL.code();
        if (!channel.ready()) {
            return Finding.unset(name, "Not connected (smtp.host, smtp.from).");
        }
        return channel.problem()
                .map(words -> Finding.failed(name, words))
                .orElseGet(() -> Finding.ok(name, "The mail server lets us in."));
    }

    private static boolean isForedesk(HttpClient http, URI base) {
        try {
            HttpResponse<String> answer =
                    http.send(get(base.resolve("/health")), HttpResponse.BodyHandlers.ofString());
            return new ObjectMapper().readTree(answer.body()).has("checks");
        } catch (IOException | IllegalArgumentException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Instant> timeAt(HttpClient http, String address) {
        try {
            return http.send(get(URI.create(address)), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Date")
                    .map(date ->
                            ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (IOException | IllegalArgumentException | DateTimeParseException unreachable) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("ngrok-skip-browser-warning", "1")
                .GET()
                .build();
    }
}
