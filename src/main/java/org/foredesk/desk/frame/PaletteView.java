package org.foredesk.desk.frame;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The search over everything, laid over the desk; Esc gives the focus back to where it was. */
public final class PaletteView {

    private final Palette model;
    private final Texts texts;

    @FXML private StackPane root;
    @FXML private VBox box;
    @FXML private TextField field;
    @FXML private ListView<PaletteItem> list;
    @FXML private Label hint;

    private @Nullable Node before;

    public PaletteView(Palette model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        StackPane.setMargin(box, new Insets(88, 16, 88, 16));
        list.setItems(model.results());
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(new Label());
        model.results().addListener((ListChangeListener<PaletteItem>) _ -> say(field.getText()));
        field.textProperty().subscribe(this::search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.setOnMousePressed(event -> {
            if (root.equals(event.getTarget())) {
                close();
            }
        });
    }

    boolean isOpen() {
        return root != null && root.getParent() != null;
    }

    void open(StackPane over) {
        if (isOpen()) {
            return;
        }
        before = over.getScene().getFocusOwner();
        over.getChildren().add(root);
        field.clear();
        search("");
        field.requestFocus();
    }

    private void close() {
        if (root.getParent() instanceof StackPane over) {
            over.getChildren().remove(root);
        }
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    private void search(String typed) {
        model.search(typed);
        say(typed);
    }

    private void say(String typed) {
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().selectFirst();
        }
        hint.setText(
                model.results().isEmpty() && !typed.isBlank()
                        ? texts.get("palette.nothing", typed.strip())
                        : texts.get("palette.hint"));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> doSelected();
            default -> {
                return;
            }
        }
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        }
        event.consume();
    }

    private void doSelected() {
        PaletteItem item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            close();
            item.action().run();
        }
    }

    /** A result, with its group's heading above the first of a group. */
    private final class Row extends ListCell<PaletteItem> {
        private final FontIcon icon = new FontIcon();
        private final Label title = Parts.label("", "strong");
        private final Label detail = Parts.label("", "muted");
        private final Label end = Parts.label("", "t-small", "muted");
        private final HBox line = new HBox(icon, title, detail, Parts.spacer(), end);
        private final Label heading = Parts.label("", "palette-heading");
        private final VBox both = new VBox(heading, line);

        Row() {
            line.getStyleClass().add("palette-row");
            title.setMinWidth(120);
            detail.setMinWidth(0);
            end.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    getListView().getSelectionModel().select(getIndex());
                    doSelected();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(item.icon());
            title.setText(item.title());
            detail.setText(item.detail());
            end.setText(item.end());
            Parts.style(title, "private", item.personal());
            Parts.style(detail, "private", item.personal());
            int index = getIndex();
            Parts.show(
                    heading,
                    index == 0 || getListView().getItems().get(index - 1).group() != item.group());
            heading.setText(texts.get(item.group().textKey()));
            setGraphic(both);
            setAccessibleText(item.title() + ", " + item.detail());
        }
    }
}
