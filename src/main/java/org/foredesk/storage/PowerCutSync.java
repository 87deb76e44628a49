package org.foredesk.storage;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes committed work survive a power cut. H2 leaves a commit in the operating system's cache
 * until {@code CHECKPOINT SYNC}; PostgreSQL needs nothing. Everyone who waits at the same time
 * shares one sync, since it costs one to three milliseconds whatever its size.
 */
final class PowerCutSync {

    private final Runnable sync;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile long started;
    private volatile long finished;

    PowerCutSync(Runnable sync) {
        this.sync = sync;
    }

    /** Returns once a sync that began after this call has ended. */
    void await() {
        long needed = started + 1;
        oneAtATime.lock();
        try {
            // Someone who held the lock meanwhile may have begun a sync after we came.
            if (finished < needed) {
                started = started + 1;
                sync.run();
                finished = started;
            }
        } finally {
            oneAtATime.unlock();
        }
    }
}
