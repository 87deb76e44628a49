package org.foredesk.kernel;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every setting by name, with its default and the form its value must have. The environment name is
 * {@code FOREDESK_} and the key in capitals with {@code _} for {@code .}; secret values are never
 * shown, logged or kept in a plain file.
 */
public enum SettingKey {
    DB_URL("db.url", "", false, Form.TEXT),
    DB_USER("db.user", "", false, Form.TEXT),
    DB_PASSWORD("db.password", "", true, Form.TEXT),
    PUBLIC_URL("public.url", "", false, Form.WEB_ADDRESS),
    NGROK_AUTHTOKEN("ngrok.authtoken", "", true, Form.TEXT),
    NGROK_DOMAIN("ngrok.domain", "", false, Form.TEXT),
    TWILIO_ACCOUNT_SID("twilio.account.sid", "", false, Form.TEXT),
    TWILIO_AUTH_TOKEN("twilio.auth.token", "", true, Form.TEXT),
    TWILIO_SMS_FROM("twilio.sms.from", "", false, Form.TEXT),
    TWILIO_WHATSAPP_FROM("twilio.whatsapp.from", "", false, Form.TEXT),
    TWILIO_MESSAGING_SERVICE_SID("twilio.messaging.service.sid", "", false, Form.TEXT),
    TWILIO_API_BASE("twilio.api.base", "", false, Form.WEB_ADDRESS),
    /** Whether offered answers go out on WhatsApp as buttons and lists, where Twilio takes them. */
    TWILIO_WHATSAPP_BUTTONS("twilio.whatsapp.buttons", "true", false, Form.FLAG),
    META_APP_SECRET("meta.app.secret", "", true, Form.TEXT),
    META_VERIFY_TOKEN("meta.verify.token", "", true, Form.TEXT),
    META_ACCESS_TOKEN("meta.access.token", "", true, Form.TEXT),
    META_PHONE_NUMBER_ID("meta.phone.number.id", "", false, Form.TEXT),
    META_API_BASE("meta.api.base", "", false, Form.WEB_ADDRESS),
    VOICE_WEBHOOK_SECRET("voice.webhook.secret", "", true, Form.TEXT),
    N8N_BASE_URL("n8n.base.url", "", false, Form.WEB_ADDRESS),
    N8N_WEBHOOK_PATH("n8n.webhook.path", "", false, Form.TEXT),
    N8N_TOKEN("n8n.token", "", true, Form.TEXT),
    LLM_BASE_URL("llm.base.url", "", false, Form.WEB_ADDRESS),
    LLM_API_KEY("llm.api.key", "", true, Form.TEXT),
    LLM_MODEL("llm.model", "", false, Form.TEXT),
    /** What the clinic pays at most in one of its days, in the currency of the two prices. */
    LLM_DAILY_LIMIT("llm.daily.limit", "1", false, Form.AMOUNT),
    /** What 1,000 tokens sent cost; 0 where the model runs on the clinic's own computers. */
    LLM_PRICE_IN("llm.price.in", "0", false, Form.AMOUNT),
    /** What 1,000 tokens received cost. */
    LLM_PRICE_OUT("llm.price.out", "0", false, Form.AMOUNT),
    /** {@code help}: a model that is set up is asked where the rules are unsure. */
    ASSISTANT_MODE("assistant.mode", "help", false, Form.ASSISTANT_MODE),
    /** How sure the reading of a message must be; below it the model, then the patient is asked. */
    ASSISTANT_CONFIDENCE_ASK("assistant.confidence.ask", "0.5", false, Form.SHARE),
    GOOGLE_CALENDAR_CREDENTIALS("google.calendar.credentials", "", true, Form.TEXT),
    GOOGLE_CALENDAR_ID("google.calendar.id", "", false, Form.TEXT),
    GOOGLE_API_BASE("google.api.base", "", false, Form.WEB_ADDRESS),
    SMTP_HOST("smtp.host", "", false, Form.TEXT),
    SMTP_PORT("smtp.port", "587", false, Form.PORT),
    SMTP_USER("smtp.user", "", false, Form.TEXT),
    SMTP_PASSWORD("smtp.password", "", true, Form.TEXT),
    SMTP_FROM("smtp.from", "", false, Form.TEXT),
    SMTP_STARTTLS("smtp.starttls", "true", false, Form.FLAG),
    CLINIC_FILE("clinic.file", "", false, Form.TEXT),
    BOOKING_CONFIRMATION("booking.confirmation", "unsure", false, Form.CONFIRMATION),
    /** The same for what is wanted on one channel; unset: as {@link #BOOKING_CONFIRMATION}. */
    BOOKING_CONFIRMATION_WHATSAPP("booking.confirmation.whatsapp", "", false, Form.CONFIRMATION),
    BOOKING_CONFIRMATION_SMS("booking.confirmation.sms", "", false, Form.CONFIRMATION),
    BOOKING_CONFIRMATION_VOICE("booking.confirmation.voice", "", false, Form.CONFIRMATION),
    BOOKING_CONFIRMATION_WEB("booking.confirmation.web", "", false, Form.CONFIRMATION),
    /** How many bookings a patient may make within an hour. */
    BOOKING_PATIENT_HOURLY_LIMIT("booking.patient.hourly.limit", "10", false, Form.NUMBER),
    /** How many visits, a series being one, a patient may have ahead at a time; 0 for any. */
    BOOKING_PATIENT_OPEN_LIMIT("booking.patient.open.limit", "0", false, Form.NUMBER),
    BOOKING_HOLD_MINUTES("booking.hold.minutes", "15", false, Form.NUMBER),
    BOOKING_NOTICE_MINUTES("booking.notice.minutes", "60", false, Form.NUMBER),
    BOOKING_HORIZON_DAYS("booking.horizon.days", "90", false, Form.NUMBER),
    BOOKING_CANCEL_NOTICE_MINUTES("booking.cancel.notice.minutes", "120", false, Form.NUMBER),
    BOOKING_WAITLIST_OFFER_MINUTES("booking.waitlist.offer.minutes", "30", false, Form.NUMBER),
    /** How many patients of a sick day are asked at a time. */
    BOOKING_SICKDAY_WAVE_SIZE("booking.sickday.wave.size", "5", false, Form.NUMBER),
    /** How long they have to answer, and so how long the next ones wait at most. */
    BOOKING_SICKDAY_WAVE_MINUTES("booking.sickday.wave.minutes", "30", false, Form.NUMBER),
    /** Whether the day sheets of today and tomorrow are kept as files for a power cut. */
    PAPER_SHEETS("paper.sheets", "true", false, Form.FLAG),
    MESSAGES_ENABLED("messages.enabled", "true", false, Form.FLAG),
    MESSAGES_QUIET_HOURS("messages.quiet.hours", "21:00-08:00", false, Form.QUIET_HOURS),
    RETENTION_RECORDINGS_DAYS("retention.recordings.days", "90", false, Form.NUMBER),
    RETENTION_MESSAGES_DAYS("retention.messages.days", "2555", false, Form.NUMBER);

