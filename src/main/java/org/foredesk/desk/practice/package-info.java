/**
 * The practice phone: a small window in which anybody writes to the clinic as one of several
 * made-up patients, through the real webhook with a real signature. It knows the practice carrier
 * and nothing of what the clinic makes of a text.
 */
@NullMarked
package org.foredesk.desk.practice;

import org.jspecify.annotations.NullMarked;
