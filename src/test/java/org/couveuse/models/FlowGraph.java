package org.couveuse.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Where a token can go from a node: along flows, out of the events on its border, across a link. */
final class FlowGraph {

    private final Model model;

    FlowGraph(Model model) {
        this.model = model;
    }

    boolean leadsTo(FlowNode from, FlowNode to) {
        Set<FlowNode> seen = new HashSet<>(Set.of(from));
        Deque<FlowNode> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (node.equals(to)) {
                return true;
            }
            next(node).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    /** A straight way from here to where the line ends: an end, the link to the next line, a stage left by its border. */
    boolean endsOnTheLineOf(FlowNode first, double tolerance) {
        double line = model.diagram().shape(first.getId()).at().centreY();
        Set<FlowNode> seen = new HashSet<>(Set.of(first));
        Deque<FlowNode> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (node.getOutgoing().isEmpty() && (node instanceof ThrowEvent || node instanceof SubProcess)) {
                return true;
            }
            node.getOutgoing().stream()
                    .map(SequenceFlow::getTarget)
                    .filter(next ->
                            Math.abs(model.diagram().shape(next.getId()).at().centreY() - line) <= tolerance)
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return false;
    }

    private List<FlowNode> next(FlowNode node) {
        List<FlowNode> next = new ArrayList<>();
        node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
        if (node instanceof Activity) {
            all(BoundaryEvent.class).stream()
                    .filter(event -> node.equals(event.getAttachedTo()))
                    .forEach(next::add);
        }
        if (node instanceof IntermediateThrowEvent thrown) {
            links(thrown.getEventDefinitions()).forEach(link -> all(IntermediateCatchEvent.class).stream()
                    .filter(caught -> links(caught.getEventDefinitions()).contains(link))
                    .forEach(next::add));
        }
        return next;
    }

    static List<String> links(Collection<?> definitions) {
        return definitions.stream()
                .filter(LinkEventDefinition.class::isInstance)
                .map(definition -> ((LinkEventDefinition) definition).getName())
                .toList();
    }

    private <T extends FlowNode> Collection<T> all(Class<T> type) {
        return model.instance().getModelElementsByType(type);
    }
}
