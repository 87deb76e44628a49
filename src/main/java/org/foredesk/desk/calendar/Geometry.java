package org.foredesk.desk.calendar;

/**
 * Where minutes and columns are on the canvas. {@code from} and {@code to} are the minutes drawn;
 * {@code scale} is how much larger than usual text is.
 */
record Geometry(int from, int to, int columns, double columnWidth, double scale) {

    /** As narrow as a name can be read, so that of many practitioners many are seen at once. */
    static final double LEAST_COLUMN = 124;

    static final double MOST_COLUMN = 320;

    /** A week is seen whole on a small screen too. */
    private static final double LEAST_DAY = 132;

    private static final double HALF_HOUR = 40;
    private static final int STEP = 5;

    static Geometry of(CalendarDay day, double room, double scale) {
        int columns = Math.max(1, day.columns().size());
        double least = day.week() == null ? LEAST_COLUMN : LEAST_DAY;
        double width = Math.clamp(Math.floor(room / columns), least * scale, MOST_COLUMN * scale);
        return new Geometry(day.from(), day.to(), day.columns().size(), width, scale);
    }

    private double perMinute() {
        return HALF_HOUR * scale / 30;
    }

    double y(int minute) {
        return (minute - from) * perMinute();
    }

    double height(int minutes) {
        return minutes * perMinute();
    }

    double x(int column) {
        return column * columnWidth;
    }

    double width() {
        return columns * columnWidth;
    }

    double wholeHeight() {
        return y(to);
    }

    int columnAt(double x) {
        return (int) Math.clamp(Math.floor(x / columnWidth), 0, Math.max(0, columns - 1));
    }

    /** The minute something ends at that is pulled to {@code y}. */
    int endAt(double y) {
        int minute = from + (int) Math.round(y / perMinute() / STEP) * STEP;
        return Math.clamp(minute, from + STEP, to);
    }

    /** The minute at {@code y}, on the five minutes appointments begin at. */
    int minuteAt(double y) {
        int minute = from + (int) Math.round(y / perMinute() / STEP) * STEP;
        return Math.clamp(minute, from, to - STEP);
    }
}
