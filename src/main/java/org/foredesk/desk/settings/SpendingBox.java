package org.foredesk.desk.settings;

import java.text.NumberFormat;
import javafx.scene.layout.VBox;
import org.foredesk.assistant.ModelSpending;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;

/**
 * What the language model has done and cost today, and whether it works, in words; read anew
 * whenever it comes into view. Nothing where no model is set up.
 */
final class SpendingBox extends VBox {

    private final Workplace desk;
    private final Texts texts;
    private final Paragraph health = Parts.paragraph("", "strong");
    private final Paragraph used = Parts.paragraph("", "muted");
    private final Paragraph limit = Parts.paragraph("", "muted");

    SpendingBox(Workplace desk) {
        this.desk = desk;
        this.texts = desk.texts();
        setId("model-spending");
        setSpacing(4);
        getStyleClass().add("notice");
        getChildren().addAll(health, used, limit);
        Parts.show(this, false);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        refresh();
                    }
                });
    }

    private void refresh() {
        desk.tasks()
                .run(
                        () -> desk.services().modelHelp().spending(desk.services().clinic().id()),
                        this::show);
    }

    private void show(ModelSpending spending) {
        Parts.show(this, spending.health() != ModelSpending.Health.NOT_SET_UP);
        boolean spent = spending.limitReached();
        String key =
                spent && spending.health() == ModelSpending.Health.WORKS
                        ? "settings.model.limit"
                        : switch (spending.health()) {
                            case NOT_SET_UP -> "settings.model.none";
                            case SWITCHED_OFF -> "settings.model.off";
                            case WORKS -> "settings.model.works";
                            case RESTS -> "settings.model.rests";
                        };
        health.setText(texts.get(key));
        Parts.style(this, "warning", spent || spending.health() == ModelSpending.Health.RESTS);
        NumberFormat number = NumberFormat.getInstance(texts.locale());
        used.setText(
                texts.get(
                        "settings.model.used",
                        spending.calls(),
                        number.format(spending.tokens()),
                        spending.failed()));
        boolean free = spending.today().signum() == 0 && spending.calls() > 0;
        number.setMaximumFractionDigits(4);
        limit.setText(
                free
                        ? texts.get("settings.model.free")
                        : texts.get(
                                "settings.model.spent",
                                number.format(spending.today()),
                                number.format(spending.limit())));
    }
}
