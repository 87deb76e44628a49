package org.foredesk.desk.fx;

import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a list's selection and its view model's the same: a row that is clicked is told to the
 * model, and what the model has chosen is selected and brought into view. The model's choice
 * survives refreshes of the list.
 */
public final class ListSelection<T> {

    /** Rows left above the selected one, so that one sees where it stands. */
    private static final int ABOVE = 3;

    private final IntSupplier chosen;
    private final Consumer<? super T> choose;
    private @Nullable ListView<T> list;
    private boolean following;

    /**
     * @param chosen the index of what the model has chosen; negative where that is not listed
     * @param choose hears of rows that people select
     */
    public ListSelection(IntSupplier chosen, Consumer<? super T> choose) {
        this.chosen = chosen;
        this.choose = choose;
    }

    /** Begins with the list, once the view is loaded. */
    public void in(ListView<T> rows) {
        list = rows;
        rows.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (!following && row != null) {
                        choose.accept(row);
                    }
                });
    }

    /** Selects what the model has chosen. */
    public void follow() {
        if (list == null) {
            return;
        }
        following = true;
        int at = chosen.getAsInt();
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - ABOVE));
        }
        following = false;
    }
}
