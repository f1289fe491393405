package org.couveuse.themes;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Candidate;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.NeedStep.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every verb on a need does: finds it, shows it to others, writes its story, starts its process. */
@Component
class NeedFile {

    private final Needs needs;
    private final NeedSteps steps;
    private final ThemeStanding standing;
    private final Processes processes;
    private final TaskDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NeedFile(
            Needs needs,
            NeedSteps steps,
            ThemeStanding standing,
            Processes processes,
            TaskDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.needs = needs;
        this.steps = steps;
        this.standing = standing;
        this.processes = processes;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    Need get(UUID need) {
        return needs.findById(need).orElseThrow(RuleViolation::notFound);
    }

    /** Keeps a new need and starts its process. */
    void open(Need need) {
        needs.save(need);
        step(need, What.of(NeedStepKind.RECEIVED));
        show(need);
        start(need);
        events.publishEvent(new Need.Received(need.id()));
    }

    /** Shows the need as it is now to inbox, search and le fil. */
    void show(Need need) {
        standing.show(need);
    }

    /** Adds a line to what became of the need. */
    void step(Need need, What what) {
        steps.save(new NeedStep(need.id(), clock.instant(), steps.countByNeed(need.id()) + 1, what));
    }

    /** Sends the need to triage. Who submitted it is asked what is not clear. */
    void start(Need need) {
        var asked = need.submittedBy();
        var candidate = asked == null ? Candidate.need(need.id()) : Candidate.person(asked);
        processes.start(
                NeedIntakeVariables.PROCESS,
                need.id(),
                Outcome.of(NeedIntakeVariables.AUTHOR_CANDIDATE, candidate.toString()));
    }

    /** Who may not triage the need: whoever submitted it. */
    Set<UUID> barred(UUID id) {
        var need = get(id);
        var persons = new HashSet<UUID>();
        if (need.author() != null) {
            persons.add(need.author());
        }
        if (need.submittedBy() != null) {
            persons.add(need.submittedBy());
        }
        return persons;
    }

    /** Whether this officer has the need's triage in hand. */
    boolean taken(UUID id, UUID officer) {
        return desk.about(id).stream().anyMatch(task -> officer.equals(task.assignee()));
    }
}
