package org.foredesk.desk.calls;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.assistant.ModelHelp;
import org.foredesk.calls.CallTurn;
import org.foredesk.calls.Extracted.Field;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.Asking;
import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * The language model's summary of the call in front, where the clinic has set one up; asked for
 * only when somebody wants it, since it costs, and gone with the next call.
 */
final class SummaryViewModel {

    private final Workplace desk;
    private final ModelHelp help;
    private final ClinicId clinic;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canAsk = new ReadOnlyBooleanWrapper();
    private final Asking asking;
    private @Nullable CallShown call;
    private @Nullable CallId current;

    SummaryViewModel(Workplace desk, CallsViewModel calls) {
        this.desk = desk;
        this.asking = new Asking(desk);
        this.help = desk.services().modelHelp();
        this.clinic = desk.services().clinicId();
        calls.shownProperty().subscribe(this::show);
    }

    /** The call in a few sentences; empty until asked for. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether there is a model, and something said to sum up. */
    ReadOnlyBooleanProperty canAskProperty() {
        return canAsk.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty askingProperty() {
        return asking.busyProperty();
    }

    void ask() {
        CallShown about = call;
        if (about == null) {
            return;
        }
        List<CallTurn> turns = about.call().turns();
        List<String> names = names(about);
        Language reader = desk.texts().language();
        asking.ask(() -> help.summariseCall(clinic, names, turns, reader), summary::set, () -> {});
    }

    /** Stops waiting for an answer. */
    void stop() {
        asking.stop();
    }

    // Whoever the call may name, so that none of it leaves the machine.
    private static List<String> names(CallShown about) {
        return Stream.concat(
                        about.people().stream().map(Patient::name),
                        Stream.of(
                                about.line().name(), about.call().told().words(Field.PATIENT_NAME)))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private void show(@Nullable CallShown fresh) {
        CallId next = fresh == null ? null : fresh.call().id();
        if (!Objects.equals(next, current)) {
            stop();
            summary.set("");
        }
        current = next;
        call = fresh;
        canAsk.set(fresh != null && help.available() && !fresh.call().turns().isEmpty());
    }
}
