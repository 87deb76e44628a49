package org.foredesk.integrations.twilio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.web.ProviderMessage;
import org.foredesk.web.ProviderMessage.Attachment;
import org.foredesk.web.ProviderMessage.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reads an inbound message out of Twilio's form. Fields come and go; only the id and the sender
 * must be there.
 */
final class TwilioInbound {

    private static final String WHATSAPP = "whatsapp:";
    private static final int MOST_FILES = 10;
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,2}");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

    private TwilioInbound() {}

    static Optional<ProviderMessage> read(TwilioForm form) {
        Optional<String> id = form.firstOf("MessageSid", "SmsMessageSid", "SmsSid");
        Optional<String> from = form.value("From");
        if (id.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        boolean whatsapp = from.get().startsWith(WHATSAPP);
        String address = plain(from.get()).strip();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ProviderMessage(
                        id.get(),
                        whatsapp ? ChannelKind.WHATSAPP : ChannelKind.SMS,
                        address,
                        phone(address),
                        form.firstOf("ExternalUserId", "WaId")
                                .map(TwilioInbound::plain)
                                .orElse(null),
                        form.value("ProfileName").orElse(null),
                        form.value("To").map(TwilioInbound::plain).orElse(""),
                        form.firstOf("Body", "ButtonText", "ListTitle").orElse(""),
                        files(form),
                        place(form),
                        form.firstOf("ButtonPayload", "ListId").orElse(null),
                        form.value("OriginalRepliedMessageSid").orElse(null),
                        form.value("OptOutType").orElse(null)));
    }

    private static String plain(String address) {
        return address.startsWith(WHATSAPP) ? address.substring(WHATSAPP.length()) : address;
    }

    // A short code or a WhatsApp user id is no number that can be called.
    private static @Nullable PhoneNumber phone(String address) {
        return NUMBER.matcher(address).matches() ? new PhoneNumber(address) : null;
    }

    private static List<Attachment> files(TwilioForm form) {
        int count =
                form.value("NumMedia")
                        .filter(text -> COUNT.matcher(text).matches())
                        .map(Integer::parseInt)
                        .orElse(0);
        List<Attachment> files = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST_FILES); i++) {
            String type = form.value("MediaContentType" + i).orElse("application/octet-stream");
            form.value("MediaUrl" + i).ifPresent(url -> files.add(new Attachment(url, type)));
        }
        return List.copyOf(files);
    }

    private static @Nullable Location place(TwilioForm form) {
        Optional<Double> latitude = form.value("Latitude").flatMap(text -> degrees(text, 90));
        Optional<Double> longitude = form.value("Longitude").flatMap(text -> degrees(text, 180));
        return latitude.isPresent() && longitude.isPresent()
                ? new Location(
                        latitude.get(),
                        longitude.get(),
                        form.firstOf("Label", "Address").orElse(null))
                : null;
    }

    private static Optional<Double> degrees(String text, int most) {
        return DEGREES.matcher(text).matches()
                ? Optional.of(Double.parseDouble(text)).filter(value -> Math.abs(value) <= most)
                : Optional.empty();
    }
}
