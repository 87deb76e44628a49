package org.foredesk.booking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Practitioners who are away at short notice: the time is blocked, another slot is found and kept
 * for each visit in it, and the patients are asked in waves whether it will do. Nothing is moved
 * without their yes, or a member of staff who has spoken with them; who does not answer is to be
 * called. Refusals: {@code unknown_practitioner}, {@code bad_range}, {@code in_absence}, {@code
 * changed_meanwhile}, {@code unknown_sick_day}, {@code unknown_visit}, {@code wrong_status}, {@code
 * nothing_proposed}, {@code undo_too_late}, and those of a booking.
 */
public final class SickDays {

    private final Transactions transactions;
    private final Tools tools;
    private final SickDayProposals proposals;
    private final SickDayStart start;
    private final SickDayWaves waves;
    private final SickDayAnswers answers;

    SickDays(Transactions transactions, Tools tools, Holds holds, Moves moves, Undo undo) {
        this.transactions = transactions;
        this.tools = tools;
        this.proposals = new SickDayProposals(tools, holds);
        this.start = new SickDayStart(tools, holds);
        this.waves = new SickDayWaves(tools);
        this.answers = new SickDayAnswers(tools, moves, undo, holds);
    }

    /**
     * Another slot for each visit that could not be kept, in the order of the visits; nothing is
     * written.
     */
    public Outcome<List<SickDayProposal>> propose(
            ClinicId clinic, PractitionerId practitioner, TimeRange away) {
        Optional<Practitioner> whom = tools.view(clinic).practitioner(practitioner);
        return whom.isEmpty()
                ? Outcome.refused("unknown_practitioner", "There is no such practitioner.")
                : Outcome.done(
                        transactions.read(tx -> proposals.find(tx, clinic, whom.get(), away)));
    }

    /** Blocks the time and keeps the slots; the first patients are asked ten seconds later. */
    public Outcome<SickDay> start(SickDayCommand command) {
        return transactions.writeDurably(tx -> start.start(tx, command));
    }

    /** Takes it back within ten seconds, by the same member of staff. */
    public Outcome<SickDay> undo(ClinicId clinic, Actor actor, SickDayId id) {
        return transactions.writeDurably(tx -> start.undo(tx, clinic, actor, id));
    }

    /** Asks nobody any more who has not been asked. */
    public Outcome<SickDay> stop(ClinicId clinic, Actor actor, SickDayId id) {
        return transactions.writeDurably(tx -> start.stop(tx, clinic, actor, id));
    }

    /** Those with somebody still to be asked or called. */
    public List<SickDay> running(ClinicId clinic) {
        return transactions.read(tx -> SickDayRows.running(tx, tools.view(clinic)));
    }

    public Optional<SickDay> find(ClinicId clinic, SickDayId id) {
        return transactions.read(tx -> SickDayRows.find(tx, tools.view(clinic), id));
    }

    public Optional<SickDayVisit> visit(Tx tx, ClinicId clinic, SickDayVisitId id) {
        return SickDayRows.find(tx, tools.view(clinic), id);
    }

    /** What these people were asked, answered or not, the latest question last. */
    public List<SickDayVisit> asked(Tx tx, ClinicId clinic, Collection<PatientId> patients) {
        return SickDayRows.of(tx, tools.view(clinic), patients);
    }

    /** Moves the visit to the proposed time. */
    public Outcome<SickDayVisit> accept(SickDayDecision decision) {
        return transactions.writeDurably(tx -> accept(tx, decision));
    }

    public Outcome<SickDayVisit> accept(Tx tx, SickDayDecision decision) {
        return answers.accept(tx, decision);
    }

    /** The patient wants another time than the proposed one. */
    public Outcome<SickDayVisit> decline(Tx tx, SickDayDecision decision) {
        return answers.decline(tx, decision);
    }

    /** There is no way to write to the patient. */
    public Outcome<SickDayVisit> unreachable(Tx tx, SickDayDecision decision) {
        return answers.unreachable(tx, decision);
    }

    /** A person has dealt with it and the visit stays as it is now. */
    public Outcome<SickDayVisit> settle(SickDayDecision decision) {
        return transactions.writeDurably(tx -> answers.settle(tx, decision));
    }

    /**
     * Takes back what staff decided: {@link #accept} within ten seconds, {@link #settle} always.
     */
    public Outcome<SickDayVisit> takeBack(SickDayDecision decision) {
        return transactions.writeDurably(tx -> answers.takeBack(tx, decision));
    }

    /**
     * Asks whoever is due, and puts on the call list who has not answered in time; to be called
     * every few seconds. Returns how many visits were moved on.
     */
    public int serve() {
        List<SickDayWaves.Due> due = transactions.read(waves::due);
        due.forEach(one ->
                transactions.writeDurably(tx -> {
                    waves.advance(tx, one);
                    return one;
                }));
        return due.size();
    }
}
