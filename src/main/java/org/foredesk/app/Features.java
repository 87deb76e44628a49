package org.foredesk.app;

import java.util.List;
import java.util.stream.Stream;
import org.foredesk.assistant.Assistant;
import org.foredesk.assistant.Corrections;
import org.foredesk.assistant.ModelHelp;
import org.foredesk.assistant.Provenance;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryChanged;
import org.foredesk.calls.Calls;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.PatientCards;
import org.foredesk.conversations.Patients;
import org.foredesk.integrations.google.GoogleCalendar;
import org.foredesk.integrations.llm.ChatCompletions;
import org.foredesk.integrations.smtp.SmtpChannel;
import org.foredesk.integrations.twilio.TwilioChannel;
import org.foredesk.journeys.MergedPatients;
import org.foredesk.journeys.PatientNotices;
import org.foredesk.journeys.RequestCalls;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.messaging.Channel;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Outbox;
import org.foredesk.security.ApiKeys;
import org.foredesk.security.AuditTrail;
import org.foredesk.security.StaffMembers;
import org.foredesk.storage.Clinics;
import org.foredesk.storage.SettingsTable;
import org.foredesk.web.Listener;

/**
 * Every feature, made once and in the order of the house: what comes later knows what came before.
 */
record Features(
        Directory directory,
        Booking booking,
        Outbox outbox,
        ContactWindow window,
        Conversations conversations,
        PatientCards cards,
        Assistant assistant,
        Understanding understanding,
        ModelHelp modelHelp,
        Provenance provenance,
        ClinicWording wording,
        Corrections corrections,
        Calls calls) {

    static Features of(Installation in) {
        Directory directory =
                new Directory(in.transactions(), in.clinics(), in.ids(), in.audit(), in.facts());
        Consent consent = new Consent(in.transactions());
        ContactWindow window = new ContactWindow(in.transactions());
        ClinicWording wording = new ClinicWording(in.transactions(), in.audit());
        List<Channel> channels =
                List.of(
                        new TwilioChannel(ChannelKind.WHATSAPP, in.settings()),
                        new TwilioChannel(ChannelKind.SMS, in.settings()),
                        new SmtpChannel(in.settings()));
        Outbox outbox = new Outbox(in.transactions(), in.ids(), consent, channels, in.random());
        Booking booking =
                new Booking(
                        in.transactions(),
                        directory,
                        in.settings(),
                        in.ids(),
                        in.audit(),
                        new GoogleCalendar(in.settings()));
        Patients patients = new Patients(in.transactions(), in.ids());
        Conversations conversations =
                new Conversations(in.transactions(), patients, outbox, window, in.ids());
        PatientCards cards =
                new PatientCards(
                        in.transactions(), patients, consent, outbox, in.audit(), in.ids());
        new PatientNotices(booking, directory, conversations, outbox, window, wording)
                .listenTo(in.transactions());
        RequestCalls.listenTo(in.transactions());
        in.facts().subscribe(BookingFact.class, _ -> booking.waitlist().look());
        in.facts().subscribe(DirectoryChanged.class, _ -> booking.waitlist().look());
        MergedPatients.listenTo(in.transactions());
        Understanding understanding = Understanding.load();
        ModelHelp modelHelp =
                new ModelHelp(
                        in.transactions(),
                        in.ids(),
                        in.settings(),
                        in.clock(),
                        new ChatCompletions(in.settings()),
                        conversations,
                        directory,
                        understanding);
        Assistant assistant =
                new Assistant(
                        in.transactions(),
                        conversations,
                        booking,
                        directory,
                        consent,
                        in.settings(),
                        understanding,
                        modelHelp,
                        wording);
        Corrections corrections =
                new Corrections(
                        in.transactions(), in.ids(), in.audit(), directory, booking, patients);
        Provenance provenance = new Provenance(understanding, directory, modelHelp, corrections);
        return new Features(
                directory,
                booking,
                outbox,
                window,
                conversations,
                cards,
                assistant,
                understanding,
                modelHelp,
                provenance,
                wording,
                corrections,
                new Calls(in.transactions(), conversations, in.ids()));
    }

    /** The rows of everything that keeps any. */
    static List<Class<?>> rows() {
        return Stream.of(
                        Clinics.rows(),
                        SettingsTable.rows(),
                        AuditTrail.rows(),
                        ApiKeys.rows(),
                        StaffMembers.rows(),
                        Directory.rows(),
                        Booking.rows(),
                        Outbox.rows(),
                        Conversations.rows(),
                        Calls.rows(),
                        ModelHelp.rows(),
                        ClinicWording.rows(),
                        Corrections.rows(),
                        Listener.rows())
                .flatMap(List::stream)
                .toList();
    }
}
