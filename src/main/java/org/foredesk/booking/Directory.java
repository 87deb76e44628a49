package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Clinics;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Who works at a clinic, what it offers and when it is open. The view is kept in memory and read
 * anew after {@link DirectoryChanged}.
 */
public final class Directory {

    /** A view with the opening times that were worked out from it. */
    record Loaded(DirectoryView view, OpeningTimes opening) {}

    private static final int LONGEST_REASON = 400;

    private final Transactions transactions;
    private final Clinics clinics;
    private final IdSource ids;
    private final AuditTrail audit;
    private final ReentrantLock reloading = new ReentrantLock();
    private final ConcurrentMap<ClinicId, Loaded> kept = new ConcurrentHashMap<>();

    public Directory(
            Transactions transactions,
            Clinics clinics,
            IdSource ids,
            AuditTrail audit,
            Facts facts) {
        this.transactions = transactions;
        this.clinics = clinics;
        this.ids = ids;
        this.audit = audit;
        facts.subscribe(DirectoryChanged.class, fact -> reload(fact.clinic()));
    }

    /** The rows this façade keeps. */
    public static List<Class<?>> rows() {
        return List.of(
                LocationRow.class,
                DepartmentRow.class,
                ServiceRow.class,
                PractitionerRow.class,
                AliasRow.class,
                OfferRow.class,
                HoursRow.class,
                ExceptionRow.class,
                RecurringRow.class,
                HolidayRow.class,
                BlockRow.class,
                FaqRow.class,
                ResourceRow.class);
    }

    /**
     * All about the clinic as it is now; throws {@link IllegalArgumentException} when there is no
     * such clinic.
     */
    public DirectoryView view(ClinicId clinic) {
        return loaded(clinic).view();
    }

    Loaded loaded(ClinicId clinic) {
        Loaded known = kept.get(clinic);
        return known != null ? known : reload(clinic);
    }

    /**
     * Replaces what is kept instead of throwing it away: a reader inside a transaction then never
     * has to wait for a second connection. One at a time, so that an older view never replaces a
     * newer one.
     */
    private Loaded reload(ClinicId clinic) {
        reloading.lock();
        try {
            Clinic found =
                    clinics.find(clinic)
                            .orElseThrow(() ->
                                    new IllegalArgumentException("There is no clinic " + clinic));
            DirectoryView view = transactions.read(tx -> DirectoryReader.read(tx, found));
            Loaded fresh = new Loaded(view, new OpeningTimes(view));
            kept.put(clinic, fresh);
            return fresh;
        } finally {
            reloading.unlock();
        }
    }

    /**
     * Takes over a clinic file, the clinic's own row included (made when there is none): what has
     * the same name keeps its id, practitioners who are not in it any more are kept as having left.
     */
    public void take(Tx tx, ClinicId clinic, boolean demo, ClinicPlan plan) {
        Clinic wanted = plan.clinic(clinic, demo);
        if (!clinics.update(tx, wanted)) {
            clinics.create(tx, wanted);
        }
        new DirectoryWriter(tx, clinic, ids).write(plan);
        tx.announce(new DirectoryChanged(clinic));
    }

    /** As the other one, in a transaction of its own, safe from power cuts. */
    public void take(ClinicId clinic, boolean demo, ClinicPlan plan) {
        transactions.writeDurably(tx -> {
            take(tx, clinic, demo, plan);
            return plan;
        });
        reload(clinic);
    }

    /**
     * Changes the clinic as it is at that moment; {@code what} names for the audit trail what was
     * changed, such as {@code hours of Dr. Rao}.
     */
    public ClinicPlan change(
            Actor actor, ClinicId clinic, String what, UnaryOperator<ClinicPlan> change) {
        ClinicPlan changed =
                transactions.writeDurably(tx -> {
                    Clinic found = view(clinic).clinic();
                    ClinicPlan plan = change.apply(Plans.of(DirectoryReader.read(tx, found)));
                    take(tx, clinic, found.demo(), plan);
                    audit.record(
                            tx,
                            clinic,
                            actor,
                            "clinic.changed",
                            "clinic",
                            clinic.toString(),
                            Map.of("what", what));
                    return plan;
                });
        reload(clinic);
        return changed;
    }

    /**
     * Retires the practitioners whose last day is over; whoever is booked with them stays booked.
     */
    public void seeOff(ClinicId clinic, Instant now) {
        DirectoryView view = view(clinic);
        LocalDate today = LocalDate.ofInstant(now, view.clinic().zone());
        for (Practitioner who : view.activePractitioners()) {
            if (who.leftBefore(today)) {
                change(
                        new Actor.Program(),
                        clinic,
                        "last day of " + who.name(),
                        plan ->
                                plan.withPractitioners(
                                        plan.practitioners().stream()
                                                .filter(one -> !one.name().equals(who.name()))
                                                .toList()));
            }
        }
    }

