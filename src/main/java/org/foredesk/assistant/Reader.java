package org.foredesk.assistant;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.assistant.understanding.Language;
import org.foredesk.assistant.understanding.Question;
import org.foredesk.assistant.understanding.Reference;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Message;
import org.jspecify.annotations.Nullable;

/** Has messages understood against what the dialogue remembers. No database, no clock of its own. */
final class Reader {

    private final Understanding understanding;
    private final Vocabulary vocabulary = new Vocabulary();

    Reader(Understanding understanding) {
        this.understanding = understanding;
    }

    Heard read(
            List<Message> messages,
            Conversation thread,
            DialogueMemory memory,
            @Nullable String previousText,
            DirectoryView view,
            Instant now) {
        ZoneId zone = view.clinic().zone();
        Question asked = asked(memory, zone);
        Reference reference = reference(memory, zone);
        List<Reading> readings = new ArrayList<>();
        for (Message message : messages) {
            Utterance utterance = new Utterance(
                    message.text(),
                    thread.language() == null ? null : Language.of(thread.language().code()).orElse(null),
                    asked,
                    previousText,
                    thread.stage().code(),
                    now.atZone(zone),
                    reference);
            readings.add(new Reading(message, understanding.understand(utterance, vocabulary.of(view))));
        }
        return new Heard(readings);
    }

    private static @Nullable Question asked(DialogueMemory memory, ZoneId zone) {
        Pending pending = memory.pending();
        List<Question.Option> options = new ArrayList<>();
        pending.offers().forEach(offer -> options.add(
                new Question.Option(offer.number(), offer.label(), local(offer.start(), zone), offer.practitioner())));
        pending.choices().forEach(choice -> options.add(new Question.Option(
                choice.number(),
                choice.label(),
                choice.start() == null ? null : local(choice.start(), zone),
                choice.practitioner())));
        return switch (pending.asked()) {
            case NOTHING, HELP -> null;
            case DOCTOR -> new Question(Question.Kind.DOCTOR, options);
            case DAY, CHANGE -> Question.of(Question.Kind.DAY);
            case TIME -> Question.of(Question.Kind.TIME);
            case OFFER, HALF, WHO -> Question.choice(options);
            case CONFIRM -> Question.of(Question.Kind.CONFIRM);
            case NAME -> new Question(Question.Kind.NAME, options);
            case APPOINTMENT -> new Question(Question.Kind.APPOINTMENT, options);
            case HUMAN -> Question.of(Question.Kind.OFFER);
        };
    }

    private static @Nullable Reference reference(DialogueMemory memory, ZoneId zone) {
        Proposal proposal = memory.pending().proposal();
        if (proposal != null) {
            return new Reference(local(proposal.start(), zone), proposal.practitioner());
        }
        if (!memory.pending().offers().isEmpty()) {
            Offer offer = memory.pending().offers().getFirst();
            return new Reference(local(offer.start(), zone), offer.practitioner());
        }
        Seen seen = memory.seen();
        return seen == null ? null : new Reference(local(seen.start(), zone), seen.practitioner());
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime();
    }
}
