package org.foredesk.security;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.storage.Clinics;
import org.foredesk.testkit.LakesideClinic;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;

/** A database with two clinics and what guards them. */
final class SecurityKit implements AutoCloseable {

    static final ClinicId CLINIC =
            new ClinicId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    static final ClinicId OTHER =
            new ClinicId(UUID.fromString("00000000-0000-7000-8000-000000000002"));
    static final Actor OWNER = new Actor.Program();

    final SettableClock clock = SettableClock.at("2026-11-20T09:00:00+05:30");
    final ScratchDatabase scratch;
    final AuditTrail audit;
    final ApiKeys keys;
    final StaffMembers staff;

    SecurityKit(ScratchDatabase.Kind kind) {
        List<Class<?>> rows = new ArrayList<>(Clinics.rows());
        rows.addAll(AuditTrail.rows());
        rows.addAll(ApiKeys.rows());
        rows.addAll(StaffMembers.rows());
        scratch = ScratchDatabase.open(kind, clock, rows);
        Clinics clinics = new Clinics(scratch.transactions());
        for (ClinicId id : List.of(CLINIC, OTHER)) {
            clinics.create(LakesideClinic.of(id));
        }
        IdSource ids = new IdSource(clock, new Random(7));
        audit = new AuditTrail(scratch.transactions(), ids);
        keys = new ApiKeys(scratch.transactions(), ids, new Secrets(new SecureRandom()), audit);
        staff = new StaffMembers(scratch.transactions(), ids, new SecureRandom(), audit);
    }

    static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }

    @Override
    public void close() {
        scratch.close();
    }
}
