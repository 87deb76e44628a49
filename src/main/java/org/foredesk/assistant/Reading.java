package org.foredesk.assistant;

import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.conversations.Message;

/** A message and what it was taken for. */
record Reading(Message message, Meaning meaning) {}
