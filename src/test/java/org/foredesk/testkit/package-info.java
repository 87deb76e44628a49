/** What tests share: a settable clock, scratch databases, fakes with faults. */
@NullMarked
package org.foredesk.testkit;

import org.jspecify.annotations.NullMarked;
