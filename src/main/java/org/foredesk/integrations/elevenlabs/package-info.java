/**
 * ElevenLabs' voice agents: the webhook after a call and its signature. It must not know what
 * becomes of a call.
 */
@NullMarked
package org.foredesk.integrations.elevenlabs;

import org.jspecify.annotations.NullMarked;
