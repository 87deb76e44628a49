package org.foredesk.desk.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.BookingRequest;
import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Note;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.foredesk.messaging.Delivery;
import org.jspecify.annotations.Nullable;

/** Puts messages, notes and what happened into one order with a line between days. */
final class ThreadEntries {

    private record Timed(Instant at, ThreadEntry entry) {}

    private final Texts texts;
    private final Dates dates;

    ThreadEntries(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    List<ThreadEntry> of(ThreadSnapshot snapshot) {
        List<Timed> timed = new ArrayList<>();
        for (Message message : snapshot.messages()) {
            if (!message.withdrawn()) {
                timed.add(
                        new Timed(
                                message.sentAt(),
                                new ThreadEntry.Said(message, deliveryOf(message, snapshot))));
            }
        }
        for (Note note : snapshot.notes()) {
            timed.add(new Timed(note.createdAt(), new ThreadEntry.Remark(note)));
        }
        snapshot.visits().stream()
                .filter(visit -> snapshot.thread().id().equals(visit.origin().conversation()))
                .forEach(visit -> timed.add(booked(visit)));
        BookingRequest request = snapshot.request();
        if (request != null) {
            timed.add(asked(request));
        }
        timed.sort(Comparator.comparing(Timed::at));
        List<ThreadEntry> entries = withDays(timed);
        if (snapshot.thread().assistant() == AssistantMode.PAUSED) {
            entries.add(quiet(snapshot));
        }
        return entries;
    }

    private static @Nullable Delivery deliveryOf(Message message, ThreadSnapshot snapshot) {
        return message.notification() == null
                ? null
                : snapshot.deliveries().get(message.notification());
    }

    private Timed booked(Appointment visit) {
        boolean cancelled = visit.status() == AppointmentStatus.CANCELLED;
        Instant at = cancelled ? visit.changedAt() : visit.createdAt();
        String words =
                texts.get(
                        cancelled ? "inbox.event.cancelled" : "inbox.event.booked",
                        visit.practitionerName(),
                        dates.dayAndTime(visit.start()));
        return new Timed(
                at,
                new ThreadEntry.Event(
                        visit.id(), cancelled ? "fth-x" : "fth-check", at, words, false));
    }

    private Timed asked(BookingRequest request) {
        String why = request.unsure();
        String words =
                why == null
                        ? texts.get("inbox.event.asked")
                        : texts.get("inbox.event.asked.why", why);
        return new Timed(
                request.createdAt(),
                new ThreadEntry.Event(
                        request.id(), "fth-clock", request.createdAt(), words, false));
    }

    private ThreadEntry quiet(ThreadSnapshot snapshot) {
        String owner = snapshot.thread().ownerName();
        String words =
                owner == null
                        ? texts.get("inbox.event.quiet")
                        : texts.get("inbox.event.quiet.owner", owner);
        return new ThreadEntry.Event("quiet", "fth-headphones", dates.now(), words, true);
    }

    private List<ThreadEntry> withDays(List<Timed> timed) {
        List<ThreadEntry> entries = new ArrayList<>();
        LocalDate before = null;
        for (Timed each : timed) {
            LocalDate day = dates.dayOf(each.at());
            if (!day.equals(before)) {
                entries.add(new ThreadEntry.Day(day));
                before = day;
            }
            entries.add(each.entry());
        }
        return entries;
    }
}
