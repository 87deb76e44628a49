package org.foredesk.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks of the same key one after the other, in the order they came, and those of different
 * keys beside each other as the executor allows. How many may wait is bounded; whoever submits more
 * waits.
 */
final class SerialQueues {

    private final Executor executor;
    private final Semaphore room;
    private final int capacity;
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    SerialQueues(Executor executor, int mostWaiting) {
        this.executor = executor;
        this.room = new Semaphore(mostWaiting);
        this.capacity = mostWaiting;
    }

    /** Adds a task; waits while there is no room. Tasks must not throw. */
    void submit(String key, Runnable task) {
        room.acquireUninterruptibly();
        boolean first;
        synchronized (waiting) {
            Deque<Runnable> queue = waiting.get(key);
            first = queue == null;
            if (queue == null) {
                queue = new ArrayDeque<>(2);
                waiting.put(key, queue);
            }
            queue.addLast(task);
        }
        if (first) {
            executor.execute(() -> work(key));
        }
    }

    private void work(String key) {
        Runnable task = next(key, false);
        while (task != null) {
            try {
                task.run();
            } finally {
                room.release();
            }
            task = next(key, true);
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next(String key, boolean afterOne) {
        synchronized (waiting) {
            Deque<Runnable> queue = waiting.get(key);
            if (queue == null) {
                return null;
            }
            if (afterOne) {
                queue.removeFirst();
            }
            Runnable task = queue.peekFirst();
            if (task == null) {
                waiting.remove(key);
            }
            return task;
        }
    }

    /** How many tasks have not ended. */
    int size() {
        return capacity - room.availablePermits();
    }

    /** Waits until nothing is left to do; false when that takes too long. */
    boolean awaitEmpty(long millis) throws InterruptedException {
        boolean empty = room.tryAcquire(capacity, millis, TimeUnit.MILLISECONDS);
        if (empty) {
            room.release(capacity);
        }
        return empty;
    }
}
