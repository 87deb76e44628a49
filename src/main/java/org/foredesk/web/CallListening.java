package org.foredesk.web;

import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.Vocabulary;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.calls.CallAlarm;
import org.foredesk.calls.CallMatter;
import org.foredesk.calls.CallTurn;
import org.foredesk.calls.CallTurn.Speaker;
import org.foredesk.calls.Calls;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.conversations.Patients;
import org.foredesk.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Hears in a finished call what is for a person: what a message would raise the alarm for, a wish
 * to cancel or to move a visit, and what the agent was not sure of. It cancels and moves nothing.
 */
final class CallListening {

    private static final String UNCLEAR = "unclear";

    private final Calls calls;
    private final Transactions transactions;
    private final Patients patients;
    private final Directory directory;
    private final AlreadyBooked already;
    private final Understanding understanding;
    private final Vocabulary vocabulary = new Vocabulary();

    CallListening(WebServices services) {
        this.calls = services.calls();
        this.transactions = services.transactions();
        this.patients = services.conversations().patients();
        this.directory = services.directory();
        this.already = new AlreadyBooked(services.booking());
        this.understanding = services.understanding();
    }

    /** Raises the alarm where there is reason to; doing it again raises no second one. */
    void alarm(org.foredesk.calls.Call call) {
        heardAlarm(call)
                .ifPresent(heard ->
                        transactions.writeOnly(tx -> {
                            var unused = calls.alarm(tx, call.id(), heard);
                        }));
    }

    private Optional<CallAlarm> heardAlarm(org.foredesk.calls.Call call) {
        CallAlarm heard =
                CallIntent.emergency(call.told()) ? new CallAlarm(UNCLEAR, true, -1) : null;
        List<CallTurn> turns = call.turns();
        for (int turn = 0; turn < turns.size(); turn++) {
            if (turns.get(turn).speaker() == Speaker.PATIENT) {
                heard = worse(heard, alarm(understood(turns.get(turn).text(), call), turn));
            }
        }
        String transcript = call.told().transcript();
        if (turns.isEmpty() && transcript != null) {
            heard = worse(heard, inOneText(transcript, call));
        }
        return Optional.ofNullable(heard);
    }

    /** Who said it is not known, and agents speak of emergencies too: it may be one at most. */
    private @Nullable CallAlarm inOneText(String transcript, org.foredesk.calls.Call call) {
        return transcript
                        .lines()
                        .filter(line -> !line.isBlank())
                        .anyMatch(line -> alarm(understood(line, call), 0) != null)
                ? new CallAlarm(UNCLEAR, false, -1)
                : null;
    }

    private static @Nullable CallAlarm alarm(Meaning meaning, int turn) {
        String kind = meaning.emergency();
        if (kind != null || meaning.does(Intent.EMERGENCY)) {
            return new CallAlarm(kind == null ? UNCLEAR : kind, true, turn);
        }
        return meaning.worrying() ? new CallAlarm(UNCLEAR, false, turn) : null;
    }

    // The first that is sure tells the kind and the words.
    private static @Nullable CallAlarm worse(@Nullable CallAlarm before, @Nullable CallAlarm next) {
        boolean better =
                next != null
                        && (before == null || next.sure() && (!before.sure() || before.turn() < 0));
        return better ? next : before;
    }

    /**
     * Leaves staff what a call wants that booked nothing: a visit cancelled or moved, unless the
     * agent's tools have done so while it lasted, else to look at what was not understood for sure.
     */
    void leave(org.foredesk.calls.Call call) {
        if (call.settled()) {
            return;
        }
        Optional<CallMatter> wanted = wanted(call);
        if (wanted.isPresent() ? !done(call) : call.unsure()) {
            transactions.writeOnly(tx -> {
                var unused = calls.leave(tx, call.id(), wanted.orElse(CallMatter.UNSURE));
            });
        }
    }

    private Optional<CallMatter> wanted(org.foredesk.calls.Call call) {
        return call.told().intent() != null
                ? CallIntent.matter(call.told())
                : call.turns().stream()
                        .filter(turn -> turn.speaker() == Speaker.PATIENT)
                        .map(turn -> matter(understood(turn.text(), call)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<CallMatter> matter(Meaning meaning) {
        if (meaning.does(Intent.RESCHEDULE)) {
            return Optional.of(CallMatter.MOVE);
        }
        return meaning.does(Intent.CANCEL) ? Optional.of(CallMatter.CANCEL) : Optional.empty();
    }

    private boolean done(org.foredesk.calls.Call call) {
        return transactions.read(tx ->
                already.cancelledDuring(
                        tx,
                        call.clinic(),
                        patients.with(
                                tx, call.clinic(), PatientIdentity.phone(call.told().phone())),
                        call.began(),
                        call.ended()));
    }

    private Meaning understood(String text, org.foredesk.calls.Call call) {
        DirectoryView view = directory.view(call.clinic());
        return understanding.understand(
                Utterance.first(text, call.began().atZone(view.clinic().zone())),
                vocabulary.of(view));
    }
}
