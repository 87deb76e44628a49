package org.foredesk.desk.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** An address to be pasted elsewhere: what it is for, the address, a button that copies it. */
final class CopiedAddress extends VBox {

    private final Paragraph use = new Paragraph();
    private final Label address = Parts.label("", "strong");

    CopiedAddress(Texts texts) {
        super(4);
        address.setMinWidth(0);
        Button copy = new Button(texts.get("inbox.copy"), new FontIcon("fth-copy"));
        copy.getStyleClass().add("bar");
        copy.setMinWidth(Button.USE_PREF_SIZE);
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(address.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox row = new HBox(8, address, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(use, row);
    }

    CopiedAddress saying(String words) {
        use.setText(words);
        return this;
    }

    /** {@code path} below an address as somebody typed it, with or without a slash at its end. */
    void show(String base, String path) {
        address.setText(base.strip().replaceAll("/+$", "") + path);
    }

    String shown() {
        return address.getText();
    }
}
