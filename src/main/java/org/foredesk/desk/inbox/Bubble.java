package org.foredesk.desk.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.conversations.Author;
import org.foredesk.conversations.Media;
import org.foredesk.conversations.Message;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.MarkedText;
import org.foredesk.desk.fx.Texts;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One thing somebody said, with how it fared: ticks, "goes out in 7 s · Undo", or why it failed.
 */
final class Bubble extends VBox {

    private final Workplace desk;
    private final Texts texts;
    private final ThreadViewModel model;
    private final Message message;
    private final @Nullable Delivery delivery;
    private final MarkedText words = new MarkedText();
    private final HBox later = new HBox(4);
    private final Label countdown = Parts.label("", "later");

    Bubble(ThreadEntry.Said said, ThreadViewModel model, Workplace desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.message = said.message();
        this.delivery = said.delivery();
        getStyleClass().addAll("bubble", kind(message.author()));
        words.setText(message.text());
        if (message.author() == Author.PATIENT) {
            fromPatient();
        } else {
            fromClinic();
        }
        message.media().forEach(media -> getChildren().add(file(media)));
        if (!message.options().isEmpty()) {
            getChildren().add(options());
        }
        showFailure();
        setOnContextMenuRequested(
                event -> copyMenu().show(this, event.getScreenX(), event.getScreenY()));
        tick();
    }

    Message message() {
        return message;
    }

    void light(@Nullable Lit lit) {
        words.mark(
                lit != null && lit.message().equals(message.id())
                        ? List.of(new MarkedText.Mark(lit.from(), lit.to(), "lit"))
                        : List.of());
    }

    /** Brings the countdown up to date. */
    void tick() {
        Instant due = delivery == null ? null : delivery.dueAt();
        boolean waits =
                delivery != null
                        && due != null
                        && delivery.status() == DeliveryStatus.QUEUED
                        && delivery.attempts() == 0
                        && due.isAfter(desk.dates().now());
        Parts.show(later, waits);
        if (waits && due != null) {
            long seconds = Math.max(1, Duration.between(desk.dates().now(), due).toSeconds());
            countdown.setText(
                    seconds < 60
                            ? texts.get("inbox.goes.out", seconds)
                            : texts.get("inbox.goes.at", desk.dates().time(due)));
        }
    }

    private static String kind(Author author) {
        return switch (author) {
            case PATIENT -> "patient";
            case ASSISTANT -> "assistant";
            case STAFF -> "staff";
            case SYSTEM -> "system";
        };
    }

    private void fromPatient() {
        Label when = Parts.label(desk.dates().time(message.sentAt()), "when");
        when.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, words, when);
        line.setAlignment(Pos.BOTTOM_LEFT);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        if (!message.text().isBlank()) {
            getChildren().add(line);
        }
    }

    private void fromClinic() {
        Label by = Parts.label(author(), "by");
        if (message.author() != Author.STAFF) {
            by.setGraphic(
                    new FontIcon(message.author() == Author.ASSISTANT ? "fth-cpu" : "fth-bell"));
        }
        HBox head = new HBox(8, by, Parts.spacer());
        head.setAlignment(Pos.CENTER_LEFT);
        Label when = Parts.label(desk.dates().time(message.sentAt()), "when");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Hyperlink undo = new Hyperlink(texts.get("frame.undo"));
        undo.setOnAction(_ -> model.withdraw(message.id()));
        later.getChildren()
                .addAll(new FontIcon("fth-clock"), countdown, Parts.label("·", "later"), undo);
        later.setAlignment(Pos.CENTER_RIGHT);
        head.getChildren().addAll(later, when);
        HBox tick = ticks();
        if (tick != null) {
            head.getChildren().add(tick);
        }
        getChildren().addAll(head, words);
    }

    private String author() {
        return switch (message.author()) {
            case STAFF -> {
                String name = message.authorName();
                yield name == null || name.equals(desk.services().staff().name())
                        ? texts.get("inbox.you")
                        : name;
            }
            case SYSTEM ->
                    texts.getOr("purpose." + message.purpose(), texts.get("inbox.by.clinic"));
            case ASSISTANT, PATIENT -> texts.get("inbox.by.assistant");
        };
    }

    private @Nullable HBox ticks() {
        if (delivery == null) {
            return null;
        }
        HBox ticks =
                switch (delivery.status()) {
                    case QUEUED, SENDING -> signs("", "fth-clock");
                    case SENT -> signs("", "fth-check");
                    case DELIVERED -> signs("", "fth-check", "fth-check");
                    case READ -> signs("read", "fth-check", "fth-check");
                    case UNKNOWN -> signs("bad", "fth-help-circle");
                    case FAILED, UNDELIVERED -> signs("bad", "fth-alert-triangle");
                    case WITHDRAWN -> signs("", "fth-slash");
                };
        String state = texts.get("delivery." + delivery.status().code());
        javafx.scene.control.Tooltip.install(ticks, Parts.tip(state));
        ticks.setAccessibleText(state);
        return ticks;
    }

    private static HBox signs(String tone, String... icons) {
        HBox signs = new HBox(-8);
        signs.setAlignment(Pos.CENTER);
        signs.getStyleClass().add("tick");
        if (!tone.isEmpty()) {
            signs.getStyleClass().add(tone);
        }
        for (String icon : icons) {
            signs.getChildren().add(new FontIcon(icon));
        }
        signs.setMinWidth(USE_PREF_SIZE);
        return signs;
    }

    private FlowPane options() {
        FlowPane options = new FlowPane(6, 6);
        message.options()
                .forEach(option -> options.getChildren().add(Parts.label(option, "option")));
        options.setPadding(new javafx.geometry.Insets(4, 0, 0, 0));
        return options;
    }

    private Label file(Media media) {
        Label file = Parts.label(texts.get("inbox.file", media.contentType()), "muted");
        file.setGraphic(new FontIcon("fth-paperclip"));
        return file;
    }

    private void showFailure() {
        if (delivery == null
                || (!delivery.needsPerson()
                        && delivery.status() != DeliveryStatus.FAILED
                        && delivery.status() != DeliveryStatus.UNDELIVERED)) {
            return;
        }
        String why =
                delivery.failure() == null
                        ? texts.get("today.possibly.words")
                        : delivery.failure().words();
        HBox reason = new HBox(6, new FontIcon("fth-alert-triangle"), Parts.paragraph(why));
        reason.getStyleClass().add("failed");
        VBox failure = new VBox(2, reason);
        if (delivery.needsPerson()) {
            Hyperlink again = new Hyperlink(texts.get("today.send.again"));
            again.setOnAction(_ -> model.sendAgain(delivery.id()));
            failure.getChildren().add(again);
        }
        getChildren().add(failure);
    }

    private ContextMenu copyMenu() {
        MenuItem copy = new MenuItem(texts.get("inbox.copy"));
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(message.text());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return new ContextMenu(copy);
    }
}
