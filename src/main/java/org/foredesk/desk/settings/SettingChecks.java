package org.foredesk.desk.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.MailAddress;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;

/**
 * What a setting's value must look like, stricter than the program itself where staff type it, with
 * the reason in the desk's language.
 */
public final class SettingChecks {

    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern SERVICE = Pattern.compile("MG[0-9a-fA-F]{32}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-fA-F]{32}");
    private static final String WHATSAPP = "whatsapp:";
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}.:-]{1,253}");
    private static final Pattern CALENDAR = Pattern.compile("primary|[^\\s@]+@[^\\s@]+");
    private static final int MOST_AT_ONCE = 100;
    private static final int LONGEST_HORIZON = 730;
    private static final int LONGEST_MINUTES = 7 * 24 * 60;

    private final Texts texts;

    public SettingChecks(Texts texts) {
        this.texts = texts;
    }

    /**
     * The words for what is wrong with {@code value}, empty where nothing is; an empty value
     * unsets.
     */
    public String problem(SettingKey key, String value, String country) {
        return value.isEmpty() || fine(key, value, country)
                ? ""
                : texts.get("settings.wrong." + key.key());
    }

    /** The value as it is kept: phone numbers in E.164, addresses without a slash at the end. */
    public static String clean(SettingKey key, String value, String country) {
        return switch (key) {
            case TWILIO_SMS_FROM, TWILIO_WHATSAPP_FROM ->
                    number(value, country).map(PhoneNumber::e164).orElse(value);
            case PUBLIC_URL -> value.replaceAll("/+$", "");
            default -> value;
        };
    }

    private static Optional<PhoneNumber> number(String value, String country) {
        String bare = value.startsWith(WHATSAPP) ? value.substring(WHATSAPP.length()) : value;
        return PhoneNumber.parse(bare, country);
    }

    private static boolean fine(SettingKey key, String value, String country) {
        return switch (key) {
            case TWILIO_ACCOUNT_SID -> ACCOUNT.matcher(value).matches();
            case TWILIO_AUTH_TOKEN -> TOKEN.matcher(value).matches();
            case TWILIO_MESSAGING_SERVICE_SID -> SERVICE.matcher(value).matches();
            case TWILIO_SMS_FROM, TWILIO_WHATSAPP_FROM -> number(value, country).isPresent();
            case PUBLIC_URL -> value.startsWith("https://") && key.problemWith(value).isEmpty();
            case SMTP_FROM -> MailAddress.of(value).isPresent();
            case SMTP_HOST -> HOST.matcher(value).matches();
            case GOOGLE_CALENDAR_CREDENTIALS -> isServiceAccount(value);
            case GOOGLE_CALENDAR_ID -> CALENDAR.matcher(value).matches();
            case BOOKING_PATIENT_HOURLY_LIMIT, BOOKING_SICKDAY_WAVE_SIZE ->
                    between(key, value, 1, MOST_AT_ONCE);
            case BOOKING_PATIENT_OPEN_LIMIT -> between(key, value, 0, MOST_AT_ONCE);
            case BOOKING_SICKDAY_WAVE_MINUTES, BOOKING_WAITLIST_OFFER_MINUTES ->
                    between(key, value, 1, LONGEST_MINUTES);
            case BOOKING_HORIZON_DAYS -> between(key, value, 1, LONGEST_HORIZON);
            case BOOKING_HOLD_MINUTES -> between(key, value, 1, LONGEST_MINUTES);
            case BOOKING_NOTICE_MINUTES, BOOKING_CANCEL_NOTICE_MINUTES ->
                    between(key, value, 0, LONGEST_MINUTES);
            default -> key.problemWith(value).isEmpty();
        };
    }

    // Google's key for a service account as it is downloaded.
    private static boolean isServiceAccount(String value) {
        try {
            JsonNode key = new ObjectMapper().readTree(value);
            return key.path("client_email").isTextual() && key.path("private_key").isTextual();
        } catch (IOException notJson) {
            return false;
        }
    }

    private static boolean between(SettingKey key, String value, int least, int most) {
        if (key.problemWith(value).isPresent()) {
            return false;
        }
        int number = Integer.parseInt(value);
        return number >= least && number <= most;
    }
}
