/**
 * The one bridge to JavaFX: hopping to its thread, running tasks beside it, loading views. It
 * must not know any screen or feature.
 */
@NullMarked
package org.foredesk.desk.fx;

import org.jspecify.annotations.NullMarked;
