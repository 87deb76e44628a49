package org.foredesk.desk.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.UniqueElements;

final class ListMergeTest {

    @Property
    void theShownListBecomesTheFreshOne(
            @ForAll @UniqueElements List<Integer> before,
            @ForAll @UniqueElements List<Integer> fresh) {
        ObservableList<Integer> shown = FXCollections.observableArrayList(before);
        ListMerge.into(shown, fresh, each -> each);
        assertThat(shown).isEqualTo(fresh);
    }
}
