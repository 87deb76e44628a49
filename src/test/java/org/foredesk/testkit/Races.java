package org.foredesk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many do something at the same moment. */
public final class Races {

    private Races() {}

    /** Starts {@code count} tasks at the same moment and gives what they return, in their order. */
    public static <T> List<T> together(int count, IntFunction<Callable<T>> task)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(count);
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<T>> running = new ArrayList<>();
            for (int each = 0; each < count; each++) {
                Callable<T> work = task.apply(each);
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return work.call();
                        }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
