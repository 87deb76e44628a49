package org.foredesk.desk.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.SettingKey;

/** How the assistant decides: how sure it must be, who helps it. */
final class BehaviourView {

    /** What is set here. */
    static final List<SettingKey> KEYS =
            List.of(
                    SettingKey.ASSISTANT_CONFIDENCE_ASK,
                    SettingKey.ASSISTANT_MODE,
                    SettingKey.LLM_BASE_URL,
                    SettingKey.LLM_MODEL,
                    SettingKey.LLM_API_KEY,
                    SettingKey.LLM_DAILY_LIMIT);

    private final SettingForm form;
    private final SettingBoxes boxes;
    private final SpendingBox spending;
    private final Texts texts;

    private BehaviourView(SettingForm form, SpendingBox spending, Texts texts) {
        this.form = form;
        this.spending = spending;
        this.boxes = new SettingBoxes(form, texts);
        this.texts = texts;
    }

    static VBox of(SettingForm form, SpendingBox spending, Texts texts) {
        BehaviourView view = new BehaviourView(form, spending, texts);
        return new SettingsPage(
                        SettingsPage.group(view.threshold()), SettingsPage.group(view.model()))
                .savedAsAWhole(form, texts);
    }

    private List<Node> threshold() {
        return List.of(sureness());
    }

    /** Slid or typed. */
    private FieldBox sureness() {
        SettingKey key = SettingKey.ASSISTANT_CONFIDENCE_ASK;
        Field field = form.field(key);
        Slider slider = new Slider(0, 1, 0.5);
        slider.setId("slider-assistant-confidence-ask");
        slider.setMajorTickUnit(0.25);
        slider.setMinorTickCount(4);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(0.05);
        slider.setAccessibleText(texts.get("settings.name.assistant.confidence.ask"));
        field.typedProperty()
                .subscribe(typed -> {
                    if (!field.wrong() && !typed.isEmpty()) {
                        slider.setValue(Double.parseDouble(typed));
                    }
                });
        slider.valueProperty()
                .subscribe((_, value) -> {
                    double rounded = Math.round(value.doubleValue() * 20) / 20.0;
                    if (slider.isFocused() || slider.isValueChanging()) {
                        field.typedProperty()
                                .set(
                                        rounded == Math.rint(rounded)
                                                ? Integer.toString((int) rounded)
                                                : Double.toString(rounded));
                    }
                });
        HBox.setHgrow(slider, Priority.ALWAYS);
        return boxes.beside(key, slider);
    }

    private List<Node> model() {
        return List.of(
                boxes.choice(SettingKey.ASSISTANT_MODE, List.of("rules", "help")),
                spending,
                boxes.text(SettingKey.LLM_BASE_URL),
                SettingBoxes.pair(
                        boxes.text(SettingKey.LLM_MODEL), boxes.number(SettingKey.LLM_DAILY_LIMIT)),
                boxes.text(SettingKey.LLM_API_KEY));
    }
}
