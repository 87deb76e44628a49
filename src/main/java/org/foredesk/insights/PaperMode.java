package org.foredesk.insights;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryChanged;
import org.foredesk.conversations.PatientChanged;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.kernel.Subscription;
import org.foredesk.storage.KeptFiles;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sheets of today and tomorrow on disk, so that the clinic can work on from paper through
 * a power cut or on another computer. A sheet is written anew soon after something in it changed;
 * those of days that are over are removed. The files are readable by the owner only, and the
 * setting {@code paper.sheets} turns them off, which removes them.
 */
public final class PaperMode implements AutoCloseable {

    /** The folder of the sheets, in the data folder. */
    public static final String FOLDER = "paper";

    private static final int DAYS = 2;

    private final ClinicId clinicId;
    private final Directory directory;
    private final Booking booking;
    private final Patients patients;
    private final Settings settings;
    private final InstantSource clock;
    private final KeptFiles files;
    private final DaySheetPage page = new DaySheetPage();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private volatile boolean stale = true;
    private @Nullable LocalDate written;

    public PaperMode(
            ClinicId clinicId,
            Directory directory,
            Booking booking,
            Patients patients,
            Settings settings,
            InstantSource clock,
            KeptFiles files) {
        this.clinicId = clinicId;
        this.directory = directory;
        this.booking = booking;
        this.patients = patients;
        this.settings = settings;
        this.clock = clock;
        this.files = files;
    }

    /** From now on every change makes the sheets stale. To be called once. */
    public void listenTo(Facts facts) {
        subscriptions.add(facts.subscribe(BookingFact.class, _ -> stale = true));
        subscriptions.add(facts.subscribe(DirectoryChanged.class, _ -> stale = true));
        subscriptions.add(facts.subscribe(PatientChanged.class, _ -> stale = true));
    }

    /**
     * Writes the sheets where something changed since the last time or a day has begun; to be
     * called every few seconds. Returns how many files were written.
     */
    public synchronized int keep() {
        if (!settings.flag(SettingKey.PAPER_SHEETS)) {
            files.keepOnly(Set.of());
            stale = true;
            return 0;
        }
        Instant now = clock.instant();
        Clinic clinic = directory.view(clinicId).clinic();
        LocalDate today = now.atZone(clinic.zone()).toLocalDate();
        if (!stale && today.equals(written)) {
            return 0;
        }
        // Before reading: what changes meanwhile makes it stale again.
        stale = false;
        List<LocalDate> days = today.datesUntil(today.plusDays(DAYS)).toList();
        for (LocalDate day : days) {
            DaySheet sheet = DaySheet.of(directory, booking, patients, clinic, day, now);
            files.write(name(day), page.html(sheet).getBytes(StandardCharsets.UTF_8));
        }
        files.keepOnly(days.stream().map(PaperMode::name).collect(Collectors.toSet()));
        written = today;
        return days.size();
    }

    private static String name(LocalDate day) {
        return "day-" + day + ".html";
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }
}
