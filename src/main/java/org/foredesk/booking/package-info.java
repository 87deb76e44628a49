/**
 * Practitioners, services, hours, the pure slot engine, holds, requests, appointments, overrides
 * and the waiting list, and the port {@code CalendarMirror}. It must not know how patients write or
 * what they are told; it only says what happened.
 */
@NullMarked
package org.foredesk.booking;

import org.jspecify.annotations.NullMarked;
