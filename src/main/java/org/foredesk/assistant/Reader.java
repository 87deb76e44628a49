package org.foredesk.assistant;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.foredesk.assistant.understanding.ClinicVocabulary;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.Question;
import org.foredesk.assistant.understanding.Reference;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.Author;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Tapped;
import org.jspecify.annotations.Nullable;

/**
 * Has messages understood against what the dialogue remembers. No database, no clock of its own.
 */
final class Reader {

    private static final Pattern CLAUSES =
            Pattern.compile(
                    "[?;,.\\n]+|\\b(?:and|y|aur)\\b|(?<=\\s)और(?=\\s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}");

    private final Understanding understanding;
    private final Vocabulary vocabulary = new Vocabulary();

    Reader(Understanding understanding) {
        this.understanding = understanding;
    }

    Heard read(
            List<Message> messages,
            Conversation thread,
            DialogueMemory memory,
            @Nullable Message lastWords,
            Taps taps,
            DirectoryView view,
            Instant now) {
        ZoneId zone = view.clinic().zone();
        Question asked = asked(memory, zone);
        // Without a question of ours open, only what a person at the desk asked can be answered.
        boolean ours = asked != null;
        boolean staffs = lastWords != null && lastWords.author() == Author.STAFF;
        String previous = lastWords != null && (ours || staffs) ? lastWords.text() : null;
        Reference reference = reference(memory, zone);
        List<Reading> readings = new ArrayList<>();
        for (Message message : messages) {
            if (taps.isOld(message)) {
                String label = taps.words(message);
                readings.add(Reading.of(message, ofAnOldChoice(label, view, now)));
                continue;
            }
            Utterance utterance =
                    new Utterance(
                            spelledOut(taps.words(message), memory, lastWords),
                            Vocabulary.language(thread.language()),
                            asked,
                            previous,
                            ours ? thread.stage().code() : null,
                            now.atZone(zone),
                            reference);
            ClinicVocabulary words = vocabulary.of(view);
            Meaning meaning = understand(utterance, memory, words);
            Tapped tapped = message.tapped();
            readings.add(
                    new Reading(
                            message,
                            tapped == null ? meaning : meaning.choosing(tapped.number()),
                            topics(utterance, meaning, words),
                            null));
        }
        return new Heard(readings);
    }

    /** All that is asked about the clinic: "what are your hours and how much is it?" is two. */
    private List<String> topics(Utterance utterance, Meaning meaning, ClinicVocabulary words) {
        String topic = meaning.topic();
        if (topic == null) {
            return List.of();
        }
        List<String> topics =
                CLAUSES.splitAsStream(utterance.text())
                        .map(clause ->
                                understanding.understand(utterance.saying(clause), words).topic())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return topics.size() > 1 ? topics : List.of(topic);
    }

    /** "Is your name …?" can be answered with yes as well as with another name. */
    private Meaning understand(Utterance utterance, DialogueMemory memory, ClinicVocabulary words) {
        boolean suggested =
                memory.pending().asked() == Asked.NAME && !memory.pending().choices().isEmpty();
        if (suggested) {
            Meaning answer =
                    understanding.understand(
                            utterance.answering(Question.of(Question.Kind.CONFIRM)), words);
            if (answer.intent() == Intent.AFFIRM || answer.intent() == Intent.DENY) {
                return answer;
            }
        }
        Meaning meaning = understanding.understand(utterance, words);
        boolean takesBack = meaning.intent() == Intent.DENY || meaning.correction();
        if (memory.pending().asked() == Asked.CONFIRM
                && takesBack
                && meaning.when().isNone()
                && NUMBER.matcher(utterance.text()).find()) {
            // "No, 12" to a proposed time says another time. Written out it could be something
            // else: "rehne do" (leave it) has the Hindi two in it.
            Meaning asTime =
                    understanding.understand(
                            utterance.answering(Question.of(Question.Kind.TIME)), words);
            return asTime.when().isNone() ? meaning : asTime;
        }
        return meaning;
    }

    /** A choice of an earlier message may say what is wished, but answers no question of today. */
    private Meaning ofAnOldChoice(String label, DirectoryView view, Instant now) {
        Utterance alone = Utterance.first(label, now.atZone(view.clinic().zone()));
        Meaning meaning = understanding.understand(alone, vocabulary.of(view));
        boolean answers =
                meaning.does(Intent.AFFIRM)
                        || meaning.does(Intent.DENY)
                        || meaning.does(Intent.SELECT)
                        || meaning.selectedOption() != null;
        return answers ? understanding.understand(alone.saying(""), vocabulary.of(view)) : meaning;
    }

    /**
     * A bare number that answers a notice with choices ("free instead: 1) …") stands for the words
     * of that choice.
     */
    private static String spelledOut(
            String text, DialogueMemory memory, @Nullable Message lastWords) {
        if (lastWords == null
                || memory.pending().asked() != Asked.NOTHING
                || !text.strip().matches("[1-9]")) {
            return text;
        }
        int index = Integer.parseInt(text.strip()) - 1;
        return index < lastWords.options().size() ? lastWords.options().get(index) : text;
    }

    private static @Nullable Question asked(DialogueMemory memory, ZoneId zone) {
        Pending pending = memory.pending();
        List<Question.Option> options = new ArrayList<>();
        pending.offers()
                .forEach(offer ->
                        options.add(
                                new Question.Option(
                                        offer.number(),
                                        offer.label(),
                                        local(offer.start(), zone),
                                        offer.practitioner())));
        pending.choices()
                .forEach(choice ->
                        options.add(
                                new Question.Option(
                                        choice.number(),
                                        choice.label(),
                                        choice.start() == null ? null : local(choice.start(), zone),
                                        choice.practitioner())));
        return switch (pending.asked()) {
            case NOTHING, HELP -> null;
            case DOCTOR -> new Question(Question.Kind.DOCTOR, options);
            case DAY, CHANGE -> Question.of(Question.Kind.DAY);
            case TIME -> Question.of(Question.Kind.TIME);
            case OFFER, HALF, WHO, WAITLIST_LEAVE -> Question.choice(options);
            case CONFIRM, FREED, AWAY, WAITLIST -> Question.of(Question.Kind.CONFIRM);
            case NAME -> new Question(Question.Kind.NAME, options);
            case APPOINTMENT -> new Question(Question.Kind.APPOINTMENT, options);
            case HUMAN, NEW, RECALL, MEANT -> Question.of(Question.Kind.OFFER);
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
