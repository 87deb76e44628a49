/**
 * The window staff work in. This package holds what every screen is given ({@link DeskServices});
 * {@code desk.fx} is the ground, {@code desk.frame} the frame around the screens, one subpackage
 * each screen, and {@code desk.window} puts them together. No rules of the clinic live here:
 * screens ask the features' façades.
 */
@NullMarked
package org.foredesk.desk;

import org.jspecify.annotations.NullMarked;
