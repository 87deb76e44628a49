package org.foredesk.desk.frame;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.foredesk.desk.DeskStatus;
import org.foredesk.desk.fx.Texts;

/**
 * Fills the status bar: a dot and a word for each connection; a click says what is wrong and what
 * to do.
 */
final class StatusBar {

    private final Texts texts;
    private final Navigator navigator;

    StatusBar(Texts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
    }

    void show(HBox bar, DeskStatus status) {
        bar.getChildren().clear();
        status.links().forEach(link -> bar.getChildren().add(entry(link)));
        bar.getChildren().add(Parts.spacer());
        bar.getChildren().add(outbox(status));
    }

    private Button entry(DeskStatus.Link link) {
        String light = link.light().name().toLowerCase(Locale.ROOT);
        String name = texts.get(textKey(link));
        Button entry = new Button(link.label().isEmpty() ? name : link.label());
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", light);
        entry.setGraphic(dot);
        entry.getStyleClass().addAll("status-entry", light);
        entry.setMnemonicParsing(false);
        entry.setAccessibleText(name + ". " + whatToDo(link));
        entry.setOnAction(_ -> explain(entry, name, link));
        return entry;
    }

    private static String textKey(DeskStatus.Link link) {
        return "status."
                + link.part().name().toLowerCase(Locale.ROOT)
                + "."
                + link.light().name().toLowerCase(Locale.ROOT);
    }

    private String whatToDo(DeskStatus.Link link) {
        return link.detail().isEmpty()
                ? texts.getOr(textKey(link) + ".do", texts.get("status.all.well"))
                : link.detail();
    }

    private void explain(Button entry, String name, DeskStatus.Link link) {
        Label title = Parts.label(name, "strong");
        Label words = new Label(whatToDo(link));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        VBox box = new VBox(title, words);
        box.getStyleClass().add("status-pop");
        Popup popup = new Popup();
        if (link.light() == DeskStatus.Light.OFF) {
            Button settings = new Button(texts.get("status.settings"));
            settings.setOnAction(_ -> {
                popup.hide();
                navigator.go(new Place.Setting(SettingsSection.CHANNELS));
            });
            box.getChildren().add(settings);
        }
        popup.getContent().add(box);
        popup.setAutoHide(true);
        var corner = entry.localToScreen(0, 0);
        popup.setAnchorLocation(Popup.AnchorLocation.WINDOW_BOTTOM_LEFT);
        popup.show(entry, corner.getX(), corner.getY() - 8);
    }

    private Label outbox(DeskStatus status) {
        String waiting = texts.get("status.outbox", status.outboxWaiting());
        boolean needsYou = status.outboxNeedsYou() > 0;
        String words =
                needsYou
                        ? texts.get("status.outbox.needs", waiting, status.outboxNeedsYou())
                        : waiting;
        return Parts.label(words, "t-small", needsYou ? "warning-text" : "muted");
    }
}
