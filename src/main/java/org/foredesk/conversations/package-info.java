/**
 * Patients and their identities, threads, messages, take-over, assignment and search. It must not
 * know what messages mean, nor how slots are found.
 */
@NullMarked
package org.foredesk.conversations;

import org.jspecify.annotations.NullMarked;
