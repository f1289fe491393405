package org.couveuse.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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
    private final CommandExecutor commands;

    EngineTasks(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.identity = engine.getIdentityService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
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
        try {
            identity.setAuthenticatedUserId(
                    actor.person() == null ? null : actor.person().toString());
            // one command, so that what the check has read need not be read again to complete the task
            if (!commands.execute(context -> completed(context, task, actor, outcome))) {
                throw RuleViolation.notFound();
            }
        } catch (OptimisticLockingException race) {
            throw new OptimisticLockingFailureException("the process moved on meanwhile", race);
        } finally {
            identity.clearAuthentication();
        }
    }

    private boolean completed(CommandContext context, String task, Actor actor, Outcome outcome) {
        var found = context.getTaskManager().findTaskById(task);
        if (found == null || !mayComplete(found, actor)) {
            return false;
        }
        tasks.complete(task, outcome.values());
        return true;
    }

    private static boolean mayComplete(TaskEntity found, Actor actor) {
        var assigned = actor.person() != null && actor.person().toString().equals(found.getAssignee());
        return assigned
                || found.getCandidates().stream()
                        .filter(link -> link.getGroupId() != null)
                        .anyMatch(link ->
                                actor.counts(Candidate.parse(link.getGroupId().strip())));
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
