package org.foredesk.app;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotQuery;
import org.foredesk.conversations.ConversationQuery;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.security.Actor;
import org.foredesk.web.practice.PracticeCarrier;
import org.foredesk.web.practice.PracticeTextArrived;

/**
 * Fills a demo clinic that is opened for the first time with life: some visits the counter agreed
 * on, and patients who write through the real webhook while one looks on. What they say is in
 * {@code app/demo/morning.yaml}; what comes of it is up to the program. Closing it ends the scenes.
 */
final class DemoMorning implements AutoCloseable {

    private static final String STORY = "/app/demo/morning.yaml";

    // Between the visits of one practitioner, so that the calendar looks like a day and not like a
    // wall.
    private static final int EVERY = 7;
    private static final int SLOTS_LOOKED_AT = 200;
    private static final Duration AHEAD = Duration.ofDays(3);

    /** What one patient takes to read an answer; the next one begins after two such times. */
    static final Duration PACE = Duration.ofMillis(1_500);

    /** Somebody who already has a visit. */
    record Visitor(String name, String phone, String language) {}

    /** Somebody who writes, line by line. */
    record Writer(String name, String phone, String channel, List<String> writes) {}

    /** The whole story. */
    record Story(List<Visitor> visits, List<DemoCalls.Told> calls, List<Writer> patients) {}

    private final Features features;
    private final Installation installation;
    private final ClinicId clinic;
    private final Actor counter;
    private final Duration pace;
    private final DemoCalls calls;
    private final ExecutorService scenes =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("demo-", 0).factory());
    private final ExecutorService counterWork =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("demo-counter").factory());
    private volatile boolean closing;

    private DemoMorning(Foredesk program, Running running, Actor counter, Duration pace) {
        this.features = program.features();
        this.installation = program.installation();
        this.clinic = running.clinic().id();
        this.counter = counter;
        this.pace = pace;
        this.calls =
                new DemoCalls(
                        running.address(),
                        installation.settings(),
                        installation.clock(),
                        installation.ids());
    }

    /**
     * Begins where this is a demo clinic nobody has written to or been booked in yet; {@code
     * counter} agreed on the visits, {@code pace} is what a patient takes to read an answer.
     */
    static DemoMorning begin(Foredesk program, Running running, Actor counter, Duration pace) {
        DemoMorning morning = new DemoMorning(program, running, counter, pace);
        running.practice().filter(_ -> morning.nothingYet()).ifPresent(morning::tell);
        return morning;
    }

    private void tell(PracticeCarrier carrier) {
        Story story = read();
        CountDownLatch booked = new CountDownLatch(1);
        counterWork.execute(() -> {
            book(story.visits());
            booked.countDown();
        });
        scenes.execute(() -> call(story.calls(), booked));
        Duration wait = pace;
        for (Writer writer : story.patients()) {
            play(carrier, writer, wait);
            wait = wait.plus(pace).plus(pace);
        }
    }

    // Some of the callers are among those who have a visit.
    private void call(List<DemoCalls.Told> told, CountDownLatch booked) {
        try {
            booked.await();
            calls.tell(told);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean nothingYet() {
        return features.conversations().list(ConversationQuery.all(clinic)).items().isEmpty()
                && features.booking()
                        .appointments(AppointmentQuery.between(clinic, Instant.EPOCH, Instant.MAX))
                        .isEmpty();
    }

    private void book(List<Visitor> visitors) {
        Instant now = installation.clock().instant();
        List<Slot> free =
                features.booking()
                        .slots(
                                SlotQuery.between(clinic, now, now.plus(AHEAD))
                                        .distinctly()
                                        .limitedTo(SLOTS_LOOKED_AT));
        for (int i = 0; i < visitors.size() && i * EVERY < free.size() && !closing; i++) {
            book(visitors.get(i), free.get(i * EVERY));
        }
    }

    private void book(Visitor visitor, Slot slot) {
        Patient patient =
                features.conversations()
                        .patients()
                        .enter(
                                clinic,
                                visitor.name(),
                                new PhoneNumber(visitor.phone()),
                                Language.ofCode(visitor.language()).orElseThrow());
        // A slot somebody took meanwhile is simply not this visitor's.
        var unused =
                features.booking()
                        .book(
                                new BookingCommand(
                                        clinic,
                                        counter,
                                        BookingOrigin.of(ChannelKind.WEB),
                                        patient.id(),
                                        visitor.name(),
                                        slot.practitioner(),
                                        slot.services(),
                                        slot.start(),
                                        null,
                                        null,
                                        null,
                                        null));
    }

    private void play(PracticeCarrier carrier, Writer writer, Duration wait) {
        PracticePatient patient =
                new PracticePatient(
                        carrier,
                        new PhoneNumber(writer.phone()),
                        writer.name(),
                        ChannelKind.ofCode(writer.channel()).orElseThrow(),
                        pace);
        var subscription =
                installation
                        .facts()
                        .subscribe(PracticeTextArrived.class, fact -> patient.look(fact.phone()));
        scenes.execute(() -> {
            try (subscription) {
                patient.say(writer.writes(), wait);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Story read() {
        try (InputStream stream = DemoMorning.class.getResourceAsStream(STORY)) {
            return new YAMLMapper().readValue(stream, Story.class);
        } catch (IOException failed) {
            throw new UncheckedIOException("The demo's story cannot be read", failed);
        }
    }

    /** Who is booking is waited for: an interrupt would close the embedded database's file. */
    @Override
    public void close() {
        closing = true;
        scenes.shutdownNow();
        counterWork.close();
    }
}
