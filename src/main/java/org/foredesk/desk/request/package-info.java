/**
 * Deciding about a booking request: confirm, another time or doctor, reject with alternatives,
 * override with a reason, undo. Used wherever a request is shown.
 */
@NullMarked
package org.foredesk.desk.request;

import org.jspecify.annotations.NullMarked;
