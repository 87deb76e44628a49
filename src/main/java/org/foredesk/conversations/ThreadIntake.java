package org.foredesk.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Records what patients write, each message once. */
final class ThreadIntake {

    private final IdSource ids;
    private final Patients patients;
    private final ContactWindow window;

    ThreadIntake(IdSource ids, Patients patients, ContactWindow window) {
        this.ids = ids;
        this.patients = patients;
        this.window = window;
    }

    Received receive(Tx tx, InboundMessage inbound) {
        // Copies of a message come from the same address, so its thread's lock keeps them one
        // behind the other.
        ConversationRow thread =
                thread(tx, inbound.clinic(), inbound.channel(), inbound.address(), inbound.phone());
        Optional<MessageRow> earlier = earlier(tx, inbound);
        if (earlier.isPresent()) {
            return duplicate(earlier.get());
        }
        MessageRow message = message(tx, thread, inbound);
        tx.session().insert(message);
        thread.take(inbound.text(), message.sentAt);
        thread.lastInboundAt = later(thread.lastInboundAt, message.sentAt);
        thread.unread++;
        thread.profileName =
                inbound.profileName() == null ? thread.profileName : inbound.profileName();
        if (thread.status != ConversationStatus.PENDING) {
            thread.status = ConversationStatus.OPEN;
            thread.snoozedUntil = null;
        }
        recognise(tx, thread, inbound.userId());
        Threads.save(tx, thread);
        window.heardFrom(
                tx, inbound.clinic(), inbound.channel(), inbound.address(), message.sentAt);
        MessageId id = new MessageId(message.id);
        tx.announce(new MessageReceived(inbound.clinic(), new ConversationId(thread.id), id));
        return new Received(new ConversationId(thread.id), id, false);
    }

    Opened open(
            Tx tx,
            ClinicId clinic,
            ChannelKind channel,
            String address,
            @Nullable PhoneNumber phone) {
        boolean known = byAddress(tx, clinic, channel, address).isPresent();
        ConversationRow thread = thread(tx, clinic, channel, address, phone);
        boolean reopened = thread.status == ConversationStatus.CLOSED;
        if (reopened) {
            thread.status = ConversationStatus.OPEN;
            thread.state = DialogueState.INITIATED;
            thread.stage = DialogueStage.GREETING;
            thread.context = "{}";
        }
        boolean created = !known || reopened;
        recognise(tx, thread, null);
        return new Opened(
                created ? Threads.saveChanged(tx, thread) : Threads.whole(tx, thread), created);
    }

    private ConversationRow thread(
            Tx tx,
            ClinicId clinic,
            ChannelKind channel,
            String address,
            @Nullable PhoneNumber phone) {
        Optional<UUID> known = byAddress(tx, clinic, channel, address);
        if (known.isPresent()) {
            return Threads.lock(tx, new ConversationId(known.get()));
        }
        ConversationRow fresh =
                ConversationRow.fresh(ids.next(), clinic.value(), channel, address, tx.now());
        fresh.phone = phone == null ? null : phone.e164();
        if (tx.attempt(Entries.thread(fresh))) {
            return fresh;
        }
        return Threads.lock(
                tx, new ConversationId(byAddress(tx, clinic, channel, address).orElseThrow()));
    }

    private static Optional<UUID> byAddress(
            Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        return tx.session()
                .createSelectionQuery(
                        "select id from ConversationRow where clinicId = :clinic and channel = :channel and address = :address",
                        UUID.class)
                .setParameter("clinic", clinic.value())
                .setParameter("channel", channel)
                .setParameter("address", address)
                .uniqueResultOptional();
    }

    /** Whom the thread is with, as long as that is not in doubt. */
    void recognise(Tx tx, ConversationRow thread, @Nullable String userId) {
        if (thread.patientId != null) {
            return;
        }
        ClinicId clinic = new ClinicId(thread.clinicId);
        List<Patient> known =
                thread.phone == null
                        ? List.of()
                        : patients.with(
                                tx, clinic, PatientIdentity.phone(new PhoneNumber(thread.phone)));
        if (known.isEmpty() && userId != null) {
            known = patients.with(tx, clinic, new PatientIdentity(IdentityKind.WHATSAPP, userId));
        }
        if (known.size() == 1) {
            PatientId patient = known.getFirst().id();
            thread.patientId = patient.value();
        }
    }

    private MessageRow message(Tx tx, ConversationRow thread, InboundMessage inbound) {
        MessageRow row = new MessageRow();
        row.id = ids.next();
        row.clinicId = thread.clinicId;
        row.conversationId = thread.id;
        row.seq = thread.messageCount + 1;
        row.direction = Direction.INBOUND;
        row.actor = Author.PATIENT;
        row.text = inbound.text();
        row.media = StoredLists.write(inbound.media());
        row.options = "[]";
        row.provider = inbound.provider();
        row.externalId = inbound.externalId();
        row.tapped =
                inbound.tapped() == null
                        ? null
                        : Tapped.of(inbound.tapped()).map(Tapped::id).orElse(null);
        row.sentAt = inbound.sentAt() == null ? tx.now() : inbound.sentAt();
        row.createdAt = tx.now();
        return row;
    }

    private static Optional<MessageRow> earlier(Tx tx, InboundMessage inbound) {
        return tx.session()
                .createSelectionQuery(
                        "from MessageRow where clinicId = :clinic and provider = :provider and externalId = :id",
                        MessageRow.class)
                .setParameter("clinic", inbound.clinic().value())
                .setParameter("provider", inbound.provider())
                .setParameter("id", inbound.externalId())
                .uniqueResultOptional();
    }

    private static Received duplicate(MessageRow row) {
        return new Received(new ConversationId(row.conversationId), new MessageId(row.id), true);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
