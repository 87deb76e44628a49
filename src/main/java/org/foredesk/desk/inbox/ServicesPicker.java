package org.foredesk.desk.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.foredesk.assistant.RightValue;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Service;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.desk.fx.Texts;

/**
 * Chooses what a visit is for, one service or several in the order they are ticked; the menu stays
 * open while one ticks.
 */
final class ServicesPicker extends MenuButton {

    private final DirectoryView clinic;
    private final Texts texts;
    private final List<Service> chosen;
    private final List<CheckBox> boxes = new ArrayList<>();

    /** Begins with the services of {@code names}, as {@link DirectoryView#named} writes them. */
    ServicesPicker(String names, DirectoryView clinic, Texts texts) {
        this.clinic = clinic;
        this.texts = texts;
        this.chosen = new ArrayList<>(clinic.servicesNamed(names));
        setId("correct-services");
        setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        for (Service service : clinic.activeServices()) {
            CheckBox box = new CheckBox(service.name());
            box.setMaxWidth(Double.MAX_VALUE);
            box.setSelected(chosen.contains(service));
            box.selectedProperty().subscribe((_, ticked) -> tick(service, ticked));
            boxes.add(box);
            getItems().add(new CustomMenuItem(box, false));
        }
        show(chosen);
    }

    private void tick(Service service, boolean wanted) {
        chosen.remove(service);
        if (wanted) {
            chosen.add(service);
        }
        show(chosen);
    }

    private void show(List<Service> services) {
        setText(
                services.isEmpty()
                        ? texts.get("inbox.correct.services")
                        : RightValue.Visit.of(services, clinic).words());
        setAccessibleText(texts.get("field.service") + ": " + getText());
        boolean full = services.size() >= ServiceChoice.MOST;
        boxes.forEach(box -> box.setDisable(full && !box.isSelected()));
    }

    /** What is right; empty while nothing is ticked. */
    Optional<RightValue> value() {
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(RightValue.Visit.of(chosen, clinic));
    }
}
