package org.couveuse.engine;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.context.Context;
import org.couveuse.audit.Place;
import org.couveuse.audit.Places;
import org.springframework.stereotype.Component;

/** Tells the trail which step of which process runs on this thread, if one does. */
@Component
class RunningStep implements Places.Steps {

    @Override
    public Optional<Place> now() {
        var context = Context.getBpmnExecutionContext();
        var execution = context == null ? null : context.getExecution();
        if (execution == null
                || execution.getProcessBusinessKey() == null
                || execution.getCurrentActivityId() == null) {
            return Optional.empty();
        }
        var definition = execution.getProcessDefinitionId();
        return Optional.of(new Place(
                definition.substring(0, definition.indexOf(':')),
                UUID.fromString(execution.getProcessBusinessKey()),
                execution.getCurrentActivityId(),
                null));
    }
}
