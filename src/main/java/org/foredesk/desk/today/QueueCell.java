package org.foredesk.desk.today;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.CalendarClash;
import org.foredesk.booking.SickDayVisit;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.RequestView;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.Subscription;
import org.foredesk.messaging.Delivery;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A row of the queue: why it is here and one button; the selected one opens in place with what is
 * needed to decide.
 */
final class QueueCell extends ListCell<QueueRow> {

    private final TodayViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final FontIcon icon = new FontIcon();
    private final StackPane tile = new StackPane(icon);
    private final Label name = Parts.label("", "name", "private");
    private final Label badge = Parts.badge("", "");
    private final Label where = Parts.label("", "t-small", "muted");
    private final Label line = Parts.label("", "muted", "private");
    private final Paragraph whole = Parts.paragraph("", "muted", "private");
    private final VBox body = new VBox();
    private final Label age = Parts.label("", "t-small", "muted", "age");
    private final HBox acts = new HBox();
    private final HBox row;
    private javafx.scene.@Nullable Parent decision;
    private @Nullable Object shownKey;
    private boolean shownOpen;

    QueueCell(TodayViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        HBox first = new HBox(name, badge, where);
        first.getStyleClass().add("first");
        name.setMinWidth(40);
        where.setMinWidth(0);
        VBox words = new VBox(first, line, whole, body);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        body.getStyleClass().add("body");
        tile.getStyleClass().add("kind-tile");
        acts.getStyleClass().add("acts");
        row = new HBox(tile, words, age, acts);
        row.getStyleClass().addAll("queue-row", "on-colour");
        setPrefWidth(0);
        setText(null);
        selectedProperty().subscribe(_ -> redraw());
        Subscription beat = desk.ticker().everySecond(this::tick);
        sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene == null && getListView() == null) {
                        beat.close();
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable QueueRow item, boolean empty) {
        super.updateItem(item, empty);
        redraw();
    }

    private void redraw() {
        QueueRow item = getItem();
        if (isEmpty() || item == null) {
            setGraphic(null);
            shownKey = null;
            return;
        }
        boolean open = isSelected();
        boolean emergency = item.kind() == QueueKind.EMERGENCY;
        icon.setIconLiteral(item.kind().icon());
        tile.getStyleClass().setAll("kind-tile", item.kind().tone());
        name.setText(item.name());
        badge.setText(item.badge());
        badge.getStyleClass().setAll("label", "badge", item.kind().tone());
        where.setText(item.where());
        line.setText(Paragraph.drawable(item.line()));
        whole.setText(item.line());
        Parts.show(line, !open);
        Parts.show(whole, open);
        line.setTooltip(item.line().length() > 60 ? Parts.tip(item.line()) : null);
        Parts.style(row, "on-colour", open || emergency);
        Parts.style(row, "emergency", emergency);
        // What is being typed into an open row must survive a refresh of the same row.
        if (!item.key().equals(shownKey) || open != shownOpen) {
            shownKey = item.key();
            shownOpen = open;
            fill(item, open);
        }
        tick();
        setGraphic(row);
        setAccessibleText(item.name() + ", " + item.badge() + ", " + item.line());
    }

    private void tick() {
        QueueRow item = getItem();
        if (item == null || isEmpty()) {
            return;
        }
        BookingRequest request = item.request();
        boolean held =
                request != null
                        && request.heldUntil() != null
                        && request.heldUntil().isAfter(desk.dates().now());
        if (held && request != null && request.heldUntil() != null && !isSelected()) {
            age.setText(texts.get("today.held", desk.dates().countdown(request.heldUntil())));
        } else {
            age.setText(desk.dates().age(item.since()));
        }
    }

    private void fill(QueueRow item, boolean open) {
        body.getChildren().clear();
        acts.getChildren().clear();
        switch (item.matter()) {
            case QueueRow.Waiting(var thread) -> {
                if (open) {
                    showPhone(thread.phone());
                }
                boolean emergency = item.kind() == QueueKind.EMERGENCY;
                acts.getChildren()
                        .add(
                                button(
                                        emergency ? "today.open" : "today.reply",
                                        emergency ? "danger" : open ? "accent" : ""));
            }
            case QueueRow.Asked(BookingRequest request) -> {
                if (open) {
                    openRequest(item, request);
                } else {
                    acts.getChildren()
                            .add(
                                    button(
                                            request.start() == null
                                                    ? "today.choose"
                                                    : "request.confirm",
                                            ""));
                }
            }
            case QueueRow.Calling(SickDayVisit visit, PhoneNumber phone) -> {
                if (open) {
                    openCall(visit, phone);
                } else {
                    acts.getChildren().add(button("sickday.show", ""));
                }
            }
            case QueueRow.Told told -> {
                if (open) {
                    body.getChildren().add(new CallerView(told, model.callers(), desk));
                } else {
                    acts.getChildren().add(button(obvious(told), ""));
                }
            }
            case QueueRow.Clashing(CalendarClash clash) -> {
                if (open) {
                    openClash(clash);
                } else {
                    acts.getChildren().add(button("today.clash.show", ""));
                }
            }
            case QueueRow.Unsent(Delivery delivery) -> {
                if (open) {
                    openUnsent(item, delivery);
                } else {
                    acts.getChildren()
                            .add(
                                    button(
                                            delivery.possiblySent()
                                                    ? "today.decide"
                                                    : "today.send.again",
                                            ""));
                }
            }
        }
        Parts.show(body, !body.getChildren().isEmpty());
        Parts.show(acts, !acts.getChildren().isEmpty());
    }

