package org.foredesk.assistant.understanding;

/**
 * A phrase of {@code intents.txt} found in a message.
 *
 * @param meaning what the list says it stands for, such as {@code booking}
 * @param span where it stands
 */
public record FoundPhrase(String meaning, Span span) {}
