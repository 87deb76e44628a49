package org.foredesk.app;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.foredesk.assistant.CorrectedSentences;
import org.foredesk.assistant.SentenceTrial;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.firstrun.FirstRun;
import org.foredesk.desk.firstrun.FirstRunChoice;
import org.foredesk.desk.firstrun.FirstRunSetting;
import org.foredesk.desk.window.DeskWindow;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.Facts;
import org.foredesk.security.Actor;
import org.foredesk.security.StaffMember;

/** Opens the window on the running program, after the first run where there is no clinic yet. */
final class DeskStart {

    private static final String MEMORY = "desk.properties";

    private final ProgramOptions options;
    private final AtomicReference<Foredesk> open = new AtomicReference<>();

    private DeskStart(ProgramOptions options) {
        this.options = options;
    }

    /** Returns the exit code once the window has been closed and everything has stopped. */
    static int open(ProgramOptions options) throws InterruptedException {
        return new DeskStart(options).open();
    }

    private int open() throws InterruptedException {
        // However the process ends, what is open is closed in order.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        Optional<Clinic> clinic = openProgram().setup().clinic(options.demo());
        Optional<Clinic> chosen = clinic.isPresent() ? clinic : firstRun();
        if (chosen.isPresent()) {
            show(chosen.get());
        }
        close();
        return 0;
    }

    private Foredesk openProgram() {
        Foredesk program = Foredesk.open(options);
        open.set(program);
        return program;
    }

    private void close() {
        Foredesk program = open.getAndSet(null);
        if (program != null) {
            program.close();
        }
    }

    private Optional<Clinic> firstRun() {
        close();
        Facts facts = new Facts(Runnable::run);
        FirstRunSetting setting =
                new FirstRunSetting(
                        options.dataFolder().resolve(MEMORY),
                        options.clock(),
                        ZoneId.systemDefault(),
                        Locale.getDefault().getCountry(),
                        facts,
                        new Rehearsal(options, facts)::start);
        return switch (FirstRun.ask(setting).join()) {
            case FirstRunChoice.Closed _ -> Optional.empty();
            case FirstRunChoice.Demo _ -> {
                options.useDemo();
                yield openProgram().setup().clinic(true);
            }
            case FirstRunChoice.Own own -> Optional.of(openProgram().setup().take(own));
        };
    }

    private void show(Clinic clinic) throws InterruptedException {
        Foredesk program = open.get();
        if (program == null) {
            return;
        }
        Running running = program.run(clinic);
        CountDownLatch closed = new CountDownLatch(1);
        try (DeskWindow _ = DeskWindow.open(services(program, running), closed::countDown).join();
                DemoMorning _ =
                        DemoMorning.begin(
                                program,
                                running,
                                atTheDesk(program.installation(), clinic),
                                DemoMorning.PACE)) {
            closed.await();
        }
    }

    private static DeskServices services(Foredesk program, Running running) {
        Installation in = program.installation();
        Features features = program.features();
        return new DeskServices(
                running.clinic().id(),
                atTheDesk(in, running.clinic()),
                in.facts(),
                running.settings(),
                in.clock(),
                features.directory(),
                features.booking(),
                features.conversations(),
                features.conversations().patients(),
                features.cards(),
                features.provenance(),
                features.modelHelp(),
                features.corrections(),
                new CorrectedSentences(
                        features.corrections(),
                        features.conversations(),
                        features.directory(),
                        features.understanding()),
                new SentenceTrial(
                        features.understanding(), features.directory(), in.settings(), in.clock()),
                features.wording(),
                features.outbox(),
                features.window(),
                features.calls(),
                running.practice().orElse(null),
                in.folder().path().resolve(MEMORY),
                new StatusOverview(
                                running,
                                in.settings(),
                                features.outbox(),
                                features.booking().calendar())
                        ::now);
    }

    private static Actor.Staff atTheDesk(Installation in, Clinic clinic) {
        StaffMember member = in.staff().first(clinic.id(), "Front desk");
        return new Actor.Staff(member.id(), member.name());
    }
}
