package org.foredesk.desk.calendar;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.foredesk.desk.frame.Parts;

/** What can stand beside the day, one at a time: opening one closes the other. */
final class SidePanels {

    private record Panel(Node node, ReadOnlyBooleanProperty open, Runnable close) {}

    private final StackPane side;
    private final List<Panel> panels = new ArrayList<>();

    SidePanels(StackPane side) {
        this.side = side;
    }

    void add(Node node, ReadOnlyBooleanProperty open, Runnable close) {
        Panel panel = new Panel(node, open, close);
        panels.add(panel);
        side.getChildren().add(node);
        open.subscribe(shown -> {
            if (shown) {
                panels.stream()
                        .filter(other -> !other.equals(panel) && other.open().get())
                        .forEach(other -> other.close().run());
            }
            Parts.show(node, shown);
            Parts.show(side, panels.stream().anyMatch(each -> each.open().get()));
        });
    }
}
