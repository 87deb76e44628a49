package org.foredesk.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param name what was measured, beginning with the id of the promise where there is one ("S6 ...")
 * @param unit of both value and budget
 * @param budget what the value is held against, with its direction ("<= 1"); null where nothing is
 *     promised
 * @param how in words, so that the figure can be judged and repeated
 */
record Figure(String name, double value, String unit, @Nullable String budget, String how) {}
