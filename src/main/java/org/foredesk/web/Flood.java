package org.foredesk.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Notices when requests come faster than they can be worked on, and lets work give way then: a
 * sender waits seconds for our answer and then gives up, a patient minutes for a reply. Counted in
 * tenths of a second on a clock that only goes forward; being off by a few does no harm.
 */
final class Flood {

    private static final long SLOT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    // 500 a second: five times what a busy group of clinics sees at its peak (S2), half of what is
    // worked on at most.
    private static final int MANY = 50;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int MOST_PAUSES = 40;

    private final LongSupplier nanoseconds;
    private final AtomicLong slot = new AtomicLong();
    private final AtomicInteger now = new AtomicInteger();
    private volatile int before;

    Flood(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** Counts a request. */
    void arrived() {
        turn();
        now.incrementAndGet();
    }

    boolean isOn() {
        turn();
        return before > MANY || now.get() > MANY;
    }

    private void turn() {
        long current = nanoseconds.getAsLong() / SLOT_NANOS;
        long last = slot.get();
        if (current != last && slot.compareAndSet(last, current)) {
            int counted = now.getAndSet(0);
            before = current == last + 1 ? counted : 0;
        }
    }

    /**
     * Waits while the flood lasts, but a fifth of a second at most, so that work goes on in the
     * longest one.
     */
    void giveWay(BooleanSupplier stopping) {
        for (int i = 0; i < MOST_PAUSES && isOn() && !stopping.getAsBoolean(); i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
