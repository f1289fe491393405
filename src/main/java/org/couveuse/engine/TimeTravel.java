package org.couveuse.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.couveuse.shared.Listeners;
import org.couveuse.shared.MovableClock;
import org.springframework.stereotype.Component;

/**
 * Moves the clock of the application and that of the engine together and runs what has become due: for tests and for
 * the demonstration, where the past is played and never written. In service nobody calls it.
 */
@Component
public class TimeTravel {

    private static final int MOST_ROUNDS = 10_000;

    private final MovableClock clock;
    private final ManagementService jobs;
    private final Listeners listeners;

    TimeTravel(MovableClock clock, ManagementService jobs, Listeners listeners) {
        this.clock = clock;
        this.jobs = jobs;
        this.listeners = listeners;
    }

    /** Goes to a moment, running on the way every clock and background step as it becomes due, each at its time. */
    public void to(Instant moment) {
        if (moment.isBefore(clock.instant())) {
            set(moment);
            return;
        }
        runDue();
        for (var next = earliest(moment); next != null; next = earliest(moment)) {
            if (next.isAfter(clock.instant())) {
                set(next);
            }
            runDue();
        }
        set(moment);
        runDue();
    }

    /** Goes forward by a duration, as {@link #to}. */
    public void forward(Duration duration) {
        to(clock.instant().plus(duration));
    }

    /** Sets both clocks and runs nothing. */
    public void set(Instant moment) {
        clock.moveTo(moment);
        EngineClock.follows(clock);
    }

    /** The moment both clocks show. */
    public Instant now() {
        return clock.instant();
    }

    /** Back to the system's own time. */
    public void reset() {
        clock.reset();
        EngineClock.follows(clock);
    }

    /**
     * Runs background steps and clocks that are due now and lets listeners hear what was announced, until none is left;
     * fails when a step fails.
     */
    public void runDue() {
        do {
            runJobs();
        } while (listeners.settle());
    }

    private void runJobs() {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var due = due();
            if (due.isEmpty()) {
                return;
            }
            for (var job : due) {
                if (jobs.createJobQuery().jobId(job.getId()).count() > 0) {
                    jobs.executeJob(job.getId());
                }
            }
        }
        throw new IllegalStateException("background steps without end");
    }

    private List<Job> due() {
        return jobs.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 100).stream()
                .filter(TimeTravel::ofAProcess)
                .toList();
    }

    /** The engine's own nightly cleaning is no part of anybody's story. */
    private static boolean ofAProcess(Job job) {
        return job.getProcessInstanceId() != null;
    }

    private @org.jspecify.annotations.Nullable Instant earliest(Instant before) {
        return jobs
                .createJobQuery()
                .withRetriesLeft()
                .active()
                .duedateLowerThan(Date.from(before))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 5)
                .stream()
                .filter(TimeTravel::ofAProcess)
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .findFirst()
                .orElse(null);
    }
}
