package org.couveuse.shared;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The threads in which listeners hear what was announced, after the transaction that announced it. When the product
 * stops, those at work may finish; what they don't is offered again at the next start.
 */
@Component
public class Listeners implements AsyncConfigurer {

    private static final int THREADS = 4;
    private static final int SECONDS_TO_FINISH = 10;
    private static final int PAUSE = 2;
    private static final int MOST_PAUSES = 30_000;

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private final AtomicLong handedOver = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private long seen;

    Listeners() {
        threads.setThreadNamePrefix("listener-");
        threads.setCorePoolSize(THREADS);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        threads.setTaskDecorator(this::counted);
        threads.initialize();
    }

    @Override
    public Executor getAsyncExecutor() {
        return threads;
    }

    /**
     * Waits until no listener is at work; for tests and for the demonstration, which play the past step by step. Fails
     * when one has been at work for a minute: it may wait for a lock that the caller holds.
     *
     * @return whether any listener worked since this was asked last
     */
    public synchronized boolean settle() {
        var before = seen;
        seen = handedOver.get();
        for (var pauses = 0; done.get() < seen; pauses++) {
            if (pauses > MOST_PAUSES) {
                throw new IllegalStateException("a listener does not come to an end");
            }
            pause();
            seen = handedOver.get();
        }
        return seen > before;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Runnable counted(Runnable work) {
        handedOver.incrementAndGet();
        return () -> {
            try {
                work.run();
            } finally {
                done.incrementAndGet();
            }
        };
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
