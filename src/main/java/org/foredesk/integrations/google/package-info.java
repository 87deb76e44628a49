/**
 * Google Calendar through Google's own client library: {@link org.foredesk.booking.CalendarMirror}
 * with a service account. It must not know which entries mean what; booking decides that.
 */
@NullMarked
package org.foredesk.integrations.google;

import org.jspecify.annotations.NullMarked;
