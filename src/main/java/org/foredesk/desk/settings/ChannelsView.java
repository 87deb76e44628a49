package org.foredesk.desk.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.SettingKey;

/** The clinic's number: the account behind it, the way in, a test message, quiet hours. */
final class ChannelsView {

    /** What is set here. */
    static final List<SettingKey> KEYS =
            List.of(
                    SettingKey.TWILIO_ACCOUNT_SID,
                    SettingKey.TWILIO_AUTH_TOKEN,
                    SettingKey.TWILIO_WHATSAPP_FROM,
                    SettingKey.TWILIO_SMS_FROM,
                    SettingKey.TWILIO_MESSAGING_SERVICE_SID,
                    SettingKey.PUBLIC_URL,
                    SettingKey.VOICE_WEBHOOK_SECRET,
                    SettingKey.SMTP_HOST,
                    SettingKey.SMTP_PORT,
                    SettingKey.SMTP_STARTTLS,
                    SettingKey.SMTP_USER,
                    SettingKey.SMTP_PASSWORD,
                    SettingKey.SMTP_FROM,
                    SettingKey.MESSAGES_ENABLED,
                    SettingKey.MESSAGES_QUIET_HOURS);

    private static final String WEBHOOK = "/api/v1/webhooks/twilio";

    private final SettingForm form;
    private final ChannelsViewModel model;
    private final SettingBoxes boxes;
    private final Texts texts;

    private ChannelsView(SettingForm form, ChannelsViewModel model, Texts texts) {
        this.form = form;
        this.model = model;
        this.boxes = new SettingBoxes(form, texts);
        this.texts = texts;
    }

    static VBox of(
            SettingForm form, ChannelsViewModel model, VoiceAgentViewModel voice, Texts texts) {
        ChannelsView view = new ChannelsView(form, model, texts);
        return new SettingsPage(
                        Parts.label(texts.get("settings.channels"), "t-title"),
                        SettingsPage.group(view.account()),
                        SettingsPage.group(view.wayIn()),
                        SettingsPage.group(
                                new VoiceAgentView(form, view.boxes, voice, texts).parts()),
                        SettingsPage.group(view.mail()),
                        SettingsPage.group(view.test()),
                        SettingsPage.group(view.sending()))
                .savedAsAWhole(form, texts);
    }

    private List<Node> account() {
        return List.of(
                Parts.label(texts.get("settings.channels.account"), "section-title"),
                Parts.paragraph(texts.get("settings.channels.account.more"), "muted"),
                boxes.text(SettingKey.TWILIO_ACCOUNT_SID),
                boxes.text(SettingKey.TWILIO_AUTH_TOKEN),
                SettingBoxes.pair(
                        boxes.text(SettingKey.TWILIO_WHATSAPP_FROM),
                        boxes.text(SettingKey.TWILIO_SMS_FROM)),
                boxes.text(SettingKey.TWILIO_MESSAGING_SERVICE_SID));
    }

    private List<Node> wayIn() {
        CopiedAddress webhook =
                new CopiedAddress(texts).saying(texts.get("settings.channels.webhook"));
        Field url = form.field(SettingKey.PUBLIC_URL);
        url.typedProperty()
                .subscribe(typed -> {
                    Parts.show(webhook, !typed.isBlank() && !url.wrong());
                    webhook.show(typed, WEBHOOK);
                });
        return List.of(
                Parts.label(texts.get("settings.channels.in"), "section-title"),
                boxes.text(SettingKey.PUBLIC_URL),
                webhook);
    }

    private List<Node> mail() {
        return List.of(
                Parts.label(texts.get("settings.mail"), "section-title"),
                Parts.paragraph(texts.get("settings.mail.more"), "muted"),
                boxes.text(SettingKey.SMTP_FROM),
                SettingBoxes.pair(
                        boxes.text(SettingKey.SMTP_HOST), boxes.text(SettingKey.SMTP_PORT)),
                SettingBoxes.pair(
                        boxes.text(SettingKey.SMTP_USER), boxes.text(SettingKey.SMTP_PASSWORD)),
                boxes.choice(SettingKey.SMTP_STARTTLS, List.of("true", "false")));
    }

    private List<Node> test() {
        TextField phone = new TextField();
        phone.setId("test-phone");
        phone.setPromptText(texts.get("settings.test.prompt"));
        phone.setAccessibleText(texts.get("settings.test.phone"));
        phone.textProperty().bindBidirectional(model.phone().typedProperty());
        HBox.setHgrow(phone, Priority.ALWAYS);
        HBox row =
                new HBox(
                        8,
                        phone,
                        send(ChannelKind.WHATSAPP),
                        send(ChannelKind.SMS),
                        send(ChannelKind.EMAIL));
        Paragraph result = new Paragraph();
        result.setId("test-result");
        model.resultProperty()
                .subscribe(words -> {
                    result.setText(words);
                    Parts.show(result, !words.isEmpty());
                });
        return List.of(
                Parts.label(texts.get("settings.test"), "section-title"),
                new FieldBox(texts.get("settings.test.phone"), row, texts.get("settings.test.more"))
                        .follow(model.phone()),
                result);
    }

    private Button send(ChannelKind channel) {
        Button send =
                new Button(texts.get("settings.test.by", texts.get("channel." + channel.code())));
        send.setId("test-" + channel.code());
        send.setMinWidth(Button.USE_PREF_SIZE);
        send.setOnAction(_ -> model.send(channel));
        return send;
    }

    private List<Node> sending() {
        return List.of(
                boxes.choice(SettingKey.MESSAGES_ENABLED, List.of("true", "false")),
                boxes.text(SettingKey.MESSAGES_QUIET_HOURS));
    }
}
