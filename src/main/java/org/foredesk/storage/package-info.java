/**
 * Opens H2 or PostgreSQL, runs transactions, keeps durable jobs, the webhook journal and backups.
 * It must not know what the rows of a feature mean, nor who is asking.
 */
@NullMarked
package org.foredesk.storage;

import org.jspecify.annotations.NullMarked;
