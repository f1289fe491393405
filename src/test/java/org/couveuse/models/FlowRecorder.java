package org.couveuse.models;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** Notes every sequence flow that any process takes; the engine's history keeps the nodes only. */
@Component
class FlowRecorder extends AbstractCamundaConfiguration {

    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    static Set<String> taken() {
        return TAKEN;
    }

    static void forget(String process) {
        TAKEN.removeIf(flow -> flow.startsWith(process + "/"));
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        var listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<BpmnParseListener>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new Listening());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> {
                var definition = execution.getProcessDefinitionId();
                TAKEN.add(definition.substring(0, definition.indexOf(':')) + "/" + flow.getId());
            });
        }
    }
}
