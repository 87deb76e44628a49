package org.foredesk.desk.frame;

/** The number beside a rail entry; an alarm (an emergency, a late promise) makes it a red pill. */
public record RailCount(int count, boolean alarm) {

    public static final RailCount NONE = new RailCount(0, false);

    String words() {
        return count == 0 ? "" : count > 99 ? "99+" : Integer.toString(count);
    }
}
