package org.foredesk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotQuery;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Clinics;
import org.foredesk.storage.Database;
import org.foredesk.storage.DatabaseSettings;
import org.foredesk.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * S4 and S5: searching slots and booking on the encrypted embedded database, with 100,000
 * appointments stored.
 */
final class BookingMeasurement implements Measurement {

    private static final int PRACTITIONERS = 50;
    private static final int STORED = 100_000;
    private static final int VISITS_A_DAY = 16;
    private static final int DAYS = 90;
    private static final int RUNS = 200;
    private static final int SLOW_RUNS = 20;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2024-11-13T00:00:00Z"));
    private final IdSource ids = new IdSource(clock, new Random(1));
    private final ClinicId clinic = new ClinicId(ids.next());

    @Override
    public String name() {
        return "booking";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("foredesk-bench");
        Collection<Class<?>> rows = new ArrayList<>(Clinics.rows());
        rows.addAll(AuditTrail.rows());
        rows.addAll(Directory.rows());
        rows.addAll(Booking.rows());
        try (Database database = Database.open(DatabaseSettings.embedded(folder, "bench"), rows)) {
            Facts facts = new Facts(Runnable::run);
            Transactions transactions = new Transactions(database, clock, facts);
            AuditTrail audit = new AuditTrail(transactions, ids);
            Directory directory =
                    new Directory(transactions, new Clinics(transactions), ids, audit, facts);
            directory.take(clinic, true, ClinicFile.parse(file()).orElseThrow());
            Settings settings = new Settings(new EnumMap<>(SettingKey.class));
            return figures(
                    database,
                    directory.view(clinic),
                    () -> new Booking(transactions, directory, settings, ids, audit));
        }
    }

