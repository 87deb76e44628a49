package org.foredesk.desk.calendar;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.booking.SlotReason;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.Words;

/** Why a time is not to be had, in words, and whether staff may insist on it. */
final class WhyNot {

    private final Texts texts;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper overridable = new ReadOnlyBooleanWrapper();

    WhyNot(Texts texts) {
        this.texts = texts;
    }

    /** One reason a line; empty where the time is free or not asked about yet. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Whether every reason is one that staff may set aside. */
    ReadOnlyBooleanProperty overridableProperty() {
        return overridable.getReadOnlyProperty();
    }

    void answer(List<SlotReason> reasons) {
        say(
                reasons.stream()
                        .map(each -> Words.of(each, texts))
                        .collect(Collectors.joining("\n")),
                !reasons.isEmpty() && reasons.stream().allMatch(SlotReason::overridable));
    }

    void say(String why, boolean mayInsist) {
        words.set(why);
        overridable.set(mayInsist);
    }
}
