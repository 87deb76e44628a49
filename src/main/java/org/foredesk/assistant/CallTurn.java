package org.foredesk.assistant;

/**
 * What was said in one turn of a telephone call.
 *
 * @param patient whether the caller said it, else the voice agent or staff
 */
public record CallTurn(boolean patient, String text) {}