    /**
     * @param fresh a booking that has kept nothing yet, for after rows were stored behind its back
     */
    private List<Figure> figures(Database database, DirectoryView view, Supplier<Booking> fresh)
            throws Exception {
        List<Figure> figures = new ArrayList<>();
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(DAYS));
        Practitioner last = view.practitioners().getLast();
        fill(database, view, 0, STORED / 10, 0.5);
        figures.add(
                search(
                        fresh.get(),
                        "first 50 of all, 90 days, 10,000 stored",
                        null,
                        SlotQuery.between(clinic, now, end)));
        fill(database, view, STORED / 10, STORED, 0.5);
        Booking booking = fresh.get();
        figures.add(
                search(
                        booking,
                        "first 50 of all, 90 days",
                        "<= 5",
                        SlotQuery.between(clinic, now, end)));
        figures.add(
                search(
                        booking,
                        "best 50 near a wish, 90 days",
                        "<= 5",
                        SlotQuery.between(clinic, now, end)
                                .near(now.plus(Duration.ofDays(40)), null)));
        figures.add(
                search(
                        booking,
                        "200 of one practitioner, 90 days",
                        "<= 5",
                        SlotQuery.between(clinic, now, end)
                                .withPractitioner(last.id())
                                .limitedTo(200)));
        figures.add(searchBetweenBookings(booking, view));
        figures.addAll(booking(booking, view));
        fill(database, view, 0, PRACTITIONERS * VISITS_A_DAY * DAYS, 1.0);
        figures.add(
                search(
                        fresh.get(),
                        "all practitioners fully booked for 90 days",
                        "<= 5",
                        SlotQuery.between(clinic, now, end),
                        SLOW_RUNS));
        return figures;
    }

    private static String file() {
        return "clinic: {name: Bench, timezone: UTC, country: GB}\nservices: [{name: Visit, minutes: 30}]\npractitioners:\n"
                + IntStream.range(0, PRACTITIONERS)
                        .mapToObj(each ->
                                "  - {name: Dr. "
                                        + each
                                        + ", hours: {mon-sun: [\"09:00-17:00\"]}}\n")
                        .collect(Collectors.joining());
    }

    /**
     * Stores appointments number {@code from} to {@code to}: a share of the coming days, the rest
     * in the past.
     */
    private void fill(Database database, DirectoryView view, int from, int to, double future)
            throws Exception {
        Random random = new Random(from);
        int room = PRACTITIONERS * VISITS_A_DAY * DAYS;
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into appointment (id, clinic_id, patient_id, patient_name, practitioner_id, service_id,"
                                        + " starts_at, ends_at, busy_from, busy_to, status, overridden, channel, created_at,"
                                        + " changed_at, version) values (?, ?, ?, 'P', ?, ?, ?, ?, ?, ?, 'booked', false, 'sms', ?, ?, 1)")) {
            for (int each = from; each < to; each++) {
                int cell = future == 1.0 ? each : random.nextInt(room);
                boolean ahead = random.nextDouble() < future;
                int day =
                        (cell / PRACTITIONERS / VISITS_A_DAY) * (ahead ? 1 : -1) - (ahead ? 0 : 1);
                int practitioner = cell / VISITS_A_DAY % PRACTITIONERS;
                Instant start =
                        clock.instant()
                                .plus(Duration.ofDays(day))
                                .plus(Duration.ofMinutes(9 * 60 + 30L * (cell % VISITS_A_DAY)));
                OffsetDateTime begins = start.atOffset(ZoneOffset.UTC);
                insert.setObject(1, ids.next());
                insert.setObject(2, clinic.value());
                insert.setObject(3, UUID.randomUUID());
                insert.setObject(4, view.practitioners().get(practitioner).id().value());
                insert.setObject(5, view.services().getFirst().id().value());
                insert.setObject(6, begins);
                insert.setObject(7, begins.plusMinutes(30));
                insert.setObject(8, begins);
                insert.setObject(9, begins.plusMinutes(30));
                insert.setObject(10, begins.minusDays(100));
                insert.setObject(11, begins.minusDays(100));
                insert.addBatch();
                if (each % 1_000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static Figure search(
            Booking booking, String what, @Nullable String budget, SlotQuery query) {
        return search(booking, what, budget, query, RUNS);
    }

    private static Figure search(
            Booking booking, String what, @Nullable String budget, SlotQuery query, int runs) {
        long[] took = new long[runs];
        int found = 0;
        for (int run = -runs; run < runs; run++) {
            long began = System.nanoTime();
            found = booking.slots(query).size();
            if (run >= 0) {
                took[run] = System.nanoTime() - began;
            }
        }
        return new Figure(
                "S4 slots: " + what,
                p95(took),
                "ms",
                budget,
                "p95 of "
                        + runs
                        + " searches after as many to warm up, 50 practitioners, encrypted H2, found "
                        + found);
    }

    // What was kept of a practitioner has to be read again after each booking.
    private Figure searchBetweenBookings(Booking booking, DirectoryView view) {
        SlotQuery query =
                SlotQuery.between(
                        clinic, clock.instant(), clock.instant().plus(Duration.ofDays(DAYS)));
        long[] took = new long[RUNS];
        for (int run = -RUNS; run < RUNS; run++) {
            List<Slot> free = booking.slots(query);
            Slot any = free.get(Math.floorMod(run, free.size()));
            Practitioner who = view.practitioner(any.practitioner()).orElseThrow();
            Outcome<?> unused = booking.book(command(who, view, any.start()));
            long began = System.nanoTime();
            booking.slots(query);
            if (run >= 0) {
                took[run] = System.nanoTime() - began;
            }
        }
        return new Figure(
                "S4 slots: first 50 of all, each time after a booking",
                p95(took),
                "ms",
                "<= 5",
                "p95 of " + RUNS + " searches");
    }

    private List<Figure> booking(Booking booking, DirectoryView view) throws Exception {
        Instant day = clock.instant().plus(Duration.ofDays(80)).plus(Duration.ofHours(9));
        long[] alone = new long[RUNS];
        for (int run = -RUNS; run < RUNS; run++) {
            Practitioner who = view.practitioners().get(Math.floorMod(run, PRACTITIONERS));
            Instant start =
                    day.plus(
                            Duration.ofMinutes(
                                    30L
                                            * (Math.floorMod(run, 16 * PRACTITIONERS)
                                                    / PRACTITIONERS)));
            long began = System.nanoTime();
            Outcome<?> unused = booking.book(command(who, view, start));
            if (run >= 0) {
                alone[run] = System.nanoTime() - began;
            }
        }
        int attempts = 2_000;
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 20; thread++) {
                running.add(
                        threads.submit(() -> {
                            for (int each = next.getAndIncrement();
                                    each < attempts;
                                    each = next.getAndIncrement()) {
                                Practitioner who = view.practitioners().get(each / 200);
                                Instant start =
                                        day.plus(Duration.ofDays(2))
                                                .plus(Duration.ofMinutes(30L * (each % 16)));
                                Outcome<?> unused = booking.book(command(who, view, start));
                            }
                        }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        double rate = attempts / ((System.nanoTime() - began) / 1e9);
        return List.of(
                new Figure(
                        "S5 booking alone, durable",
                        p95(alone),
                        "ms",
                        "<= 20",
                        "p95 of "
                                + RUNS
                                + " attempts one after the other, about half taken already, CHECKPOINT SYNC after each"),
                new Figure(
                        "S5 attempts at the same doctor-day, 20 threads",
                        rate,
                        "1/s",
                        ">= 200",
                        "2,000 attempts, 200 at each doctor-day of 16 slots, refused ones with their alternatives"));
    }

    private BookingCommand command(Practitioner who, DirectoryView view, Instant start) {
        return new BookingCommand(
                clinic,
                new Actor.Assistant(),
                BookingOrigin.of(ChannelKind.SMS),
                new PatientId(UUID.randomUUID()),
                "P",
                who.id(),
                view.services().getFirst().id(),
                start,
                null);
    }

    private static double p95(long[] took) {
        Arrays.sort(took);
        return took[took.length * 95 / 100] / 1e6;
    }
}
