/**
 * E-mail through the clinic's own mail server: {@link org.foredesk.messaging.Channel} over SMTP. It
 * must not know whom anything is about; what is said and under which subject comes ready worded.
 */
@NullMarked
package org.foredesk.integrations.smtp;

import org.jspecify.annotations.NullMarked;
