package org.foredesk.desk.inbox;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Screen;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.ChoiceChips;
import org.foredesk.desk.fx.ListColumn;
import org.foredesk.desk.fx.ListSelection;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.RequestViewModel;

/** The Inbox screen. */
public final class InboxView {

    private static final double LIST = 312;
    private static final double SIDE = 344;

    private final InboxViewModel model;
    private final ThreadViewModel thread;
    private final ThreadView threadView;
    private final Workplace desk;
    private final Texts texts;
    private final ListSelection<ThreadLine> selection;

    @FXML private SplitPane root;
    @FXML private VBox listPane;
    @FXML private HBox filters;
    @FXML private ListView<ThreadLine> list;
    @FXML private VBox empty;
    @FXML private ScrollPane sidePane;

    private boolean divided;

    private InboxView(
            InboxViewModel model, ThreadViewModel thread, ThreadView threadView, Workplace desk) {
        this.model = model;
        this.thread = thread;
        this.threadView = threadView;
        this.desk = desk;
        this.texts = desk.texts();
        this.selection =
                new ListSelection<>(model::indexOfSelected, line -> model.select(line.id()));
    }

    /** Makes the screen. */
    public static Screen screen(Workplace desk) {
        InboxViewModel model = new InboxViewModel(desk);
        ThreadViewModel thread = new ThreadViewModel(desk, new RequestViewModel(desk));
        ThreadView threadView = new ThreadView(thread, new ComposerViewModel(desk, thread), desk);
        InboxView view = new InboxView(model, thread, threadView, desk);
        Parent root = desk.views().load("inbox", view, threadView, new SideView(thread, desk));
        root.sceneProperty().subscribe(scene -> thread.inFront(scene != null));
        desk.navigator().on(place -> view.go(place));
        return new Screen(
                ScreenName.INBOX,
                root,
                model.railCountProperty(),
                view::key,
                () -> {
                    model.refresh();
                    thread.refresh();
                },
                () -> {
                    model.close();
                    thread.close();
                });
    }

    @FXML
    void initialize() {
        list.setItems(model.lines());
        list.setCellFactory(_ -> new ThreadCell(desk));
        selection.in(list);
        model.selectedProperty()
                .subscribe(id -> {
                    thread.open(id);
                    follow();
                });
        model.lines().addListener((ListChangeListener<ThreadLine>) _ -> follow());
        model.loadedProperty().subscribe(_ -> showEmpty());
        fillFilters();
        root.widthProperty().subscribe(width -> divide(width.doubleValue()));
        root.getDividers()
                .forEach(divider ->
                        divider.positionProperty().addListener((_, _, _) -> rememberDividers()));
    }

    private void go(Place place) {
        if (place instanceof Place.Conversation(var id)) {
            model.select(id);
        } else if (place instanceof Place.ConversationOf(var patient)) {
            model.selectOf(patient);
        }
    }

    private boolean key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case J, DOWN -> model.step(1);
            case K, UP -> model.step(-1);
            case ENTER -> {
                if (event.getTarget() instanceof ButtonBase
                        || event.getTarget() instanceof FieldRow) {
                    return false;
                }
                threadView.write();
            }
            case R -> threadView.write();
            case C -> thread.request().confirm();
            case A -> thread.assignToMe();
            case E -> thread.closeThread();
            case ESCAPE -> {
                thread.litProperty().set(null);
                thread.request().decideAgain();
                list.requestFocus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void follow() {
        selection.follow();
        showEmpty();
    }

    private void showEmpty() {
        boolean nothing = model.lines().isEmpty() && model.loadedProperty().get();
        Parts.show(empty, nothing);
        if (nothing) {
            String key =
                    "inbox.empty."
                            + model.filterProperty()
                                    .get()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT);
            ListColumn.sayEmpty(empty, texts, key);
        }
    }

    private void fillFilters() {
        ChoiceChips<InboxFilter> chips = new ChoiceChips<>(filters, model.filterProperty());
        for (InboxFilter each : InboxFilter.values()) {
            ToggleButton chip = chips.add(each, "");
            model.countsProperty()
                    .subscribe(counts ->
                            chip.setText(
                                    texts.get(each.textKey())
                                            + " "
                                            + counts.getOrDefault(each, 0)));
            chip.setMinWidth(0);
        }
    }

    // Widths in pixels stay what they were when the window grows: the thread takes the rest.
    private void divide(double width) {
        if (width <= 0 || divided) {
            return;
        }
        divided = true;
        double listWidth =
                desk.memory()
                        .number("inbox.list")
                        .orElse(width < 1250 ? 288 : width > 1600 ? 376 : LIST);
        double sideWidth =
                desk.memory()
                        .number("inbox.side")
                        .orElse(width < 1250 ? 312 : width > 1600 ? 408 : SIDE);
        root.setDividerPositions(listWidth / width, 1 - sideWidth / width);
    }

    private void rememberDividers() {
        if (root.getWidth() > 0 && listPane.getWidth() > 0 && root.getScene() != null) {
            desk.memory().put("inbox.list", Long.toString(Math.round(listPane.getWidth())));
            desk.memory().put("inbox.side", Long.toString(Math.round(sidePane.getWidth())));
        }
    }
}
