/**
 * Twilio: WhatsApp, SMS and calls as {@code Channel}, and its signatures. It must not know what a
 * message means, nor any other adapter.
 */
@NullMarked
package org.foredesk.integrations.twilio;

import org.jspecify.annotations.NullMarked;
