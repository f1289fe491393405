package org.couveuse.inbox;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.Severity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A task that waits: an incubator's lead has a blocker to solve. */
@Component
public class Waiting {

    private final Subjects subjects;
    private final BlockerService blockers;
    private final Troupe troupe;
    private final TimeTravel time;
    private final OpenTasks tasks;
    private final DueDates dueDates;
    private final TransactionTemplate transaction;

    Waiting(
            Subjects subjects,
            BlockerService blockers,
            Troupe troupe,
            TimeTravel time,
            OpenTasks tasks,
            DueDates dueDates,
            TransactionTemplate transaction) {
        this.subjects = subjects;
        this.blockers = blockers;
        this.troupe = troupe;
        this.time = time;
        this.tasks = tasks;
        this.dueDates = dueDates;
        this.transaction = transaction;
    }

    /** Who waits for what. */
    public record Scene(UUID thing, UUID lead, UUID member, OpenTask task) {}

    /** A blocker of a new incubator, raised by a member, waiting for the lead. */
    public Scene blocker() {
        return blocker(troupe.somebody());
    }

    /** The same, with somebody known as the lead. */
    public Scene blocker(UUID lead) {
        var thing = UUID.randomUUID();
        subjects.show(Card.of(thing, SubjectType.INCUBATOR, "Incubateur " + thing, "OPEN"));
        troupe.granted(lead, Role.TEAM_LEAD, thing);
        var member = troupe.with(Role.TEAM_MEMBER, thing);
        var blocker = blockers.raise(
                troupe.actor(member), new Raise(thing, "Accès refusé", "Rien n’avance.", Severity.MAJOR));
        time.runDue();
        return new Scene(thing, lead, member, troupe.waiting(blocker, "user_resolveBlocker"));
    }

    /** Moves when a task is due, as a room does that moves the clock it hangs on. */
    void moveDue(OpenTask task, Instant due) {
        transaction.executeWithoutResult(status -> dueDates.move(task.about().id(), task.form(), due));
    }

    /** A task as its rows say now. */
    public OpenTask find(String task) {
        return tasks.find(task).orElseThrow();
    }
}
