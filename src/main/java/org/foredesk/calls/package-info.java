/**
 * Call records, transcripts, recordings, what was extracted from them, and how long each is kept.
 * It must not know who places the calls, nor how appointments are booked.
 */
@NullMarked
package org.foredesk.calls;

import org.jspecify.annotations.NullMarked;
