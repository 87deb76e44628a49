package org.foredesk.assistant.understanding;

/**
 * One thing a message does.
 *
 * @param score 0–1, how sure the rules are
 */
public record ScoredIntent(Intent intent, double score) {}
