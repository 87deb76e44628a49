/**
 * What staff see: one subpackage a screen, each with a view model that knows no controls. It must
 * not hold rules of the clinic; it shows what features say and calls their verbs.
 */
@NullMarked
package org.foredesk.desk;

import org.jspecify.annotations.NullMarked;
