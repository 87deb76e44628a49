package org.foredesk.bench;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.ManyPatients;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.storage.Clinics;
import org.foredesk.testkit.LakesideClinic;
import org.foredesk.testkit.ScratchDatabase;

/** Searching among 100,000 patients while typing, on both databases. */
final class PatientSearchMeasurement implements Measurement {

    private static final int STORED = 100_000;
    private static final int RUNS = 60;
    private static final int WARM_UP = 20;
    private static final int SHOWN = 40;
    private static final String BUDGET = "<= 50";

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2024-11-13T04:00:00Z"));

    @Override
    public String name() {
        return "patient-search";
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (ScratchDatabase.Kind kind : ScratchDatabase.Kind.values()) {
            figures.addAll(measure(kind));
        }
        return figures;
    }

    private List<Figure> measure(ScratchDatabase.Kind kind) throws Exception {
        Collection<Class<?>> rows = new ArrayList<>(Clinics.rows());
        rows.addAll(Conversations.rows());
        try (ScratchDatabase database = ScratchDatabase.open(kind, clock, rows)) {
            IdSource ids = new IdSource(clock, new Random(1));
            Clinic clinic = LakesideClinic.of(new ClinicId(ids.next()));
            new Clinics(database.transactions()).create(clinic);
            try (Connection connection = database.database().dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                ManyPatients.store(connection, clinic.id(), STORED, new Random(2));
                statement.execute("analyze");
                connection.commit();
            }
            Patients patients = new Patients(database.transactions(), ids);
            return figures(kind, clinic, patients);
        }
    }

    private List<Figure> figures(ScratchDatabase.Kind kind, Clinic clinic, Patients patients) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
        return List.of(
                figure(kind, clinic, patients, "a whole name", ManyPatients::name),
                figure(kind, clinic, patients, "three letters", each -> start(each, 3)),
                figure(
                        kind,
                        clinic,
                        patients,
                        "a common family name",
                        each -> ManyPatients.LAST.get(each % ManyPatients.LAST.size())),
                figure(
                        kind,
                        clinic,
                        patients,
                        "a name with a slip",
                        each -> slip(ManyPatients.name(each))),
                figure(
                        kind,
                        clinic,
                        patients,
                        "a name in Devanagari",
                        each -> each % 2 == 0 ? "सुनीता शर्मा" : "रमेश यादव"),
                figure(
                        kind,
                        clinic,
                        patients,
                        "a whole number",
                        each -> "0" + ManyPatients.phone(each).substring(3)),
                figure(
                        kind,
                        clinic,
                        patients,
                        "the end of a number",
                        each -> ManyPatients.phone(each).substring(8)),
                figure(
                        kind,
                        clinic,
                        patients,
                        "the beginning of a number",
                        each -> ManyPatients.phone(each).substring(3, 8)),
                figure(
                        kind,
                        clinic,
                        patients,
                        "a birth date",
                        each -> day.format(ManyPatients.born(each))));
    }

    private static String start(int number, int letters) {
        return ManyPatients.name(number).substring(0, letters);
    }

    private static String slip(String name) {
        int at = name.length() - 4;
        return name.substring(0, at)
                + name.charAt(at + 1)
                + name.charAt(at)
                + name.substring(at + 2);
    }

    private static Figure figure(
            ScratchDatabase.Kind kind,
            Clinic clinic,
            Patients patients,
            String what,
            IntFunction<String> typed) {
        double[] millis = new double[RUNS];
        int found = 0;
        for (int run = -WARM_UP; run < RUNS; run++) {
            String words = typed.apply((run + WARM_UP) * 1_237 % STORED);
            long start = System.nanoTime();
            int hits = patients.search(clinic, words, SHOWN).size();
            if (run >= 0) {
                millis[run] = (System.nanoTime() - start) / 1e6;
                found += hits > 0 ? 1 : 0;
            }
        }
        Arrays.sort(millis);
        return new Figure(
                "patient search, " + what + ", " + kind,
                millis[RUNS * 95 / 100],
                "ms",
                BUDGET,
                "95th of %d searches for %d among %d; median %.1f ms, found %d times"
                        .formatted(RUNS, SHOWN, STORED, millis[RUNS / 2], found));
    }
}
