package org.couveuse.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The few verbs by which rooms move their processes. A process is always named by the business key of the aggregate it
 * carries, never by the engine's own ids.
 */
@Service
@Transactional
public class Processes {

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final HistoryService history;

    Processes(RuntimeService runtime, ManagementService jobs, HistoryService history) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.history = history;
    }

    /** Starts a process for an aggregate; refuses a second one of the same model for the same aggregate. */
    public void start(String process, UUID key, Outcome variables) {
        if (running(process, key)) {
            throw new IllegalStateException(process + " already runs for " + key);
        }
        runtime.startProcessInstanceByKey(process, key.toString(), variables.values());
    }

    /**
     * Tells a process that waits for a message.
     *
     * @return false when nothing waited for it: it came late or twice, and nothing changed
     * @throws OptimisticLockingFailureException when the process moved on at the same moment
     */
    public boolean tell(String message, UUID key, Outcome variables) {
        try {
            return !runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(key.toString())
                    .setVariables(variables.values())
                    .correlateAllWithResult()
                    .isEmpty();
        } catch (OptimisticLockingException race) {
            throw new OptimisticLockingFailureException("the process moved on meanwhile", race);
        }
    }

    /** Sets variables of the running processes of an aggregate. */
    public void set(UUID key, Outcome variables) {
        instances(key).forEach(i -> runtime.setVariables(i.getId(), variables.values()));
    }

    /** Moves a clock that is already running in the processes of an aggregate; returns how many were moved. */
    public int moveTimer(UUID key, String node, Instant due) {
        var moved = 0;
        for (var instance : instances(key)) {
            for (var job : jobs.createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(node)
                    .timers()
                    .list()) {
                jobs.setJobDuedate(job.getId(), Date.from(due));
                moved++;
            }
        }
        return moved;
    }

    /**
     * Ends the processes of an aggregate from outside; their open tasks close.
     *
     * @param reason words of the product, never of a person: they stay in the engine's history
     */
    public void end(UUID key, String reason) {
        instances(key).forEach(i -> runtime.deleteProcessInstance(i.getId(), reason, false, true));
    }

    /** Whether a process of this model runs for the aggregate. */
    @Transactional(readOnly = true)
    public boolean running(String process, UUID key) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(key.toString())
                        .count()
                > 0;
    }

    /** Whether the aggregate ever had a process of this model that has ended. */
    @Transactional(readOnly = true)
    public boolean ended(String process, UUID key) {
        return history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(key.toString())
                        .finished()
                        .count()
                > 0;
    }

    /** The value of a variable in the running process of an aggregate. */
    @Transactional(readOnly = true)
    public <T> Optional<T> value(UUID key, Variable<T> variable) {
        return instances(key).stream()
                .map(i -> runtime.getVariable(i.getId(), variable.name()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(variable::read);
    }

    /** The aggregate a step of a diagram works for. */
    public static UUID key(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** The value of a variable as a step sees it; refuses an absent one. */
    public static <T> T read(DelegateExecution execution, Variable<T> variable) {
        var value = execution.getVariable(variable.name());
        if (value == null) {
            throw new IllegalStateException("the process has no " + variable.name());
        }
        return variable.read(value);
    }

    /** Sets what a step tells its process. */
    public static void write(DelegateExecution execution, Outcome outcome) {
        outcome.values().forEach(execution::setVariable);
    }

    private List<ProcessInstance> instances(UUID key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .listPage(0, 100);
    }
}
