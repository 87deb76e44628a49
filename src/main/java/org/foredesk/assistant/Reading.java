package org.foredesk.assistant;

import java.util.List;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.conversations.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message and what it was taken to mean.
 *
 * @param topics all that is asked about the clinic, in order
 * @param byRules what the rules alone made of it, where the language model completed that; null
 *     where the rules decided
 */
record Reading(Message message, Meaning meaning, List<String> topics, @Nullable Meaning byRules) {

    Reading {
        topics = List.copyOf(topics);
    }

    /** One that asks one thing at most. */
    static Reading of(Message message, Meaning meaning) {
        String topic = meaning.topic();
        return new Reading(message, meaning, topic == null ? List.of() : List.of(topic), null);
    }

    Reading with(Meaning other) {
        return new Reading(message, other, topics, byRules);
    }

    /** The same message as the language model has it. */
    Reading byModel(Meaning better) {
        return new Reading(message, better, of(message, better).topics, meaning);
    }
}
