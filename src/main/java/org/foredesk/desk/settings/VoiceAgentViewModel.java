package org.foredesk.desk.settings;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.calls.CallChanged;
import org.foredesk.calls.Calls.LastReport;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;

/** Whether calls are reported: when the last one was, and by whom. */
final class VoiceAgentViewModel implements AutoCloseable {

    private final Workplace desk;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final FactRefresh<Optional<LastReport>> refresh;

    VoiceAgentViewModel(Workplace desk) {
        this.desk = desk;
        this.refresh =
                new FactRefresh<Optional<LastReport>>(
                                desk.tasks(),
                                () ->
                                        desk.services()
                                                .calls()
                                                .lastReport(desk.services().clinicId()),
                                this::tell)
                        .on(desk.services().facts(), CallChanged.class);
        refresh.refresh();
    }

    /** When a call was last reported, in words. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void tell(Optional<LastReport> last) {
        state.set(
                last.map(report ->
                                desk.texts()
                                        .get(
                                                "settings.voice.last",
                                                desk.dates().nearDayAndTime(report.at()),
                                                report.source()))
                        .orElseGet(() -> desk.texts().get("settings.voice.never")));
    }

    @Override
    public void close() {
        refresh.close();
    }
}
