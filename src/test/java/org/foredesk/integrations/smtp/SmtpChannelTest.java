package org.foredesk.integrations.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.MoveTarget;
import org.foredesk.booking.RequestDecision;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.WaitlistDecision;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.ByMail;
import org.foredesk.messaging.Failure;
import org.foredesk.messaging.SendOrder;
import org.foredesk.messaging.SendResult;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E-mail through a real mail server, and through one that says anything. */
final class SmtpChannelTest {

    private static final String ASHA = "asha@example.org";
    private static final String DESK = "Lakeside Clinic <desk@lakeside.example>";

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("desk@lakeside.example", "desk", "right");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Map<SettingKey, String> at(int port) {
        Map<SettingKey, String> settings = new EnumMap<>(SettingKey.class);
        settings.put(SettingKey.SMTP_HOST, "127.0.0.1");
        settings.put(SettingKey.SMTP_PORT, Integer.toString(port));
        settings.put(SettingKey.SMTP_FROM, DESK);
        settings.put(SettingKey.SMTP_STARTTLS, "false");
        return settings;
    }

    private static SmtpChannel channel(Map<SettingKey, String> settings) {
        return new SmtpChannel(new Settings(settings), Duration.ofSeconds(2));
    }

    private SmtpChannel channel() {
        return channel(at(server.getSmtp().getPort()));
    }

    private static SendOrder order(String address, String subject) {
        return new SendOrder(
                new NotificationId(UUID.fromString("01a1eceb-3540-7687-8e0e-bee78b8b230c")),
                address,
                "Confirmed: नमस्ते, Friday at 10:00.",
                List.of(),
                Language.HI,
                new ByMail(address, subject, "", List.of()));
    }

