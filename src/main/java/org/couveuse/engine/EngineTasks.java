package org.couveuse.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Completes and assigns tasks; only the desk calls it, and it checks the caller again, for the engine never does. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EngineTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    EngineTasks(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** A task that waits in the engine, and who has taken it. */
    public record Waiting(EngineTask task, @Nullable UUID assignee) {}

    /** A task as the engine knows it now; nothing when it no longer waits. */
    public Optional<Waiting> find(String task) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                .map(found -> new Waiting(
                        read(found), found.getAssignee() == null ? null : UUID.fromString(found.getAssignee())));
    }

    private EngineTask read(Task found) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(found.getProcessInstanceId())
                .singleResult();
        var candidates = tasks.getIdentityLinksForTask(found.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> Candidate.parse(link.getGroupId().strip()))
                .toList();
        return TaskEvents.task(
                found, instance.getBusinessKey(), tasks.getVariable(found.getId(), TaskEvents.SUBJECT), candidates);
    }

    /** Completes a task and moves its process on; refuses who is no candidate, and a task that is no longer there. */
    public void complete(String task, Actor actor, Outcome outcome) {
        var found = tasks.createTaskQuery().taskId(task).singleResult();
        if (found == null) {
            throw RuleViolation.notFound();
        }
        var assigned = actor.person() != null && actor.person().toString().equals(found.getAssignee());
        var candidate = tasks.getIdentityLinksForTask(task).stream()
                .filter(link -> link.getGroupId() != null)
                .anyMatch(link -> actor.counts(Candidate.parse(link.getGroupId().strip())));
        if (!assigned && !candidate) {
            throw RuleViolation.notFound();
        }
        try {
            identity.setAuthenticatedUserId(
                    actor.person() == null ? null : actor.person().toString());
            tasks.complete(task, outcome.values());
        } catch (OptimisticLockingException race) {
            throw new OptimisticLockingFailureException("the process moved on meanwhile", race);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Says who has taken the task, null for nobody. */
    public void assign(String task, @Nullable UUID person) {
        tasks.setAssignee(task, person == null ? null : person.toString());
    }

    /** Moves the due date of a task. */
    public void moveDue(String task, Instant due) {
        tasks.setDueDate(task, Date.from(due));
    }
}