    /** How many visits that are still to come hang on each part of the clinic. */
    public ComingVisits comingVisits(ClinicId clinic) {
        return transactions.read(tx -> ComingVisits.count(tx, clinic));
    }

    /** The clinic as a plan, for export. */
    public ClinicPlan plan(ClinicId clinic) {
        return Plans.of(view(clinic));
    }

    /**
     * Blocks time of one practitioner, or of the whole clinic when null; what is booked there stays
     * booked.
     */
    public Outcome<Block> block(
            ClinicId clinic,
            Actor actor,
            @Nullable PractitionerId practitioner,
            TimeRange time,
            String reason) {
        if (practitioner != null && view(clinic).practitioner(practitioner).isEmpty()) {
            return Outcome.refused("unknown_practitioner", "There is no such practitioner.");
        }
        Block block =
                transactions.writeDurably(
                        tx -> block(tx, clinic, actor, practitioner, time, reason));
        reload(clinic);
        return Outcome.done(block);
    }

    /**
     * Takes a room or a piece of equipment out of use; what has it then keeps it. Refused with
     * {@code unknown_resource}, {@code past_time} for a time that is over and {@code too_long} for
     * the reason.
     */
    public Outcome<Block> takeOutOfUse(
            ClinicId clinic, Actor actor, ResourceId resource, TimeRange time, String reason) {
        if (view(clinic).resource(resource).isEmpty()) {
            return Outcome.refused("unknown_resource", "There is no such room or equipment.");
        }
        if (!time.end().isAfter(transactions.read(Tx::now))) {
            return Outcome.refused("past_time", "That time is over already.");
        }
        if (reason.length() > LONGEST_REASON) {
            return Outcome.refused(
                    "too_long", "The reason can have at most " + LONGEST_REASON + " characters.");
        }
        Block block =
                transactions.writeDurably(
                        tx -> block(tx, clinic, actor, null, resource, time, reason));
        reload(clinic);
        return Outcome.done(block);
    }

    /** As the other one, for a practitioner who is there, in the caller's transaction. */
    Block block(
            Tx tx,
            ClinicId clinic,
            Actor actor,
            @Nullable PractitionerId practitioner,
            TimeRange time,
            String reason) {
        return block(tx, clinic, actor, practitioner, null, time, reason);
    }

    private Block block(
            Tx tx,
            ClinicId clinic,
            Actor actor,
            @Nullable PractitionerId practitioner,
            @Nullable ResourceId resource,
            TimeRange time,
            String reason) {
        BlockRow row = new BlockRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        row.practitionerId = practitioner == null ? null : practitioner.value();
        row.resourceId = resource == null ? null : resource.value();
        row.startsAt = time.start();
        row.endsAt = time.end();
        row.reason = reason;
        tx.session().insert(row);
        audit.record(
                tx, clinic, actor, "time.blocked", "block", row.id.toString(), Times.detail(time));
        tx.announce(new DirectoryChanged(clinic));
        return DirectoryReader.block(row);
    }

    /**
     * Gives blocked time free again; refused with {@code not_found}, or {@code from_calendar} where
     * another calendar would only bring it back.
     */
    public Outcome<Block> unblock(ClinicId clinic, Actor actor, BlockId block) {
        if (transactions.read(tx -> fromCalendar(tx, block))) {
            return Outcome.refused(
                    "from_calendar",
                    "This time is taken in the connected calendar; give it free there.");
        }
        Optional<Block> gone = transactions.writeDurably(tx -> unblock(tx, clinic, actor, block));
        reload(clinic);
        return gone.map(Outcome::done)
                .orElseGet(() -> Outcome.refused("not_found", "There is no such blocked time."));
    }

    private static boolean fromCalendar(Tx tx, BlockId block) {
        BlockRow row = tx.session().get(BlockRow.class, block.value());
        return row != null && row.source != null;
    }

    /** As the other one, in the caller's transaction; empty where there is none. */
    Optional<Block> unblock(Tx tx, ClinicId clinic, Actor actor, BlockId block) {
        BlockRow row = tx.session().get(BlockRow.class, block.value());
        if (row == null || !row.clinicId.equals(clinic.value())) {
            return Optional.empty();
        }
        tx.session().delete(row);
        Block gone = DirectoryReader.block(row);
        audit.record(
                tx,
                clinic,
                actor,
                "time.unblocked",
                "block",
                block.toString(),
                Times.detail(gone.time()));
        tx.announce(new DirectoryChanged(clinic));
        return Optional.of(gone);
    }
}
