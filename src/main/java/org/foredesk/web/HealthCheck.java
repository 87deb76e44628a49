package org.foredesk.web;

import java.util.Locale;

/** One thing the health page looks at. */
public interface HealthCheck {

    /** A word such as {@code tunnel}. */
    String name();

    /** How it stands; must answer within a second or so and tells nothing about persons. */
    Result check();

    /** How something stands. */
    enum State {
        OK,
        /** Works, but somebody should look. */
        DEGRADED,
        /** Does not work. */
        DOWN,
        /** Not set up, which is nobody's fault. */
        OFF;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param words one sentence for a person
     */
    record Result(State state, String words) {

        public static Result ok(String words) {
            return new Result(State.OK, words);
        }
    }
}
