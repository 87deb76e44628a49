/**
 * Shared words: ids, time ranges, phone numbers, money, outcomes, facts and subscriptions. It knows
 * no feature and no framework: no database, no HTTP, no screen, no clock of its own.
 */
@NullMarked
package org.foredesk.kernel;

import org.jspecify.annotations.NullMarked;
