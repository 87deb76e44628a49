package org.foredesk.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.foredesk.assistant.CorrectedSentences;
import org.foredesk.assistant.Corrections;
import org.foredesk.assistant.ModelHelp;
import org.foredesk.assistant.Provenance;
import org.foredesk.assistant.SentenceTrial;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.Directory;
import org.foredesk.booking.RequestStatus;
import org.foredesk.calls.Calls;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.PatientCards;
import org.foredesk.conversations.Patients;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.DeskStatus;
import org.foredesk.desk.frame.Navigator;
import org.foredesk.desk.frame.Palette;
import org.foredesk.desk.frame.Toasts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.desk.fx.ViewLoader;
import org.foredesk.integrations.google.GoogleCalendar;
import org.foredesk.integrations.llm.ChatCompletions;
import org.foredesk.integrations.smtp.SmtpChannel;
import org.foredesk.journeys.MergedPatients;
import org.foredesk.journeys.PatientNotices;
import org.foredesk.journeys.RequestCalls;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryQuery;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.OutboxWorkers;
import org.foredesk.messaging.Purpose;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.security.ClinicSettings;
import org.foredesk.security.StaffMembers;
import org.foredesk.storage.Clinics;
import org.foredesk.storage.DataFolder;
import org.foredesk.storage.DataKey;
import org.foredesk.storage.SettingsTable;
import org.foredesk.storage.Transactions;

/**
 * The demo clinic on a scratch database with its real façades and channels inside the test: what
 * the desk stands on.
 */
public final class DeskFixture implements AutoCloseable {

    public final SettableClock clock;
    public final ScratchDatabase database;
    private static final Map<SettingKey, String> NO_QUIET_HOURS =
            Map.of(SettingKey.MESSAGES_QUIET_HOURS, "00:00-00:00");

    public final Settings settings = new Settings(NO_QUIET_HOURS);
    public final ClinicSettings clinicSettings;
    public final Directory directory;
    public final Booking booking;
    public final Conversations conversations;
    public final Patients patients;
    public final PatientCards cards;
    public final Outbox outbox;
    public final Calls calls;
    public final ContactWindow windows;
    public final Provenance provenance;
    public final ModelHelp modelHelp;
    public final Corrections corrections;
    private final Understanding understanding = Understanding.load();
    public final ClinicWording wording;
    public final FakeChannel whatsapp = new FakeChannel(ChannelKind.WHATSAPP);
    public final FakeChannel sms = new FakeChannel(ChannelKind.SMS);
    public final Clinic clinic;
    public final Actor.Staff staff;
    private OutboxWorkers workers;
    private final Path folder;

    public DeskFixture(String now) {
        this(now, ScratchDatabase.Kind.H2);
    }

    public DeskFixture(String now, ScratchDatabase.Kind kind) {
        clock = SettableClock.at(now);
        database = ScratchDatabase.open(kind, clock, rows());
        Transactions transactions = database.transactions();
        IdSource ids = new IdSource(clock, new Random(7));
        AuditTrail audit = new AuditTrail(transactions, ids);
        Consent consent = new Consent(transactions);
        windows = new ContactWindow(transactions);
        outbox =
                new Outbox(
                        transactions,
                        ids,
                        consent,
                        List.of(whatsapp, sms, new SmtpChannel(settings)),
                        new Random(3));
        directory =
                new Directory(
                        transactions, new Clinics(transactions), ids, audit, database.facts());
        booking =
                new Booking(
                        transactions,
                        directory,
                        settings,
                        ids,
                        audit,
                        new GoogleCalendar(settings));
        patients = new Patients(transactions, ids);
        cards = new PatientCards(transactions, patients, consent, outbox, audit, ids);
        wording = new ClinicWording(transactions, audit);
        conversations = new Conversations(transactions, patients, outbox, windows, ids);
        calls = new Calls(transactions, conversations, ids);
        new PatientNotices(booking, directory, conversations, outbox, windows, wording)
                .listenTo(transactions);
        RequestCalls.listenTo(transactions);
        corrections = new Corrections(transactions, ids, audit, directory, booking, patients);
        modelHelp =
                new ModelHelp(
                        transactions,
                        ids,
                        settings,
                        clock,
                        new ChatCompletions(settings),
                        conversations,
                        directory,
                        understanding);
        provenance = new Provenance(understanding, directory, modelHelp, corrections);
        MergedPatients.listenTo(transactions);
        ClinicId id = new ClinicId(ids.next());
        directory.take(id, true, ClinicFile.parse(demo()).orElseThrow());
        clinic = new Clinics(transactions).find(id).orElseThrow();
        var member =
                new StaffMembers(transactions, ids, new SecureRandom(), audit)
                        .first(id, "Meera Nair");
        staff = new Actor.Staff(member.id(), member.name());
        folder = scratchFolder();
        clinicSettings = clinicSettings(transactions, audit);
    }

