package org.foredesk.calls;

/**
 * Why staff must look at what a call wants booked.
 *
 * @param code stable, such as {@code time_missing}; the desk says it in its own language
 * @param words the same as a part of an English sentence, for programs and where the code is new
 */
public record Doubt(String code, String words) {}
