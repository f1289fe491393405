package org.couveuse.inbox;

import java.time.Clock;
import java.util.UUID;
import org.couveuse.engine.EngineTasks;
import org.couveuse.people.Candidate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets open tasks follow when somebody else answers for a thing; the calling room has checked that this is so. */
@Service
@Transactional
public class HandOver {

    private final OpenTasks tasks;
    private final EngineTasks engine;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandOver(OpenTasks tasks, EngineTasks engine, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What one person had taken of a thing's tasks is the other's now. Nobody loses what they may do by their role: who
     * is to lose that as well loses the role.
     *
     * @return how many tasks went over
     */
    public int handOver(UUID subject, UUID from, UUID to) {
        var gone = 0;
        for (var task : tasks.about(subject)) {
            if (from.equals(task.assignee())) {
                engine.assign(task.id(), to);
                tasks.admit(task.id(), to);
                tasks.assign(task.id(), to, clock.instant());
                gone++;
            }
            dismiss(task.id(), from);
        }
        return gone;
    }

    /** Whoever takes a task becomes a candidate by name: that is over; who counts as another candidate still does. */
    private void dismiss(String task, UUID person) {
        var candidate = Candidate.person(person).toString();
        jdbc.sql("delete from open_task where task = ? and candidate = ?"
                        + " and exists (select 1 from open_task other where other.task = ? and other.candidate <> ?)")
                .params(task, candidate, task, candidate)
                .update();
    }
}
