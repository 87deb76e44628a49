package org.foredesk.web.practice;

/**
 * A choice that can be tapped on a practice phone.
 *
 * @param id what comes back to the clinic when it is tapped
 * @param inList whether it is a row of a list, which opens first, and no button
 */
public record PracticeOption(String id, String title, boolean inList) {}
