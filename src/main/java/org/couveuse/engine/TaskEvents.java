package org.couveuse.engine;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import org.couveuse.engine.EngineTask.Closed;
import org.couveuse.engine.EngineTask.Opened;
import org.couveuse.people.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Announces every task that opens or closes, whatever opened or closed it, in the engine's own transaction. */
final class TaskEvents extends AbstractBpmnParseListener {

    /** Variable of a process whose tasks are about something else than its aggregate. */
    static final String SUBJECT = "subject";

    private final ApplicationEventPublisher events;

    TaskEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> events.publishEvent(opened(task)));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, task -> events.publishEvent(new Closed(task.getId(), true, by(task))));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, task -> events.publishEvent(new Closed(task.getId(), false, null)));
    }

    private static @Nullable UUID by(DelegateTask task) {
        var user = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return user == null || user.getUserId() == null ? null : UUID.fromString(user.getUserId());
    }

    private static Opened opened(DelegateTask task) {
        var candidates = task.getCandidates().stream()
                .map(link -> Candidate.parse(link.getGroupId().strip()))
                .toList();
        return new Opened(task(
                (TaskEntity) task,
                task.getExecution().getProcessBusinessKey(),
                // a task has no variables of its own: asking its execution spares looking for some
                task.getExecution().getVariable(SUBJECT),
                candidates));
    }

    /** A task of the engine in the words of the rooms. */
    static EngineTask task(Task task, @Nullable String key, @Nullable Object subject, List<Candidate> candidates) {
        if (key == null) {
            throw new IllegalStateException("a process without business key opened " + task.getTaskDefinitionKey());
        }
        var process = task.getProcessDefinitionId();
        var due = task.getDueDate();
        return new EngineTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                process.substring(0, process.indexOf(':')),
                UUID.fromString(key),
                UUID.fromString(subject instanceof String other ? other : key),
                candidates,
                task.getCreateTime().toInstant(),
                due == null ? task.getCreateTime().toInstant() : due.toInstant());
    }
}
