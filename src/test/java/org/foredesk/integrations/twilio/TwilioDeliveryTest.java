package org.foredesk.integrations.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.OutboundMessage;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.OutboxWorkers;
import org.foredesk.messaging.Purpose;
import org.foredesk.storage.Clinics;
import org.foredesk.testkit.FakeTwilio;
import org.foredesk.testkit.FakeTwilio.Fault;
import org.foredesk.testkit.LakesideClinic;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From a committed row to the patient's telephone: real workers, Twilio's SDK, HTTP, and a Twilio
 * with faults.
 */
class TwilioDeliveryTest {

    private static final String ASHA = "+919820000001";
    private static final String BINA = "+919820000002";

    // The program's clock may be set to another day; it runs at real speed all the same.
    private final InstantSource clock =
            InstantSource.offset(InstantSource.system(), Duration.ofDays(-700));
    private final IdSource ids = new IdSource(clock, new Random(5));
    private final ClinicId clinic = new ClinicId(ids.next());
    private final FakeTwilio twilio = FakeTwilio.start();
    private final Map<SettingKey, String> values =
            new EnumMap<>(
                    Map.of(
                            SettingKey.TWILIO_ACCOUNT_SID, "AC00000000000000000000000000000001",
                            SettingKey.TWILIO_AUTH_TOKEN, "secret",
                            SettingKey.TWILIO_WHATSAPP_FROM, "+14155238886",
                            SettingKey.TWILIO_API_BASE, twilio.base()));
    private final Settings settings = new Settings(values);
    private final TwilioChannel channel =
            new TwilioChannel(ChannelKind.WHATSAPP, settings, Duration.ofSeconds(1));
    private ScratchDatabase database;
    private Outbox outbox;
    private OutboxWorkers workers;

    private void open(ScratchDatabase.Kind kind) {
        database =
                ScratchDatabase.open(
                        kind,
                        clock,
                        Stream.concat(Outbox.rows().stream(), Clinics.rows().stream()).toList());
        new Clinics(database.transactions()).create(LakesideClinic.of(clinic));
        outbox =
                new Outbox(
                        database.transactions(),
                        ids,
                        new Consent(database.transactions()),
                        List.of(channel),
                        new Random(1));
        begin();
    }

    private void begin() {
        workers =
                new OutboxWorkers(
                        outbox,
                        database.facts(),
                        settings,
                        clock,
                        ids.next(),
                        _ -> ZoneId.of("Asia/Kolkata"),
                        true);
        workers.start();
    }

    private NotificationId put(String address, String text) {
        return database.transactions()
                .writeDurably(tx ->
                        outbox.enqueue(
                                tx,
                                OutboundMessage.of(
                                        clinic,
                                        ChannelKind.WHATSAPP,
                                        address,
                                        text,
                                        Language.EN,
                                        Purpose.CONFIRMATION)));
    }

    private void awaitStatus(NotificationId id, DeliveryStatus status) {
        await().atMost(Duration.ofSeconds(45))
                .untilAsserted(
                        () -> assertThat(outbox.find(id).orElseThrow().status()).isEqualTo(status));
    }

    @AfterEach
    void close() {
        twilio.close();
        if (workers != null) {
            workers.close();
        }
        channel.close();
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void afterFaultsThePatientHasTheMessageOnce(ScratchDatabase.Kind kind) {
        open(kind);
        twilio.then(Fault.UNAVAILABLE, Fault.BUSY, Fault.INTERNAL_ERROR);
        NotificationId id = put(ASHA, "Booked");
        awaitStatus(id, DeliveryStatus.SENT);
        assertThat(twilio.posts()).hasSize(4);
        assertThat(twilio.taken()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAVAILABLE_BUT_TAKEN", "GARBAGE", "HALF_AN_ANSWER", "SILENCE"})
    void whatTwilioTookWithoutSayingSoIsNotSentAgain(Fault fault) {
        open(ScratchDatabase.Kind.H2);
        twilio.then(fault);
        NotificationId id = put(ASHA, "Booked");
        awaitStatus(id, DeliveryStatus.SENT);
        assertThat(twilio.posts()).hasSize(1);
        assertThat(twilio.taken()).hasSize(1);
    }

    @Test
    void oneAddressKeepsItsOrderAndOthersDoNotWait() {
        open(ScratchDatabase.Kind.H2);
        twilio.then(Fault.BUSY);
        put(ASHA, "one");
        await().until(() -> !twilio.posts().isEmpty());
        NotificationId last = put(ASHA, "two");
        NotificationId other = put(BINA, "other");
        awaitStatus(other, DeliveryStatus.SENT);
        awaitStatus(last, DeliveryStatus.SENT);
        assertThat(twilio.taken())
                .extracting(message -> message.get("Body"))
                .containsExactly("other", "one", "two");
    }

    @Test
    void manyMessagesGoOnceEachAndInTheOrderOfEachAddress() {
        open(ScratchDatabase.Kind.H2);
        for (int i = 0; i < 200; i++) {
            put("+91982000%04d".formatted(i % 20), "m%03d".formatted(i));
        }
        await().atMost(Duration.ofSeconds(45)).until(() -> twilio.taken().size() == 200);
        twilio.taken().stream()
                .collect(
                        java.util.stream.Collectors.groupingBy(
                                message -> message.get("To"),
                                java.util.stream.Collectors.mapping(
                                        message -> message.get("Body"),
                                        java.util.stream.Collectors.toList())))
                .values()
                .forEach(texts -> assertThat(texts).isSorted().doesNotHaveDuplicates().hasSize(10));
    }

    @Test
    void aMasterSwitchHoldsEverythingAndLetsItGoAgain() {
        values.put(SettingKey.MESSAGES_ENABLED, "false");
        settings.replaceAll(values);
        open(ScratchDatabase.Kind.H2);
        NotificationId id = put(ASHA, "Booked");
        await().during(Duration.ofSeconds(2)).until(() -> twilio.posts().isEmpty());
        values.put(SettingKey.MESSAGES_ENABLED, "true");
        settings.replaceAll(values);
        awaitStatus(id, DeliveryStatus.SENT);
    }

    @Test
    void stoppingWhileTwilioIsSilentTakesLittleTimeAndLosesNothing() {
        open(ScratchDatabase.Kind.H2);
        twilio.then(Fault.SILENCE);
        NotificationId id = put(ASHA, "Booked");
        await().until(() -> !twilio.posts().isEmpty());
        workers.close();
        begin();
        awaitStatus(id, DeliveryStatus.SENT);
        assertThat(twilio.taken()).hasSize(1);
    }

    @Test
    void aProviderThatIsDownIsLeftAloneForAWhileAndEverythingArrivesOnceItIsBack() {
        open(ScratchDatabase.Kind.H2);
        for (int i = 0; i < 12; i++) {
            twilio.then(Fault.INTERNAL_ERROR);
        }
        for (int i = 0; i < 20; i++) {
            put("+91982000%04d".formatted(i), "m" + i);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> twilio.taken().size() == 20);
        assertThat(twilio.taken())
                .extracting(message -> message.get("Body"))
                .doesNotHaveDuplicates();
    }
}
