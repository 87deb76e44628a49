package org.foredesk.app;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.window.DeskWindow;
import org.foredesk.kernel.Clinic;
import org.foredesk.security.Actor;
import org.foredesk.security.StaffMember;

/** Opens the window on the running program, after the first run where there is no clinic yet. */
final class DeskStart {

    private static final String MEMORY = "desk.properties";

    private DeskStart() {}

    /** Returns the exit code once the window has been closed and everything has stopped. */
    static int open(ProgramOptions options) throws InterruptedException {
        Foredesk program = Foredesk.open(options);
        // However the process ends, what is open is closed in order.
        Runtime.getRuntime().addShutdownHook(new Thread(program::close, "stop"));
        Optional<Clinic> clinic = program.setup().clinic(options.demo());
        Running running = program.run(clinic.orElseGet(program::clinicOrFail));
        CountDownLatch closed = new CountDownLatch(1);
        try (DeskWindow _ = DeskWindow.open(services(program, running), closed::countDown).join()) {
            closed.await();
        }
        program.close();
        return 0;
    }

    private static DeskServices services(Foredesk program, Running running) {
        Installation in = program.installation();
        Features features = program.features();
        return new DeskServices(
                running.clinic(),
                atTheDesk(in, running.clinic()),
                in.facts(),
                in.settings(),
                in.clock(),
                features.directory(),
                features.booking(),
                features.conversations(),
                features.conversations().patients(),
                features.provenance(),
                features.outbox(),
                features.window(),
                running.practice().orElse(null),
                in.folder().path().resolve(MEMORY),
                new StatusOverview(running, in.settings(), features.outbox())::now);
    }

    private static Actor.Staff atTheDesk(Installation in, Clinic clinic) {
        StaffMember member = in.staff().first(clinic.id(), "Front desk");
        return new Actor.Staff(member.id(), member.name());
    }
}
