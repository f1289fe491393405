package org.couveuse.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.context.SecurityContextHolder;

/** Several who act at the same moment, each in a thread of their own. */
public final class Together {

    private Together() {}

    /** What each got, in the order given; fails when one fails. */
    public static <T> List<T> all(List<Callable<T>> acts) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(acts.size());
        var start = new CyclicBarrier(acts.size());
        try {
            var running = new ArrayList<Future<T>>();
            for (var act : acts) {
                running.add(pool.submit(() -> {
                    SecurityContextHolder.clearContext();
                    start.await(10, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            var got = new ArrayList<T>();
            for (var each : running) {
                got.add(each.get());
            }
            return got;
        } finally {
            pool.shutdownNow();
        }
    }
}
