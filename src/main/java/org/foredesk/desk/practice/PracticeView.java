package org.foredesk.desk.practice;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.ViewLoader;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.web.practice.PracticeText;

/** The practice phone's view. */
final class PracticeView {

    private final PracticeViewModel model;
    private final Texts texts;
    private final Dates dates;

    @FXML private ComboBox<PracticePerson> people;
    @FXML private ToggleButton whatsapp;
    @FXML private ToggleButton sms;
    @FXML private ListView<PracticeText> list;
    @FXML private HBox problem;
    @FXML private TextField draft;
    @FXML private Button send;
    @FXML private Label sceneName;
    @FXML private Label sceneStep;
    @FXML private Label sceneState;
    @FXML private FlowPane scenes;

    private PracticeView(PracticeViewModel model, Texts texts, Dates dates) {
        this.model = model;
        this.texts = texts;
        this.dates = dates;
    }

    static Parent of(PracticeViewModel model, ViewLoader views, Texts texts, Dates dates) {
        return views.load("phone", new PracticeView(model, texts, dates));
    }

    @FXML
    void initialize() {
        people.getItems().setAll(PracticePerson.all());
        people.setConverter(new Named<>(this::line));
        people.valueProperty().bindBidirectional(model.personProperty());
        ToggleGroup channels = new ToggleGroup();
        channels.getToggles().addAll(whatsapp, sms);
        whatsapp.setSelected(true);
        channels.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        channels.selectToggle(before);
                    } else {
                        model.channelProperty()
                                .set(now.equals(sms) ? ChannelKind.SMS : ChannelKind.WHATSAPP);
                    }
                });
        list.setItems(model.thread());
        list.setCellFactory(_ -> new PracticeBubble(model, texts, dates));
        list.setPlaceholder(Parts.label(texts.get("phone.empty"), "muted"));
        model.thread()
                .addListener(
                        (ListChangeListener<PracticeText>)
                                _ -> list.scrollTo(model.thread().size() - 1));
        draft.textProperty().bindBidirectional(model.draftProperty());
        draft.setOnAction(_ -> model.send());
        send.setOnAction(_ -> model.send());
        send.setTooltip(Parts.tip(texts.get("phone.send")));
        model.personProperty()
                .subscribe(person -> {
                    String prompt = texts.get("phone.write", person.name());
                    draft.setPromptText(prompt);
                    draft.setAccessibleText(prompt);
                });
        model.nobodyListensProperty().subscribe(nobody -> Parts.show(problem, nobody));
        for (PracticeScene scene : PracticeScene.values()) {
            Button chip = new Button(texts.get(scene.textKey()));
            chip.getStyleClass().add("chip");
            chip.setTooltip(Parts.tip(texts.get("phone.play", chip.getText())));
            chip.setOnAction(_ -> model.play(scene));
            scenes.getChildren().add(chip);
        }
        model.player().stateProperty().subscribe(_ -> showScene());
        model.player().sceneProperty().subscribe(_ -> showScene());
        model.player().stepProperty().subscribe(_ -> showScene());
    }

    private void showScene() {
        ScenePlayer player = model.player();
        PracticeScene scene = player.sceneProperty().get();
        sceneName.setText(
                scene == null
                        ? texts.get("phone.scenes")
                        : texts.get("phone.scene", texts.get(scene.textKey())));
        sceneStep.setText(
                scene == null
                        ? ""
                        : texts.get("phone.step", player.stepProperty().get(), player.length()));
        ScenePlayer.State state = player.stateProperty().get();
        Parts.show(sceneState, scene != null);
        sceneState.getStyleClass().removeAll("success", "warning", "accent");
        switch (state) {
            case ENDED -> badge("success", "phone.ended");
            case NO_ANSWER -> badge("warning", "phone.no.answer");
            case WAITING, READING -> badge("accent", "phone.playing");
            case IDLE -> {}
        }
    }

    private void badge(String tone, String key) {
        sceneState.setText(texts.get(key));
        sceneState.getStyleClass().add(tone);
    }

    private String line(PracticePerson person) {
        String language =
                texts.get(
                        "phone.language."
                                + person.language().code()
                                + (person.note().isEmpty() ? "" : "." + person.note()));
        return texts.get("phone.person.line", person.name(), language, person.phone().display());
    }
}
