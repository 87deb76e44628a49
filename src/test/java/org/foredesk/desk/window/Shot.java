package org.foredesk.desk.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.kernel.Language;

/** One picture: size, theme, language and what is done before it is taken. */
enum Shot {
    TODAY_LIGHT(1440, 900, false, Language.EN, List.of(key(KeyCode.J), key(KeyCode.J), key(KeyCode.J))),
    TODAY_CHANGE(1440, 900, false, Language.EN, List.of(key(KeyCode.J), key(KeyCode.J), key(KeyCode.J), press("Change"))),
    TODAY_REJECT(1440, 900, true, Language.EN, List.of(key(KeyCode.J), key(KeyCode.J), key(KeyCode.J), press("Reject"))),
    TODAY_DARK_1280(1280, 800, true, Language.EN, List.of(key(KeyCode.J))),
    TODAY_HINDI(1440, 900, false, Language.HI, List.of(key(KeyCode.J), key(KeyCode.J), key(KeyCode.J))),
    TODAY_WIDE_ES(1920, 1080, false, Language.ES, List.of()),
    INBOX_LIGHT(1440, 900, false, Language.EN, List.of(inbox(), key(KeyCode.J), key(KeyCode.J))),
    INBOX_LIT(1440, 900, false, Language.EN, List.of(inbox(), key(KeyCode.J), key(KeyCode.J), key(KeyCode.J), field())),
    INBOX_DARK(1440, 900, true, Language.EN, List.of(inbox())),
    INBOX_HINDI_1280(1280, 800, false, Language.HI, List.of(inbox(), key(KeyCode.J), key(KeyCode.J), key(KeyCode.J))),
    INBOX_WIDE_DARK(1920, 1080, true, Language.ES, List.of(inbox(), key(KeyCode.J), key(KeyCode.J), key(KeyCode.J))),
    PALETTE_DARK(1440, 900, true, Language.EN, List.of(inbox(), press("#search"), type("ana"))),
    COVERED(1440, 900, false, Language.EN, List.of(inbox(), press("#privacy")));

    final int width;
    final int height;
    final boolean dark;
    final Language language;
    private final List<Consumer<DeskPictures.DeskPicture>> steps;

    Shot(int width, int height, boolean dark, Language language, List<Consumer<DeskPictures.DeskPicture>> steps) {
        this.width = width;
        this.height = height;
        this.dark = dark;
        this.language = language;
        this.steps = steps;
    }

    List<Consumer<DeskPictures.DeskPicture>> steps() {
        return steps;
    }

    private static Consumer<DeskPictures.DeskPicture> key(KeyCode code) {
        return picture -> javafx.event.Event.fireEvent(
                picture.content.root(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static Consumer<DeskPictures.DeskPicture> inbox() {
        return picture -> picture.content.go(new Place.Whole(ScreenName.INBOX));
    }

    private static Consumer<DeskPictures.DeskPicture> press(String what) {
        return picture -> {
            for (Node node : picture.scene.getRoot().lookupAll(what.startsWith("#") ? what : ".button")) {
                boolean meant = what.startsWith("#") || (node instanceof Labeled labeled && what.equals(labeled.getText()));
                if (meant && node instanceof javafx.scene.control.ButtonBase button && button.isVisible() && button.getScene() != null) {
                    button.fire();
                    return;
                }
            }
        };
    }

    private static Consumer<DeskPictures.DeskPicture> field() {
        return picture -> {
            if (picture.scene.getRoot().lookup(".field") instanceof javafx.scene.control.Button field) {
                field.fire();
            }
        };
    }

    private static Consumer<DeskPictures.DeskPicture> type(String text) {
        return picture -> {
            if (picture.scene.getFocusOwner() instanceof javafx.scene.control.TextField focused) {
                focused.setText(text);
            }
        };
    }
}
