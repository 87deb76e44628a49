/**
 * The settings: one section beside the other, each value checked while it is typed. What a value
 * means is the business of the features; this only asks, says what is wrong in words, and hands
 * over.
 */
@NullMarked
package org.foredesk.desk.settings;

import org.jspecify.annotations.NullMarked;
