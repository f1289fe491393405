package org.couveuse.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What things are called in a model and what is said of them. Each rule answers with what breaks it. */
final class NameRules {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("startEvent", "start"),
            Map.entry("userTask", "user"),
            Map.entry("serviceTask", "service"),
            Map.entry("businessRuleTask", "rule"),
            Map.entry("callActivity", "call"),
            Map.entry("exclusiveGateway", "gw"),
            Map.entry("parallelGateway", "gw"),
            Map.entry("inclusiveGateway", "gw"),
            Map.entry("eventBasedGateway", "gw"),
            Map.entry("receiveTask", "msg"),
            Map.entry("endEvent", "end"),
            Map.entry("subProcess", "sub"));
    private static final Pattern NODE = Pattern.compile("[a-z]+_[a-z][A-Za-z0-9]*");
    private static final Pattern CARELESS =
            Pattern.compile("[^\\u202f][?!;]|[^\\u00a0]:(?!\\d)|«[^\\u00a0]|[^\\u00a0]»|'|\\.\\.\\.|  ");

    private NameRules() {}

    static List<String> process(Model model) {
        List<String> broken = new ArrayList<>();
        if (model.processes().size() != 1) {
            return List.of("a file holds one process, not " + model.processes().size());
        }
        Process process = model.processes().get(0);
        String kebab = process.getId().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        expect(model.file().equals(kebab + ".bpmn"), "the file of " + process.getId() + " is not " + kebab, broken);
        expect(process.getName() != null && !process.getName().isBlank(), "the process has no name", broken);
        expect(process.isExecutable(), "the process is not executable", broken);
        expect("1825".equals(process.getCamundaHistoryTimeToLiveString()), "history is not kept 1825 days", broken);
        String namespace = model.instance().getDefinitions().getTargetNamespace();
        expect("urn:couveuse:bpmn".equals(namespace), "the namespace is " + namespace, broken);
        expect(isDocumented(process), "the process is not documented", broken);
        long pools = model.instance().getModelElementsByType(Participant.class).stream()
                .filter(pool -> process.equals(pool.getProcess()))
                .count();
        expect(pools == 1, "the process sits in " + pools + " pools", broken);
        return broken;
    }

    static List<String> ids(Model model) {
        List<String> broken = new ArrayList<>();
        for (FlowNode node : model.instance().getModelElementsByType(FlowNode.class)) {
            String kind = kind(node);
            if (!NODE.matcher(node.getId()).matches() || !node.getId().startsWith(kind + "_")) {
                broken.add(node.getId() + " is not named " + kind + "_something");
            }
        }
        for (SequenceFlow flow : model.instance().getModelElementsByType(SequenceFlow.class)) {
            expect(flow.getId().startsWith("flow_"), flow.getId() + " is not named flow_something", broken);
        }
        for (Message message : model.instance().getModelElementsByType(Message.class)) {
            boolean fits = message.getName().startsWith("msg_")
                    && message.getId().equals("M" + message.getName().substring(1));
            expect(fits, message.getId() + " is not the message " + message.getName(), broken);
        }
        return broken;
    }

    static List<String> names(Model model) {
        List<String> broken = new ArrayList<>();
        for (FlowNode node : model.instance().getModelElementsByType(FlowNode.class)) {
            expect(isJoin(node) || isNamed(node), node.getId() + " has no name", broken);
            boolean asks = node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
            if (asks && node.getOutgoing().size() > 1) {
                expect(isNamed(node) && name(node).endsWith("?"), node.getId() + " does not ask a question", broken);
                node.getOutgoing()
                        .forEach(flow -> expect(isNamed(flow), flow.getId() + " does not say its answer", broken));
            }
        }
        model.instance()
                .getModelElementsByType(Participant.class)
                .forEach(pool -> expect(isNamed(pool), pool.getId() + " has no name", broken));
        model.instance()
                .getModelElementsByType(MessageFlow.class)
                .forEach(flow -> expect(isNamed(flow), flow.getId() + " has no name", broken));
        return broken;
    }

    static List<String> documentation(Model model) {
        return model.instance().getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !isJoin(node) && !isDocumented(node))
                .map(node -> node.getId() + " is not documented")
                .toList();
    }

    static List<String> typography(Model model) {
        List<String> broken = new ArrayList<>();
        for (BaseElement element : model.instance().getModelElementsByType(BaseElement.class)) {
            String text = element instanceof Documentation said ? said.getTextContent() : name(element);
            boolean named = !(element instanceof Message) && !(element instanceof EventDefinition);
            if (named && text != null && CARELESS.matcher(text).find()) {
                broken.add("careless typography: " + text);
            }
        }
        return broken;
    }

    private static String kind(FlowNode node) {
        String type = node.getElementType().getTypeName();
        if (KINDS.containsKey(type)) {
            return KINDS.get(type);
        }
        EventDefinition definition = node instanceof CatchEvent caught
                ? caught.getEventDefinitions().stream().findFirst().orElse(null)
                : ((ThrowEvent) node).getEventDefinitions().stream().findFirst().orElse(null);
        if (definition instanceof TimerEventDefinition) {
            return "timer";
        }
        if (definition instanceof ConditionalEventDefinition) {
            return "cond";
        }
        if (definition instanceof LinkEventDefinition) {
            return "link";
        }
        return definition != null && definition.getElementType().getTypeName().startsWith("message") ? "msg" : "err";
    }

    private static boolean isJoin(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() <= 1;
    }

    private static boolean isNamed(BaseElement element) {
        return name(element) != null && !name(element).isBlank();
    }

    private static String name(BaseElement element) {
        return element.getAttributeValue("name");
    }

    private static boolean isDocumented(BaseElement element) {
        return element.getDocumentations().stream()
                .anyMatch(said -> !said.getTextContent().isBlank());
    }

    private static void expect(boolean holds, String otherwise, List<String> broken) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