    private ClinicSettings clinicSettings(Transactions transactions, AuditTrail audit) {
        DataFolder data = DataFolder.open(folder.resolve("data")).orElseThrow();
        SettingsTable table =
                new SettingsTable(transactions, DataKey.openInFile(data).orElseThrow());
        return new ClinicSettings(
                clinic.id(),
                settings,
                table,
                audit,
                database.facts(),
                _ -> ClinicSettings.Origin.CLINIC,
                () -> {
                    Map<SettingKey, String> values = new EnumMap<>(NO_QUIET_HOURS);
                    values.putAll(table.load(clinic.id()));
                    settings.replaceAll(values);
                });
    }

    private static List<Class<?>> rows() {
        List<Class<?>> rows = new ArrayList<>();
        List.of(
                        Clinics.rows(),
                        SettingsTable.rows(),
                        AuditTrail.rows(),
                        StaffMembers.rows(),
                        Directory.rows(),
                        Booking.rows(),
                        Outbox.rows(),
                        ClinicWording.rows(),
                        Corrections.rows(),
                        Conversations.rows(),
                        Calls.rows(),
                        ModelHelp.rows())
                .forEach(rows::addAll);
        return rows;
    }

    /** Lets the outbox send what is due. */
    public void startSending() {
        workers =
                new OutboxWorkers(
                        outbox,
                        database.facts(),
                        settings,
                        clock,
                        UUID.randomUUID(),
                        _ -> clinic.zone(),
                        true);
        workers.start();
    }

    /** The notices of a kind that patients are owed or have got. */
    public List<Delivery> told(Purpose purpose) {
        return outbox.list(
                        new DeliveryQuery(clinic.id(), null, purpose, null, null, false, null, 10))
                .items();
    }

    public RequestStatus status(BookingRequest request) {
        return booking.requests().find(clinic.id(), request.id()).orElseThrow().status();
    }

    public DeskServices services() {
        return services(clock);
    }

    /** The same with another clock for the desk, such as one that runs. */
    public DeskServices services(InstantSource deskClock) {
        return new DeskServices(
                clinic.id(),
                staff,
                database.facts(),
                clinicSettings,
                deskClock,
                directory,
                booking,
                conversations,
                patients,
                cards,
                provenance,
                modelHelp,
                corrections,
                new CorrectedSentences(corrections, conversations, directory, understanding),
                new SentenceTrial(understanding, directory, settings, deskClock),
                wording,
                outbox,
                windows,
                calls,
                null,
                folder.resolve("desk.properties"),
                DeskFixture::allWell);
    }

    /** What a view model works with, in English, with work done at once on the calling thread. */
    public Workplace workplace() {
        return workplace(Language.EN);
    }

    /** A place of work in that language. */
    public Workplace workplace(Language language) {
        Ticker ticker = new Ticker();
        Texts texts = Texts.in(language);
        FxTasks tasks =
                FxTasks.inline(failure -> {
                    throw new AssertionError(failure);
                });
        return new Workplace(
                services(),
                tasks,
                ticker,
                texts,
                new Dates(texts, clinic.zone(), clock),
                new ViewLoader(texts),
                new Toasts(clock, ticker),
                new Navigator(),
                new Palette(tasks),
                DeskMemory.open(folder.resolve("desk.properties")));
    }

    private static DeskStatus allWell() {
        return new DeskStatus(
                List.of(
                        new DeskStatus.Link(
                                DeskStatus.Part.LISTENER, DeskStatus.Light.WORKS, "", ""),
                        new DeskStatus.Link(
                                DeskStatus.Part.ADDRESS,
                                DeskStatus.Light.OFF,
                                "",
                                "Set public.url."),
                        new DeskStatus.Link(
                                DeskStatus.Part.WHATSAPP, DeskStatus.Light.WORKS, "", ""),
                        new DeskStatus.Link(
                                DeskStatus.Part.SMS,
                                DeskStatus.Light.SLOW,
                                "",
                                "Twilio answers slowly."),
                        new DeskStatus.Link(
                                DeskStatus.Part.EMAIL,
                                DeskStatus.Light.DOWN,
                                "",
                                "The mail server refuses the password.")),
                3,
                2);
    }

    private static String demo() {
        try (InputStream stream =
                Objects.requireNonNull(
                        DeskFixture.class.getResourceAsStream("/app/demo/clinic.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path scratchFolder() {
        try {
            return Files.createTempDirectory("desk");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.close();
        }
        database.close();
    }
}
