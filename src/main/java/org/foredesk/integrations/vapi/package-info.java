/**
 * Vapi's voice agents: the envelope of tool calls, the report of a finished call, and the
 * credentials. It must not know what a tool does, nor any other adapter.
 */
@NullMarked
package org.foredesk.integrations.vapi;

import org.jspecify.annotations.NullMarked;
