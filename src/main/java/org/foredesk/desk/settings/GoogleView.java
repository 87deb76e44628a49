package org.foredesk.desk.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.CalendarHealth;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.SettingKey;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Google Calendar: which one, how it is doing, trying it. */
final class GoogleView {

    /** What is set here. */
    static final List<SettingKey> KEYS =
            List.of(SettingKey.GOOGLE_CALENDAR_CREDENTIALS, SettingKey.GOOGLE_CALENDAR_ID);

    private final SettingForm form;
    private final GoogleViewModel model;
    private final Texts texts;
    private final VBox state = new VBox(4);

    private GoogleView(SettingForm form, GoogleViewModel model, Texts texts) {
        this.form = form;
        this.model = model;
        this.texts = texts;
    }

    static VBox of(SettingForm form, GoogleViewModel model, Texts texts) {
        GoogleView view = new GoogleView(form, model, texts);
        return new SettingsPage(
                        Parts.label(texts.get("settings.google"), "t-title"),
                        SettingsPage.group(view.connection()),
                        SettingsPage.group(view.health()))
                .savedAsAWhole(form, texts);
    }

    private List<Node> connection() {
        SettingBoxes boxes = new SettingBoxes(form, texts);
        return List.of(
                Parts.paragraph(texts.get("settings.google.more"), "muted"),
                boxes.text(SettingKey.GOOGLE_CALENDAR_CREDENTIALS),
                boxes.text(SettingKey.GOOGLE_CALENDAR_ID));
    }

    private List<Node> health() {
        state.setId("google-state");
        state.getStyleClass().add("notice");
        model.healthProperty().subscribe(this::show);
        Button ask = new Button(texts.get("settings.google.try"), new FontIcon("fth-refresh-cw"));
        ask.setId("google-try");
        ask.setOnAction(_ -> model.tryNow());
        Button anew = new Button(texts.get("settings.google.reconnect"));
        anew.setId("google-reconnect");
        anew.setTooltip(Parts.tip(texts.get("settings.google.reconnect.more")));
        anew.setOnAction(_ -> model.reconnect());
        Paragraph result = new Paragraph();
        result.setId("google-result");
        model.resultProperty()
                .subscribe(words -> {
                    result.setText(words);
                    Parts.show(result, !words.isEmpty());
                });
        Runnable off =
                () -> {
                    CalendarHealth now = model.healthProperty().get();
                    boolean none = now == null || now.state() == CalendarHealth.State.OFF;
                    ask.setDisable(none || model.askingProperty().get());
                    anew.setDisable(none || model.askingProperty().get());
                };
        model.healthProperty().subscribe(_ -> off.run());
        model.askingProperty().subscribe(_ -> off.run());
        return List.of(
                Parts.label(texts.get("settings.google.state"), "section-title"),
                state,
                new HBox(8, ask, anew),
                result);
    }

    private void show(@Nullable CalendarHealth now) {
        state.getChildren().setAll(model.words().stream().map(this::line).toList());
        if (!state.getChildren().isEmpty()) {
            Parts.style(state.getChildren().getFirst(), "muted", false);
            Parts.style(state.getChildren().getFirst(), "strong", true);
        }
        boolean trouble =
                now != null
                        && (now.state() == CalendarHealth.State.STALE
                                || now.state() == CalendarHealth.State.REFUSED);
        Parts.style(state, "warning", trouble);
    }

    private Paragraph line(String words) {
        return Parts.paragraph(words, "muted");
    }
}
