package org.foredesk.desk.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.SettingKey;

/** The rules of booking: who confirms, how far ahead, how many, how a sick day is told. */
final class BookingRulesView {

    /** What is set here. */
    static final List<SettingKey> KEYS =
            List.of(
                    SettingKey.BOOKING_CONFIRMATION,
                    SettingKey.BOOKING_CONFIRMATION_WHATSAPP,
                    SettingKey.BOOKING_CONFIRMATION_SMS,
                    SettingKey.BOOKING_CONFIRMATION_VOICE,
                    SettingKey.BOOKING_CONFIRMATION_WEB,
                    SettingKey.BOOKING_NOTICE_MINUTES,
                    SettingKey.BOOKING_CANCEL_NOTICE_MINUTES,
                    SettingKey.BOOKING_HOLD_MINUTES,
                    SettingKey.BOOKING_HORIZON_DAYS,
                    SettingKey.BOOKING_PATIENT_HOURLY_LIMIT,
                    SettingKey.BOOKING_PATIENT_OPEN_LIMIT,
                    SettingKey.BOOKING_WAITLIST_OFFER_MINUTES,
                    SettingKey.BOOKING_SICKDAY_WAVE_SIZE,
                    SettingKey.BOOKING_SICKDAY_WAVE_MINUTES);

    private static final List<String> MODES = List.of("unsure", "always", "never");

    private final SettingBoxes boxes;
    private final Texts texts;

    private BookingRulesView(SettingForm form, Texts texts) {
        this.boxes = new SettingBoxes(form, texts);
        this.texts = texts;
    }

    static VBox of(SettingForm form, Texts texts) {
        BookingRulesView view = new BookingRulesView(form, texts);
        return new SettingsPage(
                        Parts.label(texts.get("settings.booking"), "t-title"),
                        SettingsPage.group(
                                List.of(view.boxes.choice(SettingKey.BOOKING_CONFIRMATION, MODES))),
                        SettingsPage.group(view.channels()),
                        SettingsPage.group(view.rules()),
                        SettingsPage.group(view.limits()),
                        SettingsPage.group(view.waves()))
                .savedAsAWhole(form, texts);
    }

    private List<Node> channels() {
        return List.of(
                Parts.label(texts.get("settings.booking.channels"), "section-title"),
                Parts.paragraph(texts.get("settings.booking.channels.more"), "muted"),
                SettingBoxes.pair(
                        mode(SettingKey.BOOKING_CONFIRMATION_WHATSAPP),
                        mode(SettingKey.BOOKING_CONFIRMATION_SMS)),
                SettingBoxes.pair(
                        mode(SettingKey.BOOKING_CONFIRMATION_VOICE),
                        mode(SettingKey.BOOKING_CONFIRMATION_WEB)));
    }

    private FieldBox mode(SettingKey key) {
        return boxes.combo(
                key,
                List.of("", "unsure", "always", "never"),
                value ->
                        texts.get(
                                value.isEmpty()
                                        ? "settings.booking.as.clinic"
                                        : "settings.booking.confirmation." + value));
    }

    private List<Node> rules() {
        return List.of(
                Parts.label(texts.get("settings.rules"), "section-title"),
                SettingBoxes.pair(
                        boxes.number(SettingKey.BOOKING_NOTICE_MINUTES),
                        boxes.number(SettingKey.BOOKING_CANCEL_NOTICE_MINUTES)),
                SettingBoxes.pair(
                        boxes.number(SettingKey.BOOKING_HOLD_MINUTES),
                        boxes.number(SettingKey.BOOKING_HORIZON_DAYS)));
    }

    private List<Node> limits() {
        return List.of(
                Parts.label(texts.get("settings.booking.limits"), "section-title"),
                SettingBoxes.pair(
                        boxes.number(SettingKey.BOOKING_PATIENT_HOURLY_LIMIT),
                        boxes.number(SettingKey.BOOKING_PATIENT_OPEN_LIMIT)));
    }

    private List<Node> waves() {
        return List.of(
                Parts.label(texts.get("settings.booking.offers"), "section-title"),
                SettingBoxes.pair(
                        boxes.number(SettingKey.BOOKING_SICKDAY_WAVE_SIZE),
                        boxes.number(SettingKey.BOOKING_SICKDAY_WAVE_MINUTES)),
                boxes.number(SettingKey.BOOKING_WAITLIST_OFFER_MINUTES));
    }
}
