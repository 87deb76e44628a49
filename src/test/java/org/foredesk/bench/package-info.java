/**
 * Measures what is promised about speed and size, and writes one row per figure. Run with {@code
 * mvn -Pbench verify}; never part of the tests, because machines differ and are shared. It must not
 * know how a feature works inside, only what its users wait for.
 */
@NullMarked
package org.foredesk.bench;

import org.jspecify.annotations.NullMarked;