    private static String obvious(QueueRow.Told told) {
        if (told.meant() == null) {
            return "today.caller.open";
        }
        return switch (told.what()) {
            case CANCEL -> "today.caller.cancel";
            case MOVE -> "today.caller.move";
            case UNSURE -> "today.caller.open";
        };
    }

    private void showPhone(@Nullable PhoneNumber phone) {
        if (phone != null) {
            Label number = Parts.label(phone.display(), "strong", "t-row", "private");
            number.setGraphic(new FontIcon("fth-phone"));
            body.getChildren().add(number);
        }
    }

    private void openRequest(QueueRow item, BookingRequest request) {
        StringBuilder details = new StringBuilder();
        add(details, request.serviceName());
        add(details, request.reason());
        add(details, request.wish() == null ? null : "“" + request.wish() + "”");
        if (!details.isEmpty()) {
            body.getChildren().add(Parts.paragraph(details.toString(), "private"));
        }
        if (decision == null) {
            decision = RequestView.wide(model.request(), desk);
        }
        body.getChildren().add(decision);
        if (item.conversation() != null) {
            Button thread =
                    new Button(texts.get("today.open.thread"), new FontIcon("fth-message-circle"));
            thread.getStyleClass().add("flat");
            thread.setOnAction(_ -> model.open(item.conversation()));
            acts.getChildren().add(thread);
        }
    }

    private void openCall(SickDayVisit visit, @Nullable PhoneNumber phone) {
        showPhone(phone);
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_LEFT);
        if (visit.proposed() != null) {
            Button agrees = new Button(texts.get("sickday.agrees"));
            agrees.getStyleClass().add("accent");
            agrees.setOnAction(_ -> model.calls().accept(visit));
            buttons.getChildren().add(agrees);
        }
        Button show = new Button(texts.get("sickday.show"));
        show.setOnAction(_ -> model.calls().show(visit));
        Button done = new Button(texts.get("sickday.done"));
        done.getStyleClass().add("flat");
        done.setOnAction(_ -> model.calls().settle(visit));
        buttons.getChildren().addAll(show, done);
        body.getChildren().add(buttons);
    }

    private void openClash(CalendarClash clash) {
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Button show = new Button(texts.get("today.clash.show"));
        show.getStyleClass().add("accent");
        show.setOnAction(_ -> model.clashes().show(clash));
        buttons.getChildren().add(show);
        if (clash.kind() != CalendarClash.Kind.BUSY) {
            Button back = new Button(texts.get("today.clash.put.it.back"));
            back.setOnAction(_ -> model.clashes().putBack(clash));
            buttons.getChildren().add(back);
        }
        Button keep = new Button(texts.get("today.clash.keep"));
        keep.getStyleClass().add("flat");
        keep.setOnAction(_ -> model.clashes().keep(clash));
        buttons.getChildren().add(keep);
        body.getChildren().add(buttons);
    }

    private void openUnsent(QueueRow item, Delivery delivery) {
        body.getChildren().add(Parts.paragraph("“" + delivery.text() + "”", "private"));
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Button again = new Button(texts.get("today.send.again"));
        again.getStyleClass().add("accent");
        again.setOnAction(_ -> model.sendAgain(delivery));
        Button told =
                new Button(
                        texts.get(delivery.possiblySent() ? "today.it.arrived" : "today.i.told"));
        told.setOnAction(_ -> model.handled(delivery));
        buttons.getChildren().addAll(again, told);
        if (item.conversation() != null) {
            Button thread = new Button(texts.get("today.open.thread"));
            thread.getStyleClass().add("flat");
            thread.setOnAction(_ -> model.open(item.conversation()));
            buttons.getChildren().add(thread);
        }
        body.getChildren().add(buttons);
    }

    private Button button(String textKey, String tone) {
        Button button = new Button(texts.get(textKey));
        button.setMinWidth(USE_PREF_SIZE);
        if (!tone.isEmpty()) {
            button.getStyleClass().add(tone);
        }
        button.setOnAction(_ -> {
            model.select(getItem());
            model.act();
        });
        return button;
    }

    private static void add(StringBuilder words, @Nullable String more) {
        if (more != null && !more.isBlank()) {
            words.append(words.isEmpty() ? "" : " · ").append(more);
        }
    }
}
