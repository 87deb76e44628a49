package org.foredesk.desk.inbox;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Priority;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.MessageId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The thread in front, with its composer. */
final class ThreadView {

    private final ThreadViewModel model;
    private final ComposerViewModel composing;
    private final HelpView help;
    private final Workplace desk;
    private final Texts texts;

    @FXML private VBox filled;
    @FXML private VBox nothing;
    @FXML private Label avatar;
    @FXML private Label name;
    @FXML private Label where;
    @FXML private Label number;
    @FXML private FlowPane people;
    @FXML private Button take;
    @FXML private Button assistant;
    @FXML private Button close;
    @FXML private HBox alarm;
    @FXML private Paragraph alarmMore;
    @FXML private Label alarmPhone;
    @FXML private Button alarmTake;
    @FXML private ListView<ThreadEntry> entries;
    @FXML private HBox windowBar;
    @FXML private Label windowWords;
    @FXML private ProgressBar windowLeft;
    @FXML private Label windowNext;
    @FXML private VBox composer;
    @FXML private TextArea text;
    @FXML private ToggleButton reply;
    @FXML private ToggleButton note;
    @FXML private VBox composerArea;
    @FXML private Label hint;
    @FXML private Button send;

    ThreadView(ThreadViewModel model, ComposerViewModel composing, Workplace desk) {
        this.model = model;
        this.composing = composing;
        this.help = new HelpView(new HelpViewModel(desk, model, composing), desk.texts());
        this.desk = desk;
        this.texts = desk.texts();
    }

    @FXML
    void initialize() {
        entries.setItems(model.entries());
        entries.setCellFactory(_ -> new EntryCell(model, desk));
        entries.setFocusTraversable(false);
        model.entries()
                .addListener(
                        (ListChangeListener<ThreadEntry>) _ -> desk.tasks().onScreen(this::toEnd));
        model.snapshotProperty().subscribe(this::show);
        model.litProperty().subscribe(lit -> scrollTo(lit == null ? null : lit.message()));
        take.setOnAction(_ -> model.assignToMe());
        close.setOnAction(_ -> model.closeThread());
        alarmTake.setOnAction(_ -> model.takeOver());
        setUpComposer();
        composerArea.getChildren().addFirst(help.chips());
        filled.getChildren().add(filled.getChildren().indexOf(entries), help.summary());
        desk.ticker().everySecond(this::tick);
    }