    @Test
    void anEmailArrivesInItsScriptFromTheClinicAndUnderItsOwnId() throws Exception {
        SendResult sent = channel().send(order(ASHA, "A message from Lakeside Clinic"));
        assertThat(sent).isInstanceOf(SendResult.Accepted.class);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0]).hasToString(DESK);
        assertThat(mail.getSubject()).isEqualTo("A message from Lakeside Clinic");
        assertThat(mail.getContent().toString()).contains("नमस्ते, Friday at 10:00.");
        assertThat(mail.getMessageID())
                .isEqualTo("<01a1eceb-3540-7687-8e0e-bee78b8b230c@lakeside.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aLineBreakInSubjectOrAddressMakesNoHeaderOfItsOwn() throws Exception {
        channel().send(order(ASHA, "Hello\r\nBcc: spy@example.org\r\n\r\nmore"));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).startsWith("Hello Bcc: spy");
        for (String address :
                List.of("a@b.org\r\nBcc: spy@example.org", "a@b.org, c@d.org", "nobody", "")) {
            assertThat(channel().send(order(address, "Hello")))
                    .isInstanceOf(SendResult.Rejected.class);
        }
    }

    @Test
    void whatTheServerAnswersDecidesWhetherItIsTriedAgain() throws Exception {
        assertThat(answered(Map.of("RCPT", "550 no such user")))
                .isInstanceOfSatisfying(
                        SendResult.Rejected.class,
                        no -> assertThat(no.failure().permanent()).isTrue());
        assertThat(answered(Map.of("RCPT", "452 full")))
                .isInstanceOfSatisfying(
                        SendResult.TryAgain.class,
                        later -> assertThat(later.code()).isEqualTo("452"));
        assertThat(answered(Map.of(".", "451 later"))).isInstanceOf(SendResult.TryAgain.class);
        assertThat(answered(Map.of(".", "554 spam"))).isInstanceOf(SendResult.Rejected.class);
        assertThat(answered(Map.of("MAIL", ""))).isInstanceOf(SendResult.TryAgain.class);
    }

    @Test
    void whereTheConnectionBreaksAfterTheTextItMayHaveBeenTaken() throws Exception {
        assertThat(answered(Map.of(".", ""))).isInstanceOf(SendResult.Unknown.class);
    }

    private static SendResult answered(Map<String, String> answers) throws IOException {
        try (ScriptedMailServer scripted = new ScriptedMailServer(answers)) {
            return channel(at(scripted.port())).send(order(ASHA, "Hello"));
        }
    }

    @Test
    void nothingIsSentInTheClearWhereEncryptionIsWantedNorWithAWrongPassword() {
        Map<SettingKey, String> encrypted = at(server.getSmtp().getPort());
        encrypted.put(SettingKey.SMTP_STARTTLS, "true");
        assertThat(channel(encrypted).send(order(ASHA, "Hello")))
                .isInstanceOfSatisfying(
                        SendResult.TryAgain.class, no -> assertThat(no.code()).isEqualTo("no_tls"));
        assertThat(channel(encrypted).problem())
                .hasValueSatisfying(words -> assertThat(words).contains("STARTTLS"));
        Map<SettingKey, String> wrong = at(server.getSmtp().getPort());
        wrong.put(SettingKey.SMTP_USER, "desk");
        wrong.put(SettingKey.SMTP_PASSWORD, "wrong");
        assertThat(channel(wrong).problem()).contains("The mail server refuses user or password.");
        wrong.put(SettingKey.SMTP_PASSWORD, "right");
        assertThat(channel(wrong).problem()).isEmpty();
        wrong.put(SettingKey.SMTP_PORT, "1");
        assertThat(channel(wrong).problem()).contains("The mail server cannot be reached.");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aVisitThatCannotBeToldBySmsIsTakenMovedAndCancelledInThePatientsCalendar()
            throws Exception {
        try (DeskFixture desk = new DeskFixture(ClinicMorning.NOW)) {
            desk.clinicSettings.change(desk.staff, at(server.getSmtp().getPort())).orElseThrow();
            desk.whatsapp.ready(false);
            desk.sms.then(new SendResult.Rejected(Failure.permanent("30006", "A landline.")));
            ClinicMorning morning = new ClinicMorning(desk);
            Patient asha = morning.patient("+919800000055", "Asha Rao", Language.EN);
            desk.cards
                    .addIdentity(
                            desk.staff, desk.clinic.id(), asha.id(), PatientIdentity.email(ASHA))
                    .orElseThrow();
            desk.startSending();

            Appointment visit = morning.books(asha, "Dr. Rajiv Sharma", "15:00");
            desk.clock.advance(Duration.ofSeconds(11));
            String taken = calendar(1);
            assertThat(taken)
                    .contains("METHOD:REQUEST", "DTSTART:20261120T093000Z", "STATUS:CONFIRMED")
                    .contains("ORGANIZER:mailto:desk@lakeside.example")
                    .contains("mailto:" + ASHA)
                    .doesNotContain("Asha Rao");

            desk.sms.ready(false);
            Appointment moved =
                    desk.booking
                            .move(
                                    AppointmentChange.by(desk.staff, visit),
                                    MoveTarget.to(morning.at("15:30")))
                            .orElseThrow();
            desk.clock.advance(Duration.ofSeconds(11));
            String later = calendar(2);
            assertThat(later).contains("METHOD:REQUEST", "DTSTART:20261120T100000Z");
            assertThat(value(later, "UID")).isEqualTo(value(taken, "UID"));
            assertThat(number(later)).isGreaterThan(number(taken));

            desk.booking.cancel(AppointmentChange.by(desk.staff, moved)).orElseThrow();
            desk.clock.advance(Duration.ofSeconds(11));
            String gone = calendar(3);
            assertThat(gone).contains("METHOD:CANCEL", "STATUS:CANCELLED");
            assertThat(value(gone, "UID")).isEqualTo(value(taken, "UID"));
            assertThat(number(gone)).isGreaterThan(number(later));
            for (MimeMessage mail : server.getReceivedMessages()) {
                assertThat(mail.getSubject()).isEqualTo("A message from Lakeside Clinic");
            }
        }
    }

    @Test
    void aSeriesComesInOneMailWithAFileForEachVisitThatIsMovedAndCancelledByItsOwn()
            throws Exception {
        try (DeskFixture desk = byMailOnly()) {
            ClinicMorning morning = new ClinicMorning(desk);
            Patient asha = reachedByMail(desk, morning);
            desk.startSending();
            List<Appointment> booked = morning.weekly(asha, "Dr. Rajiv Sharma", "15:00", 5);
            desk.clock.advance(Duration.ofSeconds(11));
            List<String> taken = files(1);
            assertThat(taken).hasSize(5).allMatch(file -> file.contains("METHOD:REQUEST"));
            assertThat(taken.stream().map(file -> value(file, "UID"))).doesNotHaveDuplicates();
            assertThat(taken.getFirst()).contains("DTSTART:20261120T093000Z");
            assertThat(taken.getLast()).contains("DTSTART:20261218T093000Z");
            assertThat(taken)
                    .allMatch(file -> file.split("BEGIN:VEVENT", -1).length == 2)
                    .noneMatch(file -> file.contains("Asha"));

            desk.booking
                    .series()
                    .cancelFollowing(AppointmentChange.by(desk.staff, booked.get(3)))
                    .orElseThrow();
            desk.clock.advance(Duration.ofSeconds(11));
            List<String> gone = files(2);
            assertThat(gone).hasSize(2).allMatch(file -> file.contains("METHOD:CANCEL"));
            assertThat(gone.stream().map(file -> value(file, "UID")))
                    .containsExactlyElementsOf(
                            taken.subList(3, 5).stream().map(file -> value(file, "UID")).toList());
            assertThat(number(gone.getFirst())).isGreaterThan(number(taken.get(3)));
        }
    }

    @Test
    void aRefusedRequestAndAnOfferComeByMailAndSayHowToAnswer() throws Exception {
        try (DeskFixture desk = byMailOnly()) {
            ClinicMorning morning = new ClinicMorning(desk);
            Patient asha = reachedByMail(desk, morning);
            desk.startSending();
            BookingRequest asked =
                    morning.asks(
                            null,
                            ChannelKind.WEB,
                            asha,
                            "Dr. Rajiv Sharma",
                            morning.at("15:00"),
                            null,
                            null);
            desk.booking
                    .requests()
                    .reject(RequestDecision.by(desk.staff, asked), List.of())
                    .orElseThrow();
            desk.clock.advance(Duration.ofSeconds(11));
            assertThat(words("this is not possible"))
                    .contains("Free instead:", "1) ", "call us: Lakeside Clinic, +91")
                    .contains("Answers to this e-mail are not read.")
                    .doesNotContain("Reply");

            WaitlistEntry waiting =
                    morning.waits(asha, "Dr. Rajiv Sharma", LocalDate.of(2026, 11, 23), null);
            desk.clock.advance(Duration.ofSeconds(11));
            assertThat(words("You are on the waiting list"))
                    .contains("call us:")
                    .doesNotContain("Reply");
            desk.booking
                    .waitlist()
                    .offer(
                            WaitlistDecision.by(desk.staff, waiting),
                            morning.doctor("Dr. Rajiv Sharma").id(),
                            ServiceChoice.USUAL,
                            OffsetDateTime.parse("2026-11-23T10:00:00+05:30").toInstant())
                    .orElseThrow();
            desk.clock.advance(Duration.ofSeconds(11));
            assertThat(words("A time has come free"))
                    .contains("Monday 23 November 2026, 10:00", "We keep it for you until")
                    .contains("call us: Lakeside Clinic, +91")
                    .doesNotContain("1 Yes");
        }
    }

    private DeskFixture byMailOnly() {
        DeskFixture desk = new DeskFixture(ClinicMorning.NOW);
        desk.clinicSettings.change(desk.staff, at(server.getSmtp().getPort())).orElseThrow();
        desk.whatsapp.ready(false);
        desk.sms.ready(false);
        return desk;
    }

    private static Patient reachedByMail(DeskFixture desk, ClinicMorning morning) {
        Patient asha = morning.patient("+919800000055", "Asha Rao", Language.EN);
        desk.cards
                .addIdentity(desk.staff, desk.clinic.id(), asha.id(), PatientIdentity.email(ASHA))
                .orElseThrow();
        return asha;
    }

    /** The text of the e-mail that says that; waits for it. */
    private String words(String part) throws Exception {
        await().until(() -> texts().stream().anyMatch(text -> text.contains(part)));
        return texts().stream().filter(text -> text.contains(part)).findFirst().orElseThrow();
    }

    private List<String> texts() throws Exception {
        List<String> all = new java.util.ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            all.add(mail.getContent().toString());
        }
        return all;
    }

    /** The calendar files of a mail about several visits, each with its own method on it. */
    private List<String> files(int place) throws Exception {
        await().until(() -> server.getReceivedMessages().length >= place);
        Multipart mail = (Multipart) server.getReceivedMessages()[place - 1].getContent();
        List<String> files = new java.util.ArrayList<>();
        for (int each = 1; each < mail.getCount(); each++) {
            BodyPart file = mail.getBodyPart(each);
            String text = text(file);
            assertThat(file.getFileName()).isEqualTo("appointment-" + each + ".ics");
            assertThat(file.getContentType())
                    .startsWith("text/calendar")
                    .contains("method=" + value(text, "METHOD"));
            files.add(text);
        }
        return files;
    }

    private static int number(String calendar) {
        return Integer.parseInt(value(calendar, "SEQUENCE"));
    }

    private static String value(String calendar, String name) {
        Matcher found = Pattern.compile(name + ":(.*)").matcher(calendar);
        assertThat(found.find()).isTrue();
        return found.group(1).strip();
    }

    /** The invitation in the e-mail that came in that place, which is in it as a file, too. */
    private String calendar(int place) throws Exception {
        await().until(() -> server.getReceivedMessages().length >= place);
        Multipart mail = (Multipart) server.getReceivedMessages()[place - 1].getContent();
        Multipart either = (Multipart) mail.getBodyPart(0).getContent();
        assertThat(either.getBodyPart(0).getContent().toString())
                .contains("Dr. Rajiv Sharma", "call us: Lakeside Clinic, +91")
                .doesNotContain("Reply");
        BodyPart invitation = either.getBodyPart(1);
        String text = text(invitation);
        assertThat(invitation.getContentType()).contains("method=" + value(text, "METHOD"));
        assertThat(mail.getBodyPart(1).getFileName()).isEqualTo("appointment.ics");
        assertThat(text(mail.getBodyPart(1))).isEqualTo(text);
        return text;
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
