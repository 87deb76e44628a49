/**
 * What every screen stands on: the hop to JavaFX's thread and back, one refresh for a storm of
 * facts, loading of views, texts, theme and fonts. The only package that knows {@code Platform}; it
 * must not know any screen.
 */
@NullMarked
package org.foredesk.desk.fx;

import org.jspecify.annotations.NullMarked;
