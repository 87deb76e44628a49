package org.foredesk.desk.practice;

import org.foredesk.desk.frame.Workplace;
import org.jspecify.annotations.Nullable;

/** The window of the practice phone. */
public final class PracticeWindow {

    private PracticeWindow() {}

    /** What opens the phone or brings it to the front; null where the clinic has no practice carrier. */
    public static @Nullable Runnable opener(Workplace unusedWorkplace) {
        return null;
    }
}
