package org.foredesk.desk.frame;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame's view: puts the screens' entries in the rail and shows the one in front. */
public final class FrameView {

    /** Who sits here and what the buttons of the top bar do. */
    public record Surroundings(
            String clinic,
            String staff,
            boolean practice,
            @Nullable Runnable phone,
            Consumer<Node> appearance) {}

    private static final double FOLD_BELOW = 1360;
    private static final double WIDE_FROM = 1760;

    private final FrameViewModel model;
    private final Navigator navigator;
    private final Texts texts;
    private final Surroundings surroundings;
    private final Map<ScreenName, Screen> screensByName;
    private final PaletteView palette;
    private final ToggleGroup group = new ToggleGroup();

    @FXML private StackPane root;
    @FXML private VBox rail;
    @FXML private VBox entries;
    @FXML private VBox lastEntries;
    @FXML private Label clinicName;
    @FXML private Button phone;
    @FXML private Button appearance;
    @FXML private FontIcon privacyIcon;
    @FXML private Label staffInitials;
    @FXML private Label staffName;
    @FXML private HBox practiceBar;
    @FXML private StackPane screens;
    @FXML private HBox statusBar;

    private final StatusBar status;
    private final ToastView toasts;

    public FrameView(
            FrameViewModel model,
            Navigator navigator,
            Texts texts,
            Surroundings surroundings,
            List<Screen> screens,
            PaletteView palette,
            ToastView toasts) {
        this.model = model;
        this.navigator = navigator;
        this.texts = texts;
        this.surroundings = surroundings;
        this.screensByName =
                screens.stream().collect(Collectors.toMap(Screen::name, screen -> screen));
        this.palette = palette;
        this.toasts = toasts;
        this.status = new StatusBar(texts, navigator);
    }

    @FXML
    void initialize() {
        clinicName.setText(surroundings.clinic());
        clinicName.setTooltip(Parts.tip(surroundings.clinic()));
        staffName.setText(surroundings.staff());
        staffInitials.setText(Parts.initials(surroundings.staff()));
        Parts.show(practiceBar, surroundings.practice());
        Parts.show(phone, surroundings.phone() != null);
        for (ScreenName name : model.screens()) {
            RailEntry entry =
                    new RailEntry(screen(name), texts, () -> navigator.go(new Place.Whole(name)));
            entry.setToggleGroup(group);
            entry.setSelected(name == model.inFrontProperty().get());
            model.inFrontProperty().subscribe(front -> entry.setSelected(front == name));
            (name == ScreenName.SETTINGS ? lastEntries : entries).getChildren().add(entry);
        }
        model.inFrontProperty().subscribe(this::show);
        model.coveredProperty().subscribe(this::cover);
        model.statusProperty().subscribe(state -> status.show(statusBar, state));
        root.widthProperty().subscribe(width -> fold(width.doubleValue()));
        root.getChildren().add(toasts.node());
    }

    /** The key was not typed into a field; answers whether the screen in front used it. */
    public boolean offerKey(KeyEvent event) {
        return screen(model.inFrontProperty().get()).keys().test(event);
    }

    /** Opens the search over everything. */
    @FXML
    public void openPalette() {
        palette.open(root);
    }

    public boolean paletteOpen() {
        return palette.isOpen();
    }

    @FXML
    void openPhone() {
        Runnable open = surroundings.phone();
        if (open != null) {
            open.run();
        }
    }

    @FXML
    void openAppearance() {
        surroundings.appearance().accept(appearance);
    }

    @FXML
    void togglePrivacy() {
        model.coveredProperty().set(!model.coveredProperty().get());
    }

    private void show(ScreenName name) {
        Screen screen = screen(name);
        screens.getChildren().setAll(screen.view());
        screen.shown().run();
    }

    private Screen screen(ScreenName name) {
        return Objects.requireNonNull(screensByName.get(name));
    }

    private void cover(boolean covered) {
        privacyIcon.setIconLiteral(covered ? "fth-eye" : "fth-eye-off");
        root.getStyleClass().remove("covered");
        if (covered) {
            root.getStyleClass().add("covered");
        }
    }

    private void fold(double width) {
        rail.getStyleClass().removeAll("folded", "wide");
        boolean folded = width < FOLD_BELOW;
        if (folded) {
            rail.getStyleClass().add("folded");
        } else if (width >= WIDE_FROM) {
            rail.getStyleClass().add("wide");
        }
        clinicName.setVisible(!folded);
        clinicName.setManaged(!folded);
        group.getToggles().forEach(entry -> ((RailEntry) entry).fold(folded));
    }
}
