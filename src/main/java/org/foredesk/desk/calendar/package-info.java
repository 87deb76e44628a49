/**
 * The calendar: one day, the practitioners side by side. The layout is our own: CalendarFX shows
 * calendars above each other or merged in one column, not practitioners as columns with fixed
 * heads, opening hours behind them, and drops that are refused in words; bending it would have cost
 * more than these few classes. Rules are asked of {@code booking}, never known here.
 */
@NullMarked
package org.foredesk.desk.calendar;

import org.jspecify.annotations.NullMarked;
