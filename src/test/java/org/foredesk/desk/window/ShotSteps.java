package org.foredesk.desk.window;

import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.SettingsSection;

/** What is done on a desk, as by somebody at it, before its picture is taken. */
final class ShotSteps {

    private ShotSteps() {}

    static Consumer<DeskPictures.DeskPicture> go(Place place) {
        return picture -> picture.content.go(place);
    }

    static Consumer<DeskPictures.DeskPicture> setting(SettingsSection section) {
        return go(new Place.Setting(section));
    }

    static Consumer<DeskPictures.DeskPicture> calendar() {
        return go(new Place.Whole(ScreenName.CALENDAR));
    }

    static Consumer<DeskPictures.DeskPicture> calls() {
        return go(new Place.Whole(ScreenName.CALLS));
    }

    static Consumer<DeskPictures.DeskPicture> patients() {
        return go(new Place.Whole(ScreenName.PATIENTS));
    }

    static Consumer<DeskPictures.DeskPicture> key(KeyCode code) {
        return picture -> Event.fireEvent(picture.content.root(), pressed(code));
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    static Consumer<DeskPictures.DeskPicture> inbox() {
        return go(new Place.Whole(ScreenName.INBOX));
    }

    static Consumer<DeskPictures.DeskPicture> sickDay() {
        return picture -> picture.content.go(new Place.SickDay(ShotStory.rao(picture)));
    }

    static Consumer<DeskPictures.DeskPicture> runningLate(int minutes) {
        return picture ->
                picture.content.go(new Place.RunningLate(ShotStory.rao(picture), minutes));
    }

    static Consumer<DeskPictures.DeskPicture> waitlist() {
        return go(new Place.Waitlist());
    }

    /** Presses the first button with that id, such as {@code #search}, or with those words. */
    static Consumer<DeskPictures.DeskPicture> press(String what) {
        return picture -> {
            for (Node node :
                    picture.scene.getRoot().lookupAll(what.startsWith("#") ? what : ".button")) {
                boolean meant =
                        what.startsWith("#")
                                || (node instanceof Labeled labeled
                                        && what.equals(labeled.getText()));
                if (meant
                        && node instanceof ButtonBase button
                        && button.isVisible()
                        && button.getScene() != null) {
                    button.fire();
                    return;
                }
            }
        };
    }

    static Consumer<DeskPictures.DeskPicture> field() {
        return picture -> {
            Node field = picture.scene.getRoot().lookup(".field");
            if (field != null) {
                Event.fireEvent(field, pressed(KeyCode.ENTER));
            }
        };
    }

    /** Types into what has the focus. */
    static Consumer<DeskPictures.DeskPicture> type(String text) {
        return picture -> {
            if (picture.scene.getFocusOwner() instanceof TextField focused) {
                focused.setText(text);
            }
        };
    }

    static Consumer<DeskPictures.DeskPicture> type(String field, String text) {
        return picture ->
                picture.scene.getRoot().lookupAll(field).stream()
                        .filter(TextField.class::isInstance)
                        .forEach(node -> ((TextField) node).setText(text));
    }

    /** Scrolls everything that is longer than it is seen to its end. */
    static Consumer<DeskPictures.DeskPicture> toTheEnd() {
        return picture ->
                picture.scene.getRoot().lookupAll(".scroll-pane").stream()
                        .filter(ScrollPane.class::isInstance)
                        .forEach(node -> ((ScrollPane) node).setVvalue(1));
    }
}
