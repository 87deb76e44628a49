package org.foredesk.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallDirection;
import org.foredesk.calls.CallMatter;
import org.foredesk.calls.CallReport;
import org.foredesk.calls.CallTurn;
import org.foredesk.calls.CallTurn.Speaker;
import org.foredesk.calls.Doubt;
import org.foredesk.calls.Extracted;
import org.foredesk.calls.Extracted.Field;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Actor;

/** Calls of a morning at the clinic, told to the real façades as the voice webhook tells them. */
public final class ClinicCalls {

    private final DeskFixture desk;
    private final ClinicMorning morning;

    public ClinicCalls(DeskFixture desk, ClinicMorning morning) {
        this.desk = desk;
        this.morning = morning;
    }

    /** One nobody is sure of, one booked, one that only asked. */
    public void tell() {
        asked();
        booked();
        unsure();
    }

    private void asked() {
        record(
                "+919819055641",
                "10:02",
                42,
                List.of(
                        agent("Lakeside Clinic. How can I help you?", 0),
                        patient("Where can I park?", 4_000),
                        agent("There is free parking behind the building.", 7_000)),
                List.of(),
                "ask_parking",
                "completed",
                0.97,
                "en-IN");
    }

    private void booked() {
        Call call =
                record(
                        "+919800001008",
                        "10:16",
                        68,
                        List.of(
                                agent("Lakeside Clinic.", 0),
                                patient("Dr Rao on Monday at eleven, please.", 3_000)),
                        List.of(
                                new Extracted(Field.PATIENT_NAME, "Kabir Malhotra", 0.99),
                                new Extracted(Field.PRACTITIONER, "Dr. Anil Rao", 0.95),
                                new Extracted(Field.DATE, "Monday", 0.97),
                                new Extracted(Field.TIME, "11:00", 0.96)),
                        "book_appointment",
                        "booked",
                        0.95,
                        "en-IN");
        Patient patient = morning.patient("+919800001008", "Kabir Malhotra", Language.EN);
        Appointment visit =
                desk.booking
                        .book(
                                new BookingCommand(
                                        desk.clinic.id(),
                                        new Actor.VoiceAgent(),
                                        new BookingOrigin(ChannelKind.VOICE, call.conversation()),
                                        patient.id(),
                                        patient.label(),
                                        morning.doctor("Dr. Anil Rao").id(),
                                        null,
                                        morning.at(LocalDate.of(2026, 11, 23), "11:00"),
                                        null))
                        .orElseThrow();
        settle(call, visit, null, List.of());
    }

    /** The call of the design: the doctor's name was not heard. */
    public Call unsure() {
        Call call =
                record(
                        "+919820011223",
                        "10:33",
                        134,
                        List.of(
                                agent("नमस्ते, लेकसाइड क्लिनिक। मैं आपकी क्या मदद कर सकती हूँ?", 0),
                                patient(
                                        "मुझे डॉक्टर रॉय… राव से मिलना है, घुटने में दर्द है।",
                                        6_000),
                                agent("जी। किस दिन आना चाहेंगी?", 15_000),
                                patient(
                                        "शनिवार को, साढ़े ग्यारह बजे के आस-पास। <b>जल्दी</b> & धन्यवाद",
                                        38_000)),
                        List.of(
                                new Extracted(Field.PATIENT_NAME, "Geeta Kulkarni", 0.99),
                                new Extracted(Field.PRACTITIONER, "Dr. Farah Khan", 0.41),
                                new Extracted(Field.DATE, "शनिवार को", 0.93),
                                new Extracted(Field.TIME, "साढ़े ग्यारह बजे के आस-पास", 0.66),
                                new Extracted(Field.REASON, "घुटने में दर्द", 0.95)),
                        "book_appointment",
                        "completed",
                        0.58,
                        "hi-IN");
        Patient patient = morning.patient("+919820011223", "Geeta Kulkarni", Language.HI);
        var request =
                morning.asks(
                        call.conversation(),
                        ChannelKind.VOICE,
                        patient,
                        "Dr. Farah Khan",
                        morning.at(LocalDate.of(2026, 11, 21), "11:30"),
                        "घुटने में दर्द",
                        "the voice agent is only 58 % sure; the practitioner was not heard clearly");
        return settle(
                call,
                null,
                request.id(),
                List.of(
                        new Doubt("agent_unsure", "the voice agent is only 58 % sure"),
                        new Doubt(
                                "unclear.practitioner", "the practitioner was not heard clearly")));
    }

    /** The one visit ahead of this number is to be cancelled, which only staff do. */
    public Call wantsToCancel(String phone) {
        Call call =
                record(
                        phone,
                        "10:38",
                        30,
                        List.of(
                                agent("Lakeside Clinic. How can I help you?", 0),
                                patient("I cannot come today, please cancel it.", 4_000)),
                        List.of(),
                        "cancel_appointment",
                        "completed",
                        0.93,
                        "en-IN");
        return desk.database
                .transactions()
                .write(tx -> desk.calls.leave(tx, call.id(), CallMatter.CANCEL));
    }

    private static CallTurn agent(String text, long startMs) {
        return new CallTurn(Speaker.AGENT, text, startMs, null);
    }

    private static CallTurn patient(String text, long startMs) {
        return new CallTurn(Speaker.PATIENT, text, startMs, null);
    }

    private Call settle(Call call, Appointment visit, RequestId request, List<Doubt> doubts) {
        return desk.database
                .transactions()
                .write(tx -> {
                    Call settled =
                            desk.calls.settle(
                                    tx,
                                    call.id(),
                                    visit == null ? null : visit.id(),
                                    request,
                                    doubts);
                    desk.conversations.recognise(tx, call.conversation());
                    return settled;
                });
    }

    private Call record(
            String phone,
            String time,
            int seconds,
            List<CallTurn> turns,
            List<Extracted> extracted,
            String intent,
            String outcome,
            double confidence,
            String language) {
        Instant began = morning.at(time);
        desk.clock.set(began.plusSeconds(seconds));
        CallReport report =
                new CallReport(
                        "voice-agent",
                        phone + " " + time,
                        new PhoneNumber(phone),
                        null,
                        CallDirection.INBOUND,
                        began,
                        began.plusSeconds(seconds),
                        Duration.ofSeconds(seconds),
                        "https://voice.example.test/" + seconds + ".mp3",
                        null,
                        turns,
                        extracted,
                        intent,
                        outcome,
                        confidence,
                        language,
                        "calm",
                        null,
                        null);
        Call call =
                desk.database
                        .transactions()
                        .write(tx ->
                                desk.calls.record(
                                        tx, desk.clinic.id(), report, began.plusSeconds(seconds)));
        desk.clock.set(Instant.parse("2026-11-20T05:12:00Z"));
        return call;
    }
}
