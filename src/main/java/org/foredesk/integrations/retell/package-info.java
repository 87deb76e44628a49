/**
 * Retell's voice agents: the envelope of custom functions, the reports of a finished call, and the
 * signature. It must not know what a tool does, nor any other adapter.
 */
@NullMarked
package org.foredesk.integrations.retell;

import org.jspecify.annotations.NullMarked;
