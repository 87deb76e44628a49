/**
 * Puts the desk together: the screens in the frame, the window, its place, its keys. What {@code
 * app} opens.
 */
@NullMarked
package org.foredesk.desk.window;

import org.jspecify.annotations.NullMarked;
