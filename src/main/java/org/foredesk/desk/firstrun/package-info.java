/**
 * What is shown when there is no clinic yet: the demo or an own clinic in short steps, each of
 * which may be skipped. It only asks and hands the answers over; making the clinic is the business
 * of who asked.
 */
@NullMarked
package org.foredesk.desk.firstrun;

import org.jspecify.annotations.NullMarked;