    private enum Form {
        TEXT,
        NUMBER,
        PORT,
        FLAG,
        WEB_ADDRESS,
        CONFIRMATION,
        ASSISTANT_MODE,
        SHARE,
        AMOUNT,
        QUIET_HOURS
    }

    private static final Pattern NUMBER_PATTERN = Pattern.compile("[0-9]{1,6}");
    private static final Pattern SHARE_PATTERN = Pattern.compile("0(\\.[0-9]{1,4})?|1(\\.0{1,4})?");
    private static final Pattern AMOUNT_PATTERN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern QUIET =
            Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]");

    private final String key;
    private final String defaultValue;
    private final boolean secret;
    private final Form form;

    SettingKey(String key, String defaultValue, boolean secret, Form form) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.secret = secret;
        this.form = form;
    }

    /** The name in the contract, such as {@code twilio.auth.token}. */
    public String key() {
        return key;
    }

    /** The default, empty where a setting is unset by default. */
    public String defaultValue() {
        return defaultValue;
    }

    public boolean secret() {
        return secret;
    }

    public String environmentName() {
        return "FOREDESK_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    public static Optional<SettingKey> ofKey(String key) {
        for (SettingKey candidate : values()) {
            if (candidate.key.equals(key)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * What is wrong with {@code value}, as a sentence without the value itself; empty when it may
     * be used.
     */
    public Optional<String> problemWith(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (form) {
            case TEXT -> Optional.empty();
            case NUMBER ->
                    unless(NUMBER_PATTERN.matcher(value).matches(), "must be a whole number");
            case PORT -> unless(isPort(value), "must be a port number from 1 to 65535");
            case FLAG ->
                    unless("true".equals(value) || "false".equals(value), "must be true or false");
            case WEB_ADDRESS ->
                    unless(
                            isWebAddress(value),
                            "must be an address that starts with http:// or https://");
            case CONFIRMATION ->
                    unless(
                            Pattern.matches("always|unsure|never", value),
                            "must be always, unsure or never");
            case ASSISTANT_MODE ->
                    unless(Pattern.matches("rules|help", value), "must be rules or help");
            case SHARE ->
                    unless(
                            SHARE_PATTERN.matcher(value).matches(),
                            "must be a number from 0 to 1 such as 0.5");
            case AMOUNT ->
                    unless(
                            AMOUNT_PATTERN.matcher(value).matches(),
                            "must be an amount such as 0.15, with a point and without a currency");
            case QUIET_HOURS ->
                    unless(QUIET.matcher(value).matches(), "must be two times such as 21:00-08:00");
        };
    }

    private Optional<String> unless(boolean fine, String problem) {
        return fine ? Optional.empty() : Optional.of(key + " " + problem + ".");
    }

    private static boolean isPort(String value) {
        return NUMBER_PATTERN.matcher(value).matches()
                && Integer.parseInt(value) >= 1
                && Integer.parseInt(value) <= 65_535;
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null
                    && Pattern.matches("https?", String.valueOf(address.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
