/**
 * Starts and stops the program: main, command line, settings and the hand-written composition root.
 * It must hold no rules; whatever it decides is order and wiring.
 */
@NullMarked
package org.foredesk.app;

import org.jspecify.annotations.NullMarked;
