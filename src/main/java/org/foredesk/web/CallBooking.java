package org.foredesk.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.Directory;
import org.foredesk.booking.Practitioner;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallReport;
import org.foredesk.calls.Calls;
import org.foredesk.calls.Doubt;
import org.foredesk.calls.Extracted.Field;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.foredesk.web.IntentBooking.Made;
import org.foredesk.web.IntentBooking.Settled;
import org.foredesk.web.IntentRoutes.BookingIntent;
import org.jspecify.annotations.Nullable;

/**
 * What a finished call leads to: the visit the agent's tools booked in it is linked; otherwise a
 * booking of which everything is certain is booked, and any doubt makes it a request for staff
 * (contract, "Voice-agent body"). A call that has led to something leads to nothing more.
 */
final class CallBooking {

    /** A wish as it was read, with what keeps it from being certain. */
    private record Heard(ReadIntent read, Settled settled) {

        Heard doubting(Doubt more) {
            return at(settled.practitioner(), settled.start(), more);
        }

        /** The wish alone, without holding a time. */
        Heard withoutTime(Doubt more) {
            return at(settled.practitioner(), null, more);
        }

        private Heard at(
                @Nullable Practitioner practitioner,
                java.time.@Nullable Instant start,
                Doubt more) {
            return new Heard(
                    read,
                    new Settled(
                            practitioner,
                            start,
                            Stream.concat(settled.unsure().stream(), Stream.of(more)).toList()));
        }
    }

    /** What a visit is wished with, in the order staff read it. */
    private static final List<Field> WISH =
            List.of(Field.PRACTITIONER, Field.SPECIALITY, Field.SERVICE, Field.DATE, Field.TIME);

    private final Calls calls;
    private final Conversations conversations;
    private final Directory directory;
    private final Transactions transactions;
    private final IntentBooking intents;
    private final AlreadyBooked already;

    CallBooking(WebServices services) {
        this.calls = services.calls();
        this.conversations = services.conversations();
        this.directory = services.directory();
        this.transactions = services.transactions();
        this.intents = new IntentBooking(services);
        this.already = new AlreadyBooked(services.booking());
    }

    void settle(Call call) {
        if (call.settled() || linked(call) || !CallIntent.wantsVisit(call.told())) {
            return;
        }
        Clinic clinic = directory.view(call.clinic()).clinic();
        Heard heard = hear(call, clinic);
        try {
            make(call, heard, clinic);
        } catch (Rejection taken) {
            book(call, heard, reason(taken), clinic);
        }
    }

    // What cannot be had is asked of staff, with the time held if it can be.
    private void book(Call call, Heard heard, Doubt why, Clinic clinic) {
        try {
            make(call, heard.doubting(why), clinic);
        } catch (Rejection notHeld) {
            make(call, heard.withoutTime(why), clinic);
        }
    }

    /** Links what the agent's tools did for this caller while the call lasted. */
    private boolean linked(Call call) {
        return transactions.write(tx -> {
            Optional<Made> made =
                    already.during(tx, call.clinic(), people(tx, call), call.began(), call.ended());
            made.ifPresent(one -> link(tx, call, one));
            return made.isPresent();
        });
    }

    private List<Patient> people(Tx tx, Call call) {
        return conversations
                .patients()
                .with(tx, call.clinic(), PatientIdentity.phone(call.told().phone()));
    }

    private Heard hear(Call call, Clinic clinic) {
        CallReport told = call.told();
        List<Doubt> doubts = CallIntent.doubts(told);
        BookingIntent asked = asked(call);
        ReadIntent read = null;
        while (read == null) {
            try {
                read = intents.read(asked, clinic, call.began());
            } catch (Rejection unreadable) {
                doubts.add(reason(unreadable));
                asked = without(asked, unreadable);
            }
        }
        read = read.wishing(wish(told));
        try {
            Settled settled = intents.settle(read, clinic);
            doubts.addAll(settled.unsure());
            return new Heard(read, new Settled(settled.practitioner(), settled.start(), doubts));
        } catch (Rejection nobodyFree) {
            doubts.add(reason(nobodyFree));
            return new Heard(read, new Settled(null, null, doubts));
        }
    }

    private static BookingIntent asked(Call call) {
        CallReport told = call.told();
        return new BookingIntent(
                told.phone().e164(),
                told.words(Field.PATIENT_NAME),
                told.words(Field.PRACTITIONER),
                told.words(Field.SPECIALITY),
                told.words(Field.DATE),
                told.words(Field.TIME),
                told.words(Field.REASON),
                null,
                call.conversation().value(),
                told.words(Field.SERVICE),
                null);
    }

    /** The same without what could not be read; staff see it in the wish. */
    private static BookingIntent without(BookingIntent asked, Rejection unreadable) {
        String field = String.valueOf(unreadable.body().error().field());
        boolean who = field.equals("practitioner_name");
        boolean what = field.equals("service");
        boolean when = !who && !what;
        return new BookingIntent(
                asked.patientPhone(),
                asked.patientName(),
                who ? null : asked.practitionerName(),
                asked.speciality(),
                when ? null : asked.preferredDate(),
                when ? null : asked.preferredTime(),
                asked.reason(),
                null,
                asked.conversationId(),
                what ? null : asked.service(),
                null);
    }

    /** What was wanted in the words the agent took down, for staff. */
    private static @Nullable String wish(CallReport told) {
        String wish = told.words(WISH);
        return wish.isEmpty() ? null : wish;
    }

    private static Doubt reason(Rejection refused) {
        String sentence = String.valueOf(refused.getMessage());
        String part =
                sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return new Doubt(
                refused.code(),
                part.isEmpty() ? part : Character.toLowerCase(part.charAt(0)) + part.substring(1));
    }

    private void make(Call call, Heard heard, Clinic clinic) {
        PhoneNumber phone = call.told().phone();
        IntentBooking.Asker asker =
                new IntentBooking.Asker(
                        new Actor.VoiceAgent(),
                        new BookingOrigin(ChannelKind.VOICE, call.conversation()),
                        /* nameNeeded= */ true);
        transactions.writeDurably(tx -> {
            Call now = calls.locked(tx, call.id());
            if (!now.settled()) {
                link(tx, now, decide(tx, phone, asker, heard, clinic));
            }
            return now;
        });
    }

    private Made decide(
            Tx tx, PhoneNumber phone, IntentBooking.Asker asker, Heard heard, Clinic clinic) {
        Settled settled = heard.settled();
        return settled.practitioner() == null || settled.start() == null
                ? intents.decide(tx, phone, asker, heard.read(), settled, clinic)
                : already.at(
                                tx,
                                clinic.id(),
                                conversations
                                        .patients()
                                        .with(tx, clinic.id(), PatientIdentity.phone(phone)),
                                settled.practitioner().id(),
                                settled.start())
                        .orElseGet(() ->
                                intents.decide(tx, phone, asker, heard.read(), settled, clinic));
    }

    private void link(Tx tx, Call call, Made made) {
        switch (made) {
            case Made.Booked(var visit) -> calls.settle(tx, call.id(), visit.id(), null, List.of());
            case Made.Requested(var request, var doubts) ->
                    calls.settle(tx, call.id(), null, request.id(), doubts);
        }
        conversations.recognise(tx, call.conversation());
    }
}
