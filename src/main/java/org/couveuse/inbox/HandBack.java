package org.couveuse.inbox;

import java.time.Clock;
import java.util.UUID;
import org.couveuse.engine.EngineTasks;
import org.couveuse.shared.Turns;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody is back, what their deputy had taken and not done is free again. */
@Component
class HandBack {

    private static final int AT_ONCE = 100;

    private final AbsenceBook book;
    private final OpenTasks tasks;
    private final TaskRights rights;
    private final EngineTasks engine;
    private final Turns turns;
    private final Clock clock;

    HandBack(AbsenceBook book, OpenTasks tasks, TaskRights rights, EngineTasks engine, Turns turns, Clock clock) {
        this.book = book;
        this.tasks = tasks;
        this.rights = rights;
        this.engine = engine;
        this.turns = turns;
        this.clock = clock;
    }

    /** Looks for absences that ended. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void handBack() {
        turns.take("absences");
        for (var absence : book.toHandBack(clock.instant(), Limit.of(AT_ONCE))) {
            free(absence.deputy());
            absence.handBack();
        }
    }

    private void free(UUID deputy) {
        for (var task : tasks.takenBy(deputy)) {
            if (!rights.couldStill(deputy, task)) {
                engine.assign(task.id(), null);
                tasks.assign(task.id(), null, null);
            }
        }
    }
}
