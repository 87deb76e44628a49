package org.foredesk.integrations.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.Channel;
import org.foredesk.messaging.Failure;
import org.foredesk.messaging.Lookup;
import org.foredesk.messaging.SendOrder;
import org.foredesk.messaging.SendResult;

/**
 * E-mail through the mail server of the clinic. What the server answers decides: 4xx is tried
 * again, 5xx is refused for good, and where the connection broke after the text had been handed
 * over, nobody knows (RFC 5321, 4.2.1). A mail server keeps no list, so a person decides then.
 */
public final class SmtpChannel implements Channel {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int PERMANENT = 500;
    private static final int PASSING = 400;
    private static final String PROVIDER = "smtp";

    private final Settings settings;
    private final Duration patience;

    public SmtpChannel(Settings settings) {
        this(settings, PATIENCE);
    }

    SmtpChannel(Settings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public boolean ready() {
        return SmtpAccount.of(settings).isPresent();
    }

    @Override
    public Optional<String> sender() {
        return SmtpAccount.of(settings).map(account -> account.from().getAddress());
    }

    @Override
    public SendResult send(SendOrder order) {
        Optional<SmtpAccount> account = SmtpAccount.of(settings);
        if (account.isEmpty()) {
            return new SendResult.TryAgain(true, null, "not_set_up", "No mail server is set up.");
        }
        return SmtpAccount.address(order.address())
                .map(to -> send(account.get(), to, order))
                .orElseGet(() ->
                        new SendResult.Rejected(
                                Failure.permanent("address", "This is no e-mail address.")));
    }

    private SendResult send(SmtpAccount account, InternetAddress to, SendOrder order) {
        Session session = Session.getInstance(account.properties(CONNECTING, patience));
        Letter letter;
        try {
            letter = Letter.of(session, account, to, order);
        } catch (MessagingException unwritable) {
            return new SendResult.Rejected(
                    Failure.permanent("unwritable", "This cannot be written as an e-mail."));
        }
        try (Transport server = session.getTransport()) {
            server.connect(account.user(), account.password());
            server.sendMessage(letter, letter.getAllRecipients());
            return new SendResult.Accepted(letter.id(), 0);
        } catch (MessagingException failed) {
            return read(failed, letter);
        }
    }

    /**
     * Signs in at the mail server and sends nothing; the words for what is wrong, empty where
     * nothing is.
     */
    public Optional<String> problem() {
        SmtpAccount account = SmtpAccount.of(settings).orElse(null);
        if (account == null) {
            return Optional.of("No mail server is set up.");
        }
        Session session = Session.getInstance(account.properties(CONNECTING, patience));
        try (Transport server = session.getTransport()) {
            server.connect(account.user(), account.password());
            return Optional.empty();
        } catch (MessagingException failed) {
            return Optional.of(unreached(failed).words());
        }
    }

    // Closing may fail after everything was taken; by then the answer is known.
    private static SendResult read(MessagingException failed, Letter letter) {
        int code = code(failed);
        if (code >= PERMANENT) {
            return new SendResult.Rejected(
                    Failure.permanent(
                            Integer.toString(code), "The mail server refuses it (" + code + ")."));
        }
        if (code >= PASSING) {
            return new SendResult.TryAgain(
                    true,
                    null,
                    Integer.toString(code),
                    "The mail server asks to try again later (" + code + ").");
        }
        return letter.begun()
                ? new SendResult.Unknown(
                        false,
                        "no_answer",
                        "The connection to the mail server broke while the e-mail was handed over.")
                : unreached(failed);
    }

    private static SendResult.TryAgain unreached(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            return new SendResult.TryAgain(
                    true, null, "sign_in", "The mail server refuses user or password.");
        }
        if (String.valueOf(failed.getMessage()).contains("STARTTLS")) {
            return new SendResult.TryAgain(
                    true,
                    null,
                    "no_tls",
                    "The mail server offers no encryption (STARTTLS), so nothing is sent.");
        }
        boolean certificate = failed.getCause() instanceof javax.net.ssl.SSLException;
        return certificate
                ? new SendResult.TryAgain(
                        true,
                        null,
                        "certificate",
                        "The mail server's certificate cannot be trusted.")
                : new SendResult.TryAgain(
                        false, null, "unreachable", "The mail server cannot be reached.");
    }

    /** The server's answer, of the failure or one it stands for; 0 where there was none. */
    private static int code(MessagingException failed) {
        int code = 0;
        for (Exception each = failed; each != null; each = next(each)) {
            if (each instanceof SMTPSendFailedException refused) {
                code = Math.max(code, refused.getReturnCode());
            } else if (each instanceof SMTPAddressFailedException refused) {
                code = Math.max(code, refused.getReturnCode());
            }
        }
        return code;
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception each) {
        return each instanceof MessagingException known ? known.getNextException() : null;
    }

    @Override
    public Lookup sentTo(String address) {
        return new Lookup.CannotTell("A mail server keeps no list of what it has sent.");
    }
}
