/**
 * The first screen: one queue of what needs a person, who is expected today, and the day's figures.
 */
@NullMarked
package org.foredesk.desk.today;

import org.jspecify.annotations.NullMarked;
