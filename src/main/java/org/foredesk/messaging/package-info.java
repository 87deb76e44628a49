/**
 * Channel-neutral messages: the outbox with its delivery states, templates, consent, quiet hours,
 * and the port {@code Channel}. It must not know any provider, nor what a message is about.
 */
@NullMarked
package org.foredesk.messaging;

import org.jspecify.annotations.NullMarked;
