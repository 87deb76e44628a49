/**
 * What is due around a visit: stages, reminders and follow-ups. It must not know how a message is
 * worded into a provider's format, nor change a booking by its own rules.
 */
@NullMarked
package org.foredesk.journeys;

import org.jspecify.annotations.NullMarked;
