package org.foredesk.integrations.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.foredesk.kernel.MailAddress;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's mail server as it is set up, and what a connection to it must be like: encrypted
 * (STARTTLS, or TLS from the start on port 465) unless the clinic says otherwise, with the server's
 * own name on its certificate, and never without a limit on time.
 */
record SmtpAccount(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        InternetAddress from,
        boolean encrypted) {

    private static final int TLS_PORT = 465;

    /** Empty where host or sender are missing, or the sender is no address. */
    static Optional<SmtpAccount> of(Settings settings) {
        Optional<InternetAddress> from =
                settings.text(SettingKey.SMTP_FROM).flatMap(SmtpAccount::address);
        return settings.text(SettingKey.SMTP_HOST)
                .flatMap(host ->
                        from.map(sender ->
                                new SmtpAccount(
                                        host,
                                        settings.number(SettingKey.SMTP_PORT),
                                        settings.text(SettingKey.SMTP_USER).orElse(null),
                                        settings.text(SettingKey.SMTP_PASSWORD).orElse(null),
                                        sender,
                                        settings.flag(SettingKey.SMTP_STARTTLS))));
    }

    /** One address such as {@code desk@example.org} or {@code Desk <desk@example.org>}. */
    static Optional<InternetAddress> address(String text) {
        if (MailAddress.of(text).isEmpty()) {
            return Optional.empty();
        }
        try {
            InternetAddress[] all = InternetAddress.parse(text, true);
            return all.length == 1 ? Optional.of(all[0]) : Optional.empty();
        } catch (AddressException none) {
            return Optional.empty();
        }
    }

    Properties properties(Duration connecting, Duration patience) {
        Properties all = new Properties();
        all.setProperty("mail.transport.protocol", "smtp");
        all.setProperty("mail.smtp.host", host);
        all.setProperty("mail.smtp.port", Integer.toString(port));
        all.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        all.setProperty("mail.smtp.connectiontimeout", Long.toString(connecting.toMillis()));
        all.setProperty("mail.smtp.timeout", Long.toString(patience.toMillis()));
        all.setProperty("mail.smtp.writetimeout", Long.toString(patience.toMillis()));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (encrypted && port == TLS_PORT) {
            all.setProperty("mail.smtp.ssl.enable", "true");
        } else if (encrypted) {
            all.setProperty("mail.smtp.starttls.enable", "true");
            all.setProperty("mail.smtp.starttls.required", "true");
        }
        return all;
    }
}
