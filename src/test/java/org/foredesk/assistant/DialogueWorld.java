package org.foredesk.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.Booking;
import org.foredesk.booking.Directory;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Patients;
import org.foredesk.journeys.PatientNotices;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Outbox;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Clinics;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;

/**
 * All services on one scratch database, for one set of settings. The clinics in it know nothing of
 * each other, so that scenes share what is slow to open: each gets a clinic of its own.
 */
final class DialogueWorld implements AutoCloseable {

    static final Understanding UNDERSTANDING = Understanding.load();

    final SettableClock clock = SettableClock.at("2024-11-13T09:00:00+05:30");
    final ScratchDatabase scratch;
    final Directory directory;
    final Booking booking;
    final Patients patients;
    final Conversations conversations;
    final Assistant assistant;
    final ModelHelp help;
    final Corrections corrections;
    private int clinics;
    private int messages;

    DialogueWorld(Map<SettingKey, String> settingValues) {
        this(settingValues, _ -> LanguageModel.none());
    }

    /**
     * @param model made from the settings, as the program does it
     */
    DialogueWorld(Map<SettingKey, String> settingValues, Function<Settings, LanguageModel> model) {
        scratch = ScratchDatabase.h2(clock, rows());
        IdSource ids = new IdSource(clock, new Random(11));
        Settings settings = new Settings(settingValues);
        AuditTrail audit = new AuditTrail(scratch.transactions(), ids);
        directory =
                new Directory(
                        scratch.transactions(),
                        new Clinics(scratch.transactions()),
                        ids,
                        audit,
                        scratch.facts());
        booking = new Booking(scratch.transactions(), directory, settings, ids, audit);
        Consent consent = new Consent(scratch.transactions());
        Outbox outbox = new Outbox(scratch.transactions(), ids, consent, List.of(), new Random(3));
        patients = new Patients(scratch.transactions(), ids);
        ContactWindow window = new ContactWindow(scratch.transactions());
        conversations = new Conversations(scratch.transactions(), patients, outbox, window, ids);
        ClinicWording wording = new ClinicWording(scratch.transactions(), audit);
        corrections =
                new Corrections(scratch.transactions(), ids, audit, directory, booking, patients);
        new PatientNotices(booking, directory, conversations, outbox, window, wording)
                .listenTo(scratch.transactions());
        help =
                new ModelHelp(
                        scratch.transactions(),
                        ids,
                        settings,
                        clock,
                        model.apply(settings),
                        conversations,
                        directory,
                        UNDERSTANDING);
        assistant =
                new Assistant(
                        scratch.transactions(),
                        conversations,
                        booking,
                        directory,
                        consent,
                        settings,
                        UNDERSTANDING,
                        help,
                        wording);
    }

    private static List<Class<?>> rows() {
        List<Class<?>> rows = new ArrayList<>();
        rows.addAll(Clinics.rows());
        rows.addAll(AuditTrail.rows());
        rows.addAll(Directory.rows());
        rows.addAll(Booking.rows());
        rows.addAll(Outbox.rows());
        rows.addAll(Conversations.rows());
        rows.addAll(Corrections.rows());
        rows.addAll(ModelHelp.rows());
        return rows;
    }

    ClinicId nextClinic() {
        clinics++;
        return new ClinicId(new UUID(1, clinics));
    }

    /** A provider's id for a message, different for each. */
    String nextMessage() {
        messages++;
        return "SM" + messages;
    }

    @Override
    public void close() {
        scratch.close();
    }
}
