package org.couveuse.administration;

import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.couveuse.Troupe;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService;
import org.couveuse.support.Severity;
import org.springframework.stereotype.Component;

/** Makes a background step of a real process fail for good. */
@Component
public class Failure {

    private final Troupe troupe;
    private final Subjects subjects;
    private final BlockerService blockers;
    private final ActingAs acting;
    private final Processes processes;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TimeTravel time;

    Failure(
            Troupe troupe,
            Subjects subjects,
            BlockerService blockers,
            ActingAs acting,
            Processes processes,
            RuntimeService runtime,
            ManagementService jobs,
            TimeTravel time) {
        this.troupe = troupe;
        this.subjects = subjects;
        this.blockers = blockers;
        this.acting = acting;
        this.processes = processes;
        this.runtime = runtime;
        this.jobs = jobs;
        this.time = time;
    }

    /** A blocker whose clock failed; the id is the blocker's. */
    public UUID happen() {
        var thing = UUID.randomUUID();
        subjects.show(Card.of(thing, SubjectType.INCUBATOR, "Incubateur en panne", "AT_WORK"));
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        var blocker = acting.as(
                officer,
                () -> blockers.raise(
                        troupe.actor(officer),
                        new BlockerService.Raise(
                                thing, "Une horloge en panne", "Elle ne sonne plus.", Severity.MINOR)));
        time.runDue();
        jobs.setJobRetries(job(blocker), 0);
        return blocker;
    }

    /** How often the clock may still be tried. */
    public int retries(UUID blocker) {
        return jobs.createJobQuery().jobId(job(blocker)).singleResult().getRetries();
    }

    /** Takes everything back, for the other tests. */
    public void over(UUID blocker) {
        processes.end(blocker, "test");
    }

    private String job(UUID blocker) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(blocker.toString())
                .singleResult();
        return jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .listPage(0, 1)
                .get(0)
                .getId();
    }
}
