package org.couveuse.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.couveuse.engine.EngineTask.Closed;
import org.couveuse.engine.EngineTask.Opened;
import org.couveuse.people.Candidate;
import org.springframework.context.ApplicationEventPublisher;

/** Announces every task that opens or closes, whatever opened or closed it, in the engine's own transaction. */
final class TaskEvents extends AbstractBpmnParseListener {

    private final ApplicationEventPublisher events;

    TaskEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> events.publishEvent(opened(task)));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, task -> events.publishEvent(new Closed(task.getId(), true)));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, task -> events.publishEvent(new Closed(task.getId(), false)));
    }

    private static Opened opened(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        if (key == null) {
            throw new IllegalStateException("a process without business key opened " + task.getTaskDefinitionKey());
        }
        var subject = task.getVariable("subject") instanceof String other ? other : key;
        var candidates = task.getCandidates().stream()
                .map(link -> Candidate.parse(link.getGroupId().strip()))
                .toList();
        var due = task.getDueDate();
        return new Opened(new EngineTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                processOf(task),
                UUID.fromString(key),
                UUID.fromString(subject),
                candidates,
                task.getCreateTime().toInstant(),
                due == null ? task.getCreateTime().toInstant() : due.toInstant()));
    }

    private static String processOf(DelegateTask task) {
        var id = task.getProcessDefinitionId();
        return id.substring(0, id.indexOf(':'));
    }
}
