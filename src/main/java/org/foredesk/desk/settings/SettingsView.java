package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.RailCount;
import org.foredesk.desk.frame.Screen;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.SettingsSection;
import org.foredesk.desk.frame.Workplace;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Settings screen: the sections at the left, the one in front beside them. */
public final class SettingsView {

    private final Workplace desk;
    private final Map<SettingsSection, ToggleButton> buttons = new EnumMap<>(SettingsSection.class);
    private final Map<SettingsSection, Node> made = new EnumMap<>(SettingsSection.class);
    private final List<AutoCloseable> open = new ArrayList<>();
    private SettingsSection inFront = SettingsSection.CLINIC;

    @FXML private VBox sections;
    @FXML private StackPane page;

    private SettingsView(Workplace desk) {
        this.desk = desk;
    }

    /** Makes the screen; a section is made when it is first looked at. */
    public static Screen screen(Workplace desk) {
        SettingsView view = new SettingsView(desk);
        Parent root = desk.views().load("settings", view);
        desk.navigator()
                .on(place -> {
                    if (place instanceof Place.Setting(SettingsSection section)) {
                        view.show(section);
                    }
                });
        return new Screen(
                ScreenName.SETTINGS,
                root,
                new SimpleObjectProperty<>(RailCount.NONE),
                view::key,
                () -> view.show(view.inFront),
                view::close);
    }

    @FXML
    void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (SettingsSection section : SettingsSection.values()) {
            ToggleButton button = new ToggleButton(desk.texts().get(section.textKey()));
            button.setGraphic(new FontIcon(section.icon()));
            button.setContentDisplay(ContentDisplay.LEFT);
            button.setId("settings-" + section.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().addAll("rail-entry", "settings-entry");
            button.setToggleGroup(group);
            button.setOnAction(_ -> desk.navigator().go(new Place.Setting(section)));
            buttons.put(section, button);
            sections.getChildren().add(button);
        }
    }

    private void show(SettingsSection section) {
        inFront = section;
        ToggleButton button = buttons.get(section);
        if (button != null) {
            button.setSelected(true);
        }
        page.getChildren().setAll(made.computeIfAbsent(section, this::make));
    }

    private Node make(SettingsSection section) {
        return switch (section) {
            case CLINIC -> ClinicDetailsView.of(kept(new ClinicDetails(desk)), desk.texts());
            case LOCATIONS -> part(new LocationPart(desk.texts()));
            case DEPARTMENTS -> part(new DepartmentPart(desk.texts()));
            case PRACTITIONERS -> practitioners();
            case SERVICES -> part(new ServicePart(desk.texts()));
            case RESOURCES -> new ResourcesView(new ResourcesViewModel(desk), desk).node();
            case HOLIDAYS -> new HolidaysView(desk).node();
            case ASSISTANT -> assistant();
            case BOOKING ->
                    BookingRulesView.of(
                            kept(new SettingForm(desk, BookingRulesView.KEYS)), desk.texts());
            case CHANNELS -> channels();
            case GOOGLE ->
                    GoogleView.of(
                            kept(new SettingForm(desk, GoogleView.KEYS)),
                            kept(new GoogleViewModel(desk)),
                            desk.texts());
        };
    }

    private Node part(ClinicPart part) {
        return desk.views()
                .load("part", new PartView(kept(new PartViewModel(desk, part)), desk.texts()));
    }

    private Node practitioners() {
        return new Tabs()
                .with(
                        "settings-hours",
                        desk.texts().get("settings.practitioners.tab.hours"),
                        () ->
                                desk.views()
                                        .load(
                                                "hours",
                                                new HoursView(
                                                        kept(new HoursViewModel(desk)), desk)))
                .with(
                        "settings-people",
                        desk.texts().get("settings.practitioners.tab.people"),
                        () -> part(new PractitionerPart(desk.texts(), desk.dates())));
    }

    private Node assistant() {
        SettingForm form = kept(new SettingForm(desk, BehaviourView.KEYS));
        SentenceViewModel sentence = new SentenceViewModel(desk);
        return new Tabs()
                .with(
                        "settings-behaviour",
                        desk.texts().get("settings.assistant.behaviour"),
                        () -> BehaviourView.of(form, new SpendingBox(desk), desk.texts()))
                .with(
                        "settings-texts",
                        desk.texts().get("settings.assistant.texts"),
                        () ->
                                desk.views()
                                        .load(
                                                "wording",
                                                new WordingView(
                                                        new WordingViewModel(desk), desk.texts())))
                .with(
                        "settings-try",
                        desk.texts().get("settings.assistant.try"),
                        () -> {
                            sentence.refresh();
                            return desk.views().load("sentence", new SentenceView(sentence, desk));
                        })
                .with(
                        "settings-corrected",
                        desk.texts().get("settings.assistant.corrected"),
                        () -> desk.views().load("corrected", new CorrectedView(desk)));
    }

    private Node channels() {
        return ChannelsView.of(
                kept(new SettingForm(desk, ChannelsView.KEYS)),
                kept(new ChannelsViewModel(desk)),
                kept(new VoiceAgentViewModel(desk)),
                desk.texts());
    }

    private <T extends AutoCloseable> T kept(T part) {
        open.add(part);
        return part;
    }

    // Up and down move through the sections, as in every list.
    private boolean key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        int step =
                switch (event.getCode()) {
                    case J, DOWN -> 1;
                    case K, UP -> -1;
                    default -> 0;
                };
        if (step != 0) {
            SettingsSection[] all = SettingsSection.values();
            show(all[Math.clamp(inFront.ordinal() + step, 0, all.length - 1)]);
        }
        return step != 0;
    }

    private void close() {
        for (AutoCloseable part : open) {
            try {
                part.close();
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
