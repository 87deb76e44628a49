package org.foredesk.desk.settings;

import java.util.List;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;

/** The clinic itself: how it is called and reached, where it is, what it speaks. */
final class ClinicDetailsView {

    private ClinicDetailsView() {}

    static VBox of(ClinicDetails model, Texts texts) {
        QuestionBox maker = new QuestionBox("clinic", texts);
        QuestionBox.Made zone = maker.of(model.question("zone"));
        // Another country has other zones.
        model.question("country").field().typedProperty().subscribe((_, _) -> zone.refill().run());
        Paragraph effect = Parts.paragraph("", "warning-text");
        effect.setId("zone-effect");
        model.effectProperty()
                .subscribe(words -> {
                    effect.setText(words);
                    Parts.show(effect, !words.isEmpty());
                });
        return new SettingsPage(
                        Parts.label(texts.get("settings.clinic"), "t-title"),
                        SettingsPage.group(
                                List.of(
                                        maker.of(model.question("name")).box(),
                                        maker.of(model.question("address")).box(),
                                        maker.of(model.question("phone")).box())),
                        SettingsPage.group(
                                List.of(
                                        SettingBoxes.pair(
                                                maker.of(model.question("country")).box(),
                                                zone.box()),
                                        effect)),
                        SettingsPage.group(List.of(maker.of(model.question("languages")).box())))
                .savedAsAWhole(model, texts);
    }
}
