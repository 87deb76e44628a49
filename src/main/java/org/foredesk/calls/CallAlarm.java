package org.foredesk.calls;

/**
 * What in a call reads like an emergency.
 *
 * @param kind which ({@code chest_pain}, {@code stroke}, …), or {@code unclear}
 * @param sure false where it only may be one
 * @param turn the number of the turn it was said in; -1 where it was not said in one
 */
public record CallAlarm(String kind, boolean sure, int turn) {}
