package org.foredesk.desk.fx;

import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** A bar of chips of which one is always on: the one whose value a property has. */
public final class ChoiceChips<T> {

    private final Pane bar;
    private final Property<T> chosen;
    private final ToggleGroup one = new ToggleGroup();

    public ChoiceChips(Pane bar, Property<T> chosen) {
        this.bar = bar;
        this.chosen = chosen;
    }

    /** Adds the chip for a value, null for none chosen; pressed again it stays on. */
    public ToggleButton add(@Nullable T value, String words) {
        ToggleButton chip = new ToggleButton(words);
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(one);
        chip.setOnAction(_ -> {
            one.selectToggle(chip);
            chosen.setValue(value);
        });
        chosen.subscribe(now -> {
            if (Objects.equals(now, value)) {
                one.selectToggle(chip);
            }
        });
        bar.getChildren().add(chip);
        return chip;
    }
}
