package org.foredesk.assistant;

import java.util.List;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.conversations.Message;

/**
 * A message and what it was taken to mean.
 *
 * @param topics all that is asked about the clinic, in order
 */
record Reading(Message message, Meaning meaning, List<String> topics) {

    Reading {
        topics = List.copyOf(topics);
    }

    /** One that asks one thing at most. */
    static Reading of(Message message, Meaning meaning) {
        String topic = meaning.topic();
        return new Reading(message, meaning, topic == null ? List.of() : List.of(topic));
    }
}
