package org.foredesk.desk.patients;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallQuery;
import org.foredesk.booking.RecallTiming;
import org.foredesk.booking.Recalls;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/** Whom to call back, as far as it is narrowed to a time and a practitioner. */
final class RecallList {

    private final Workplace desk;
    private final ObjectProperty<@Nullable RecallTiming> timing = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PractitionerId> practitioner =
            new SimpleObjectProperty<>();
    // Read by loads in the background.
    private volatile RecallQuery wanted;

    RecallList(Workplace desk, Runnable narrowed) {
        this.desk = desk;
        this.wanted = open();
        timing.subscribe(_ -> narrow(narrowed));
        practitioner.subscribe(_ -> narrow(narrowed));
    }

    private RecallQuery open() {
        return RecallQuery.open(desk.services().clinic().id());
    }

    private void narrow(Runnable narrowed) {
        wanted = open().at(timing.get()).with(practitioner.get());
        narrowed.run();
    }

    /** Of those to be called back, the upcoming, due or overdue ones; all where null. */
    ObjectProperty<@Nullable RecallTiming> timingProperty() {
        return timing;
    }

    /** Of those to be called back, the ones for this practitioner; all where null. */
    ObjectProperty<@Nullable PractitionerId> practitionerProperty() {
        return practitioner;
    }

    /** With whom anybody may be to come back, by name. */
    List<Practitioner> practitioners() {
        return desk.services().directory().view(wanted.clinic()).practitioners();
    }

    /** How many are to be called back by today, with whomever. */
    int countToCall() {
        return recalls().list(open().at(RecallTiming.OVERDUE)).size()
                + recalls().list(open().at(RecallTiming.DUE)).size();
    }

    /** Each once, by the first day on which to call. */
    List<PatientLine> lines() {
        LocalDate today = desk.dates().today();
        Set<PatientId> seen = new HashSet<>();
        return recalls().list(wanted).stream()
                .filter(recall -> seen.add(recall.patient()))
                .map(recall -> line(recall, today))
                .toList();
    }

    private PatientLine line(Recall recall, LocalDate today) {
        String detail =
                Stream.of(
                                RecallWords.unreached(recall, desk.texts()),
                                RecallWords.terms(recall, desk.texts()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new PatientLine(
                recall.patient(),
                recall.patientName(),
                detail,
                desk.dates().shortDay(recall.callOn()),
                RecallWords.tone(recall.timing(today)));
    }

    private Recalls recalls() {
        return desk.services().booking().recalls();
    }
}
