/**
 * The Calls screen: finished calls of voice agents, what was said and understood in each, and what
 * is to be done about it. It knows no voice agent's own form.
 */
@NullMarked
package org.foredesk.desk.calls;

import org.jspecify.annotations.NullMarked;
