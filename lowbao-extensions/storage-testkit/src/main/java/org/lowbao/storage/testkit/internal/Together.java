package org.lowbao.storage.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does several things at the same moment. */
public final class Together {

    private Together() {}

    /** Runs each action on a thread of its own, begun together, and returns what they answered, in order. */
    public static <T> List<T> run(List<? extends Callable<T>> actions) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(actions.size());
        try {
            var barrier = new CyclicBarrier(actions.size());
            var futures = new ArrayList<Future<T>>();
            for (Callable<T> action : actions) {
                futures.add(pool.submit(() -> {
                    barrier.await();
                    return action.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (Future<T> future : futures) {
                answers.add(future.get(2, TimeUnit.MINUTES));
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
