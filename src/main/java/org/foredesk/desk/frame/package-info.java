/**
 * The frame around the screens: rail, top bar with search, status bar, toasts with undo, and the
 * way from one screen to another. It knows no screen; screens are handed to it.
 */
@NullMarked
package org.foredesk.desk.frame;

import org.jspecify.annotations.NullMarked;
