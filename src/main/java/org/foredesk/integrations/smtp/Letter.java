package org.foredesk.integrations.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.foredesk.messaging.ByMail;
import org.foredesk.messaging.SendOrder;

/**
 * One message as an e-mail: the text, and the calendar file both as an invitation that mail
 * programs show (RFC 6047) and as a file to open; of several visits a file each. Its Message-ID is
 * that of the notification, so that a mail program shows it once, should it ever come twice.
 */
final class Letter extends MimeMessage {

    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\p{Cntrl}]+");
    private static final Pattern METHOD = Pattern.compile("METHOD:([A-Z]+)");
    private static final String NO_SUBJECT = "…";

    private final String id;
    private boolean begun;

    private Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Letter of(Session session, SmtpAccount account, InternetAddress to, SendOrder order)
            throws MessagingException {
        String sender = account.from().getAddress();
        Letter letter =
                new Letter(
                        session,
                        "<" + order.id() + "@" + sender.substring(sender.indexOf('@') + 1) + ">");
        ByMail byMail = order.byMail();
        letter.setFrom(account.from());
        letter.setRecipient(Message.RecipientType.TO, to);
        letter.setSubject(
                byMail == null ? NO_SUBJECT : BREAKS.matcher(byMail.subject()).replaceAll(" "),
                StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(Instant.ofEpochMilli(time(order))));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("Content-Language", order.language().code());
        letter.write(order.text(), byMail == null ? List.of() : byMail.calendars());
        letter.saveChanges();
        return letter;
    }

    // The id of a notification begins with the milliseconds at which it was made.
    private static long time(SendOrder order) {
        return order.id().value().getMostSignificantBits() >>> 16;
    }

    private void write(String text, List<String> calendars) throws MessagingException {
        if (calendars.isEmpty()) {
            setText(text, StandardCharsets.UTF_8.name());
            return;
        }
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        setContent(
                calendars.size() == 1
                        ? invitation(words, calendars.getFirst())
                        : invitations(words, calendars));
    }

    private static MimeMultipart invitation(MimeBodyPart words, String calendar)
            throws MessagingException {
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", words, part(calendar, type(calendar))));
        MimeBodyPart file = part(calendar, "application/ics; name=\"appointment.ics\"");
        file.setFileName("appointment.ics");
        return new MimeMultipart("mixed", both, file);
    }

    // As an alternative to the words a mail program would show but one of them, and as if the mail
    // were about that alone.
    private static MimeMultipart invitations(MimeBodyPart words, List<String> calendars)
            throws MessagingException {
        MimeMultipart mixed = new MimeMultipart("mixed", words);
        for (int each = 0; each < calendars.size(); each++) {
            MimeBodyPart file = part(calendars.get(each), type(calendars.get(each)));
            file.setFileName("appointment-" + (each + 1) + ".ics");
            mixed.addBodyPart(file);
        }
        return mixed;
    }

    private static String type(String calendar) {
        var found = METHOD.matcher(calendar);
        String method = found.find() ? found.group(1) : "PUBLISH";
        return "text/calendar; charset=UTF-8; method=" + method;
    }

    private static MimeBodyPart part(String calendar, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        byte[] bytes = calendar.getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(
                new jakarta.activation.DataHandler(
                        new jakarta.mail.util.ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignored);
    }

    /** Whether the server was given any of it, so that it may have it whole. */
    boolean begun() {
        return begun;
    }

    String id() {
        return id;
    }
}
