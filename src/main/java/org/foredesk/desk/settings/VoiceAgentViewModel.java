package org.foredesk.desk.settings;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.calls.CallChanged;
import org.foredesk.calls.Calls.LastReport;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.jspecify.annotations.Nullable;

/** Whether calls are reported: when the last one was, and by whom. */
final class VoiceAgentViewModel implements AutoCloseable {

    private final Workplace desk;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final FactRefresh<@Nullable LastReport> refresh;

    VoiceAgentViewModel(Workplace desk) {
        this.desk = desk;
        this.refresh =
                new FactRefresh<@Nullable LastReport>(
                                desk.tasks(),
                                () ->
                                        desk.services()
                                                .calls()
                                                .lastReport(desk.services().clinicId())
                                                .orElse(null),
                                this::tell)
                        .on(desk.services().facts(), CallChanged.class);
        refresh.refresh();
    }

    /** When a call was last reported, in words. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void tell(@Nullable LastReport last) {
        state.set(
                last == null
                        ? desk.texts().get("settings.voice.never")
                        : desk.texts()
                                .get(
                                        "settings.voice.last",
                                        desk.dates().nearDayAndTime(last.at()),
                                        last.source()));
    }

    @Override
    public void close() {
        refresh.close();
    }
}
