package org.foredesk.desk.patients;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallCommand;
import org.foredesk.booking.RecallDecision;
import org.foredesk.booking.RecallId;
import org.foredesk.booking.RecallTerms;
import org.foredesk.booking.Recalls;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotQuery;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.Verbs;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/** What staff do about a patient who is to come back: say so, book, write, put off, drop. */
final class RecallViewModel {

    private static final int MOST_TIMES = 6;
    private static final int DAYS_AHEAD = 30;

    private final Workplace desk;
    private final Verbs verbs;
    private final Recalls recalls;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<@Nullable RecallId> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable List<Slot>> times = new ReadOnlyObjectWrapper<>();

    RecallViewModel(Workplace desk) {
        this.desk = desk;
        this.verbs = new Verbs(desk);
        this.recalls = desk.services().booking().recalls();
        this.looking = new Latest(desk.tasks());
    }

    /** Whose free times are shown; null for nobody's. */
    ReadOnlyObjectProperty<@Nullable RecallId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Free times for the chosen one; null while they are looked up. */
    ReadOnlyObjectProperty<@Nullable List<Slot>> timesProperty() {
        return times.getReadOnlyProperty();
    }

    /** Has the patient come back; {@code problem} hears what is wrong. */
    void add(
            Patient patient,
            RecallTerms terms,
            @Nullable AppointmentId after,
            Consumer<String> problem,
            Runnable done) {
        RecallCommand command =
                new RecallCommand(
                        patient.clinic(),
                        desk.services().staff(),
                        BookingOrigin.of(ChannelKind.WHATSAPP),
                        patient.id(),
                        patient.label(),
                        terms,
                        after);
        verbs.run(
                () -> recalls.add(command),
                recall -> {
                    done.run();
                    desk.toasts()
                            .say(
                                    desk.texts()
                                            .get(
                                                    "recall.said.added",
                                                    patient.label(),
                                                    desk.dates().shortDay(recall.callOn())));
                },
                refusal -> problem.accept(verbs.words(refusal)));
    }

    /** Looks up free times from the day on which to call; a second time closes them again. */
    void choose(Recall recall) {
        times.set(null);
        looking.cancel();
        if (recall.id().equals(chosen.get())) {
            chosen.set(null);
            return;
        }
        chosen.set(recall.id());
        looking.run(() -> free(recall), times::set);
    }

    private List<Slot> free(Recall recall) {
        Instant now = desk.dates().now();
        Instant day = recall.callOn().atStartOfDay(desk.dates().zone()).toInstant();
        Instant from = day.isBefore(now) ? now : day;
        PractitionerId practitioner = recall.terms().practitioner();
        SlotQuery query =
                SlotQuery.between(recall.clinic(), from, from.plus(Duration.ofDays(DAYS_AHEAD)))
                        .withService(recall.terms().service())
                        .distinctly()
                        .limitedTo(MOST_TIMES);
        return desk.services()
                .booking()
                .slots(practitioner == null ? query : query.withPractitioner(practitioner));
    }

    /** Books that time; the recall is settled by it, and comes back when the booking is undone. */
    void book(Recall recall, Slot slot) {
        BookingCommand command =
                new BookingCommand(
                                recall.clinic(),
                                desk.services().staff(),
                                recall.origin(),
                                recall.patient(),
                                recall.patientName(),
                                slot.practitioner(),
                                slot.services().first(),
                                slot.start(),
                                recall.terms().reason())
                        .through(ChangeCause.recall(recall.callOn()));
        verbs.run(
                () -> desk.services().booking().book(command),
                booked -> {
                    chosen.set(null);
                    verbs.undoable(
                            desk.texts()
                                    .get(
                                            "recall.said.booked",
                                            booked.patientName(),
                                            desk.dates().nearDayAndTime(booked.start())),
                            () ->
                                    desk.services()
                                            .booking()
                                            .undo(
                                                    booked.clinic(),
                                                    desk.services().staff(),
                                                    booked.id()),
                            desk.texts().get("calendar.taken.back"));
                });
    }

    void write(Recall recall) {
        verbs.run(() -> recalls.write(by(recall)), this::written);
    }

    private void written(Recall recall) {
        Instant at = recall.writtenAt();
        Instant leaves = at == null ? desk.dates().now() : RecallWords.leaves(at, desk);
        if (leaves.isAfter(desk.dates().now())) {
            said("held", recall, desk.dates().nearDayAndTime(leaves));
        } else {
            said("written", recall);
        }
    }

    void snooze(Recall recall, LocalDate until) {
        verbs.run(
                () -> recalls.snooze(by(recall), until),
                put -> said("snoozed", recall, desk.dates().shortDay(put.callOn())));
    }

    void drop(Recall recall, String why) {
        verbs.run(() -> recalls.drop(by(recall).because(why)), _ -> said("dropped", recall));
    }

    private RecallDecision by(Recall recall) {
        return RecallDecision.by(desk.services().staff(), recall);
    }

    private void said(String what, Recall recall, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = recall.patientName();
        System.arraycopy(more, 0, arguments, 1, more.length);
        desk.toasts().say(desk.texts().get("recall.said." + what, arguments));
    }
}
