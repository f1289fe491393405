package org.couveuse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.couveuse.audit.Trail;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings running instances of older models to the latest version where a plan says how. Without a plan they finish in
 * the version they began in. At each start every plan is tried without moving anything; an administrator sees what it
 * would do, and does it.
 */
@Service
public class MigrationPlans {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationPlans.class);
    private static final int MOST = 1000;

    private final RepositoryService models;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final Turns turns;
    private final Trail trail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    MigrationPlans(
            RepositoryService models,
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            Turns turns,
            Trail trail,
            CurrentActor actor,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.turns = turns;
        this.trail = trail;
        this.actor = actor;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a plan would do to the instances of one older version.
     *
     * @param problems why it cannot, as the engine says it; none when it can
     */
    public record Trial(String process, int from, int to, long running, List<String> problems) {

        /** Whether the instances of this version can be moved. */
        public boolean isPossible() {
            return problems.isEmpty();
        }
    }

    /** How many instances were moved, and which could not be, with the reason. */
    public record Moved(int moved, List<String> left) {}

    /** Tries all plans, so that it is in the log before anybody relies on them. */
    @EventListener(ApplicationReadyEvent.class)
    void tryAll() {
        for (var plan : MigrationPlan.all()) {
            for (var trial : tried(plan)) {
                if (trial.isPossible()) {
                    LOG.info("can be brought to the latest model at /admin/processus/{}: {}", plan.process(), trial);
                } else {
                    LOG.warn("a plan does not fit running instances, which stay in their version: {}", trial);
                }
            }
        }
    }

    /** The plan of this release for a process. */
    public Optional<MigrationPlan> plan(String process) {
        requireAdministrator();
        return MigrationPlan.all().stream()
                .filter(plan -> plan.process().equals(process))
                .findFirst();
    }

    /** What a plan would do, one older version after the other, moving nothing; for administrators. */
    public List<Trial> trial(MigrationPlan plan) {
        requireAdministrator();
        return tried(plan);
    }

    /** Moves what can be moved, instance by instance while people work; for administrators. */
    public Moved migrate(MigrationPlan plan) {
        requireAdministrator();
        var target = latest(plan.process());
        var moved = 0;
        var left = new ArrayList<String>();
        for (var source : older(target)) {
            var way = way(plan, source, target);
            for (var instance : instances(source)) {
                try {
                    move(way, instance);
                    moved++;
                } catch (ProcessEngineException refused) {
                    // people work meanwhile: what has ended needs no other version, and stops nothing else
                    if (runs(instance)) {
                        left.add(instance.getBusinessKey() + ": " + refused.getMessage());
                    }
                }
            }
        }
        var count = moved;
        var who = actor.get().person();
        transaction.executeWithoutResult(status -> trail.record(new Trail.Event(
                who, "process.migrated", who == null ? new UUID(0, 0) : who, plan.process() + ", " + count)));
        return new Moved(moved, List.copyOf(left));
    }

    private void move(org.camunda.bpm.engine.migration.MigrationPlan way, ProcessInstance instance) {
        transaction.executeWithoutResult(status -> {
            turns.take("models");
            runtime.newMigration(way).processInstanceIds(instance.getId()).execute();
            tasks.createTaskQuery().processInstanceId(instance.getId()).listPage(0, MOST).stream()
                    .map(Task::getId)
                    .forEach(task -> events.publishEvent(new EngineTask.Moved(task)));
        });
    }

    private boolean runs(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                > 0;
    }

    private List<Trial> tried(MigrationPlan plan) {
        var target = latest(plan.process());
        return older(target).stream().map(source -> tried(plan, source, target)).toList();
    }

    private Trial tried(MigrationPlan plan, ProcessDefinition source, ProcessDefinition target) {
        var problems = new ArrayList<String>();
        try {
            var mapped = way(plan, source, target).getInstructions().stream()
                    .map(MigrationInstruction::getSourceActivityId)
                    .collect(Collectors.toSet());
            management.createActivityStatisticsQuery(source.getId()).listPage(0, MOST).stream()
                    .map(ActivityStatistics::getId)
                    .filter(node -> !mapped.contains(node))
                    .forEach(node -> problems.add("something waits at " + node + ", which leads nowhere"));
        } catch (MigrationPlanValidationException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return new Trial(plan.process(), source.getVersion(), target.getVersion(), running(source), problems);
    }

    private org.camunda.bpm.engine.migration.MigrationPlan way(
            MigrationPlan plan, ProcessDefinition source, ProcessDefinition target) {
        var same = runtime.createMigrationPlan(source.getId(), target.getId()).mapEqualActivities();
        var way = plan.clocks() ? same.updateEventTriggers() : same;
        plan.renamed().forEach((from, to) -> {
            var one = way.mapActivities(from, to);
            if (plan.clocks()) {
                one.updateEventTrigger();
            }
        });
        return way.build();
    }

    private ProcessDefinition latest(String process) {
        return Optional.ofNullable(models.createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .orElseThrow(RuleViolation::notFound);
    }

    /** Older versions in which something runs. */
    private List<ProcessDefinition> older(ProcessDefinition target) {
        return models
                .createProcessDefinitionQuery()
                .processDefinitionKey(target.getKey())
                .orderByProcessDefinitionVersion()
                .asc()
                .listPage(0, MOST)
                .stream()
                .filter(each -> each.getVersion() < target.getVersion() && running(each) > 0)
                .toList();
    }

    private List<ProcessInstance> instances(ProcessDefinition source) {
        var found = new ArrayList<ProcessInstance>();
        List<ProcessInstance> page;
        do {
            page = runtime.createProcessInstanceQuery()
                    .processDefinitionId(source.getId())
                    .orderByProcessInstanceId()
                    .asc()
                    .listPage(found.size(), MOST);
            found.addAll(page);
        } while (page.size() == MOST);
        return found;
    }

    private long running(ProcessDefinition source) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(source.getId())
                .count();
    }

    private void requireAdministrator() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
    }
}