    private void setUpComposer() {
        text.textProperty().bindBidirectional(composing.textProperty());
        text.focusedProperty().subscribe(focused -> Parts.style(composer, "focused", focused));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInText);
        ToggleGroup group = new ToggleGroup();
        reply.setToggleGroup(group);
        note.setToggleGroup(group);
        composing.noteProperty().subscribe(this::showMode);
        reply.setOnAction(_ -> composing.noteProperty().set(false));
        note.setOnAction(_ -> composing.noteProperty().set(true));
        send.setOnAction(_ -> composing.send());
        composing.sendingProperty().subscribe(_ -> ready());
        composing.textProperty().subscribe(_ -> ready());
    }

    /** Puts the caret into the composer. */
    void write() {
        composing.noteProperty().set(false);
        text.requestFocus();
        text.end();
    }

    private void keyInText(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            composing.send();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            entries.getParent().requestFocus();
            event.consume();
        }
    }

    private void ready() {
        send.setDisable(
                composing.sendingProperty().get() || composing.textProperty().get().isBlank());
    }

    private void showMode(boolean isNote) {
        reply.setSelected(!isNote);
        note.setSelected(isNote);
        Parts.style(composer, "note", isNote);
        String words = texts.get(isNote ? "inbox.note.save" : "inbox.send");
        HBox content = new HBox(8, new Label(words), Parts.keyCap("Ctrl ↵"));
        content.setAlignment(javafx.geometry.Pos.CENTER);
        send.setGraphic(content);
        send.setText(words);
        send.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        prompt();
    }

    private void prompt() {
        Conversation thread = model.thread();
        if (composing.noteProperty().get() || thread == null) {
            text.setPromptText(texts.get("inbox.note.prompt"));
        } else {
            text.setPromptText(
                    thread.language() == null
                            ? texts.get("inbox.prompt", ThreadLine.nameOf(thread))
                            : texts.get(
                                    "inbox.prompt.language",
                                    ThreadLine.nameOf(thread),
                                    texts.get("language.name." + thread.language().code())));
        }
        hint.setText(
                thread != null
                                && thread.assistant() == AssistantMode.ACTIVE
                                && !composing.noteProperty().get()
                        ? texts.get("inbox.hint.active")
                        : "");
    }

    private void show(@Nullable ThreadSnapshot snapshot) {
        Parts.show(filled, snapshot != null);
        Parts.show(nothing, snapshot == null);
        if (snapshot == null) {
            return;
        }
        Conversation thread = snapshot.thread();
        String who = ThreadLine.nameOf(thread);
        avatar.setText(Parts.initials(who));
        name.setText(who);
        name.setTooltip(Parts.tip(who));
        where.setText(texts.get("channel." + thread.channel().code()));
        number.setText(thread.phone() == null ? "" : thread.phone().display());
        showPeople(snapshot);
        showOwner(thread);
        boolean emergency =
                thread.priority() == Priority.P0 || thread.attention() == Attention.EMERGENCY;
        avatar.getStyleClass().setAll("label", "avatar", "large", emergency ? "alarm" : "accent");
        Parts.show(alarm, emergency);
        alarmPhone.setText(thread.phone() == null ? "" : thread.phone().display());
        alarmMore.setText(
                texts.get(
                        thread.owner() == null ? "inbox.alarm.nobody" : "inbox.alarm.taken",
                        String.valueOf(thread.ownerName())));
        Parts.show(alarmTake, emergency && thread.owner() == null);
        showWindow(snapshot);
        prompt();
    }

    private void showPeople(ThreadSnapshot snapshot) {
        people.getChildren().setAll(where, number);
        if (snapshot.people().size() > 1) {
            snapshot.people()
                    .forEach(person -> {
                        boolean meant = person.id().equals(snapshot.thread().patient());
                        Label label = Parts.badge(person.label(), meant ? "accent" : "outlined");
                        label.getStyleClass().add("private");
                        people.getChildren().add(label);
                    });
        }
        if (snapshot.thread().language() != null) {
            people.getChildren()
                    .add(
                            Parts.badge(
                                    texts.get("language." + snapshot.thread().language().code()),
                                    "outlined"));
        }
        if (snapshot.thread().assistant() == AssistantMode.PAUSED) {
            people.getChildren()
                    .add(Parts.badge(texts.get("inbox.badge.quiet"), "warning", "fth-pause"));
        }
    }

    private void showOwner(Conversation thread) {
        boolean mine = desk.services().staff().id().equals(thread.owner());
        HBox content = new HBox(8, new Label(texts.get(mine ? "inbox.mine" : "inbox.take")));
        if (!mine) {
            content.getChildren().add(Parts.keyCap("A"));
        }
        content.setAlignment(javafx.geometry.Pos.CENTER);
        take.setGraphic(content);
        take.setText(texts.get(mine ? "inbox.mine" : "inbox.take"));
        take.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Parts.show(take, !mine);
        boolean paused = thread.assistant() == AssistantMode.PAUSED;
        String turn = texts.get(paused ? "inbox.hand.back" : "inbox.quieten");
        assistant.setTooltip(Parts.tip(turn));
        assistant.setAccessibleText(turn);
        assistant.setGraphic(new FontIcon(paused ? "fth-play" : "fth-pause"));
        assistant.setOnAction(_ -> {
            if (paused) {
                model.handBack();
            } else {
                model.takeOver();
            }
        });
    }

    private void showWindow(ThreadSnapshot snapshot) {
        Parts.show(windowBar, snapshot.hasWindow());
        WindowBar bar = WindowBar.of(snapshot.windowCloses(), desk.dates(), texts);
        windowBar.getStyleClass().setAll("window-bar", bar.tone());
        windowWords.setText(bar.words());
        windowNext.setText(bar.next());
        windowLeft.setProgress(bar.left());
        Parts.show(windowLeft, bar.left() > 0);
    }

    private void tick() {
        ThreadSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot != null && snapshot.hasWindow()) {
            showWindow(snapshot);
        }
    }

    private void toEnd() {
        if (!model.entries().isEmpty()) {
            entries.scrollTo(model.entries().size() - 1);
        }
    }

    private void scrollTo(@Nullable MessageId message) {
        for (int at = 0; message != null && at < model.entries().size(); at++) {
            if (model.entries().get(at).key().equals(message)) {
                entries.scrollTo(Math.max(0, at - 1));
                return;
            }
        }
    }
}
