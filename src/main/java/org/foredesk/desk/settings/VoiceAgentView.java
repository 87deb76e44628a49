package org.foredesk.desk.settings;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.ChoiceChips;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.SettingKey;

/**
 * What a voice agent needs: the secret it signs with, the addresses to give its vendor and where to
 * put them there, and whether it has reported a call yet.
 */
final class VoiceAgentView {

    private final SettingForm form;
    private final SettingBoxes boxes;
    private final VoiceAgentViewModel model;
    private final Texts texts;
    private final ObjectProperty<VoiceAgent> agent = new SimpleObjectProperty<>(VoiceAgent.VAPI);

    VoiceAgentView(SettingForm form, SettingBoxes boxes, VoiceAgentViewModel model, Texts texts) {
        this.form = form;
        this.boxes = boxes;
        this.model = model;
        this.texts = texts;
    }

    List<Node> parts() {
        FlowPane vendors = new FlowPane(6, 6);
        ChoiceChips<VoiceAgent> chips = new ChoiceChips<>(vendors, agent);
        for (VoiceAgent each : VoiceAgent.values()) {
            chips.add(
                            each,
                            each.vendor().isEmpty()
                                    ? texts.get("settings.voice.own")
                                    : each.vendor())
                    .setId("voice-" + each.code());
        }
        Paragraph what = new Paragraph();
        what.setId("voice-what");
        CopiedAddress reports =
                new CopiedAddress(texts).saying(texts.get("settings.voice.reports"));
        reports.setId("voice-reports");
        CopiedAddress tools = new CopiedAddress(texts).saying(texts.get("settings.voice.tools"));
        Paragraph noAddress = Parts.paragraph(texts.get("settings.voice.no.address"), "muted");
        Field base = form.field(SettingKey.PUBLIC_URL);
        Runnable show =
                () -> {
                    VoiceAgent chosen = agent.get();
                    String typed = base.typedProperty().get();
                    boolean reachable = !typed.isBlank() && !base.wrong();
                    what.setText(texts.get("settings.voice." + chosen.code() + ".more"));
                    reports.show(typed, chosen.reports());
                    tools.show(typed, chosen.tools());
                    Parts.show(reports, reachable);
                    Parts.show(tools, reachable);
                    Parts.show(noAddress, !reachable);
                };
        agent.subscribe(_ -> show.run());
        base.typedProperty().subscribe(_ -> show.run());
        Paragraph state = new Paragraph();
        state.setId("voice-state");
        state.getStyleClass().add("strong");
        state.textProperty().bind(model.stateProperty());
        return List.of(
                Parts.label(texts.get("settings.voice"), "section-title"),
                Parts.paragraph(texts.get("settings.voice.more"), "muted"),
                boxes.text(SettingKey.VOICE_WEBHOOK_SECRET),
                vendors,
                what,
                noAddress,
                reports,
                tools,
                state);
    }
}
