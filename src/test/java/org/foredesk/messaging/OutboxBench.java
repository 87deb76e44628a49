package org.foredesk.messaging;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.storage.Clinics;
import org.foredesk.testkit.FakeChannel;
import org.foredesk.testkit.LakesideClinic;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;

/** An outbox whose workers are stepped by hand, on a clock that is set by hand. */
final class OutboxBench implements AutoCloseable {

    static final String ASHA = "+919820000001";
    static final String BINA = "+919820000002";
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    final SettableClock clock = SettableClock.at("2024-11-13T09:00:00+05:30");
    final IdSource ids = new IdSource(clock, new Random(7));
    final ClinicId clinic = new ClinicId(ids.next());
    final Settings settings = new Settings(new EnumMap<>(SettingKey.class));
    final FakeChannel whatsapp = new FakeChannel(ChannelKind.WHATSAPP);
    final FakeChannel sms = new FakeChannel(ChannelKind.SMS);
    final ScratchDatabase database;
    final Consent consent;
    final ContactWindow window;
    Outbox outbox;
    Leases leases;
    Sender sender;

    OutboxBench(ScratchDatabase.Kind kind) {
        List<Class<?>> rows =
                Stream.concat(Outbox.rows().stream(), Clinics.rows().stream()).toList();
        database = ScratchDatabase.open(kind, clock, rows);
        consent = new Consent(database.transactions());
        window = new ContactWindow(database.transactions());
        new Clinics(database.transactions()).create(LakesideClinic.of(clinic));
        restart();
    }

    /** The process ends without a word and another one starts on the same rows. */
    void restart() {
        outbox =
                new Outbox(
                        database.transactions(),
                        ids,
                        consent,
                        List.of(whatsapp, sms),
                        new Random(1));
        leases =
                new Leases(
                        database.transactions(),
                        consent,
                        outbox.results(),
                        settings,
                        _ -> ZONE,
                        UUID.randomUUID());
        sender = new Sender(outbox, clock);
        leases.recover(true);
    }

    static OutboundMessage text(ClinicId clinic, String address, String text, Purpose purpose) {
        return OutboundMessage.of(
                clinic, ChannelKind.WHATSAPP, address, text, Language.EN, purpose);
    }

    NotificationId put(String address, String text, Purpose purpose) {
        return put(text(clinic, address, text, purpose));
    }

    NotificationId put(OutboundMessage message) {
        return database.transactions().write(tx -> outbox.enqueue(tx, message));
    }

    /** Deals with everything that is due now, until nothing is. */
    void work() {
        boolean any = true;
        while (any) {
            List<Leased> viaWhatsApp = leases.take(ChannelKind.WHATSAPP, 10);
            List<Leased> viaSms = leases.take(ChannelKind.SMS, 10);
            viaWhatsApp.forEach(leased -> sender.deal(leased, whatsapp));
            viaSms.forEach(leased -> sender.deal(leased, sms));
            any = !viaWhatsApp.isEmpty() || !viaSms.isEmpty();
        }
    }

    /** Works for that long, a second at a time. */
    void workFor(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            work();
            clock.advance(Duration.ofSeconds(1));
        }
        work();
    }

    Delivery delivery(NotificationId id) {
        return outbox.find(id).orElseThrow();
    }

    DeliveryStatus status(NotificationId id) {
        return delivery(id).status();
    }

    void report(String providerId, DeliveryStatus status, Failure failure) {
        outbox.reported(clinic, new StatusUpdate("fake", providerId, status, failure));
    }

    List<String> attemptResults(NotificationId id) {
        return outbox.attempts(id).stream()
                .map(attempt -> attempt.kind() + " " + attempt.result())
                .toList();
    }

    Map<NotificationId, Delivery> deliveries(NotificationId... wanted) {
        return outbox.deliveries(List.of(wanted));
    }

    @Override
    public void close() {
        database.close();
    }
}
