package org.foredesk.desk.frame;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.foredesk.desk.DeskStatus;

/**
 * What the frame shows: which screen is in front, whether names are covered, how the connections
 * are. Which screens there are is decided by who builds the desk; one that does not exist has no
 * entry.
 */
public final class FrameViewModel {

    private final List<ScreenName> screens;
    private final ReadOnlyObjectWrapper<ScreenName> inFront;
    private final BooleanProperty covered = new SimpleBooleanProperty();
    private final ObjectProperty<DeskStatus> status =
            new SimpleObjectProperty<>(new DeskStatus(List.of(), 0, 0));

    /** At least one screen; the first one is shown. */
    public FrameViewModel(List<ScreenName> screens, Navigator navigator) {
        this.screens = List.copyOf(screens);
        this.inFront = new ReadOnlyObjectWrapper<>(screens.getFirst());
        navigator.on(place -> {
            if (this.screens.contains(place.screen())) {
                inFront.set(place.screen());
            }
        });
    }

    public List<ScreenName> screens() {
        return screens;
    }

    public ReadOnlyObjectProperty<ScreenName> inFrontProperty() {
        return inFront.getReadOnlyProperty();
    }

    /**
     * Whether names, numbers and message texts are covered, because the queue can see the screen.
     */
    public BooleanProperty coveredProperty() {
        return covered;
    }

    public ObjectProperty<DeskStatus> statusProperty() {
        return status;
    }
}
