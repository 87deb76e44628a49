package org.foredesk.web.practice;

import org.foredesk.kernel.Fact;
import org.foredesk.kernel.PhoneNumber;

/** The thread of a practice phone has a new text, or one of its texts got further. */
public record PracticeTextArrived(PhoneNumber phone) implements Fact {}
