/**
 * The inbox: the threads that are open, one thread with its composer, and beside it what the
 * assistant understood. View models know no controls; the views are FXML and cells.
 */
@NullMarked
package org.foredesk.desk.inbox;

import org.jspecify.annotations.NullMarked;
