package org.couveuse.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InteractionNode;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** What a reader sees of a model: its shapes, its flows and its labels, as bpmn-js draws them. */
final class Diagram {

    /** The room bpmn-js gives to a label whose place is left to chance. */
    private static final double USUAL_LABEL = 90;

    private static final double TITLE_BAND = 24;

    /** A pool, a sub-process or a node; {@code within} is the shape it is drawn in, {@code host} what it sits on. */
    record Shape(String id, BaseElement element, Rect at, String within, String host, boolean container) {}

    /** A flow between two nodes, or a message between two pools. */
    record Flow(String id, String source, String target, List<Point> path, boolean message) {
        List<Segment> segments() {
            List<Segment> segments = new ArrayList<>();
            for (int i = 1; i < path.size(); i++) {
                segments.add(new Segment(path.get(i - 1), path.get(i)));
            }
            return segments;
        }

        boolean sharesAnEndWith(Flow other) {
            return source.equals(other.source) || target.equals(other.target);
        }
    }

    /** A text outside of the shape it names; {@code declared} is absent when the model leaves its place to chance. */
    record Label(String owner, String text, Optional<Rect> declared, List<String> lines, Rect at) {}

    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final List<Label> labels = new ArrayList<>();

    Diagram(BpmnModelInstance model) {
        model.getModelElementsByType(BpmnShape.class).forEach(this::addShape);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::addFlow);
    }

    List<Shape> shapes() {
        return List.copyOf(shapes.values());
    }

    List<Flow> flows() {
        return List.copyOf(flows.values());
    }

    List<Label> labels() {
        return labels;
    }

    Shape shape(String id) {
        Shape shape = shapes.get(id);
        if (shape == null) {
            throw new IllegalStateException(id + " is not drawn");
        }
        return shape;
    }

    boolean draws(String id) {
        return shapes.containsKey(id) || flows.containsKey(id);
    }

    /** Whether the shape is drawn, however deep, inside the container. */
    boolean isInside(String shape, String container) {
        Shape at = shapes.get(shape);
        while (at != null && at.within != null) {
            if (at.within.equals(container)) {
                return true;
            }
            at = shapes.get(at.within);
        }
        return false;
    }

    private void addShape(BpmnShape drawn) {
        BaseElement element = drawn.getBpmnElement();
        Rect at = rect(drawn.getBounds());
        boolean pool = element instanceof Participant participant && participant.getProcess() != null;
        boolean container = pool || element instanceof SubProcess && drawn.isExpanded();
        String host = element instanceof BoundaryEvent boundary
                ? boundary.getAttachedTo().getId()
                : null;
        shapes.put(element.getId(), new Shape(element.getId(), element, at, within(element), host, container));
        String name = element.getAttributeValue("name");
        if (name == null || name.isBlank()) {
            return;
        }
        if (element instanceof Event || element instanceof Gateway) {
            addLabel(element.getId(), name, drawn.getBpmnLabel(), at);
        } else if (container && element instanceof SubProcess) {
            List<String> lines = TextMeasure.lines(name, TextMeasure.TASK_FONT, at.width() - 10);
            double width = TextMeasure.widest(lines, TextMeasure.TASK_FONT);
            Rect title = new Rect(at.centreX() - width / 2, at.y() + 4, width, TITLE_BAND - 4);
            labels.add(new Label(element.getId(), name, Optional.of(title), lines, title));
        }
    }

    private void addFlow(BpmnEdge drawn) {
        List<Point> path = drawn.getWaypoints().stream()
                .map(at -> new Point(at.getX(), at.getY()))
                .toList();
        BaseElement element = drawn.getBpmnElement();
        if (element instanceof SequenceFlow flow) {
            add(new Flow(
                    flow.getId(), flow.getSource().getId(), flow.getTarget().getId(), path, false));
        } else if (element instanceof MessageFlow flow) {
            add(new Flow(flow.getId(), id(flow.getSource()), id(flow.getTarget()), path, true));
        } else {
            return;
        }
        String name = element.getAttributeValue("name");
        if (name != null && !name.isBlank()) {
            Point first = path.get(0);
            addLabel(element.getId(), name, drawn.getBpmnLabel(), new Rect(first.x(), first.y(), 0, 0));
        }
    }

    private void add(Flow flow) {
        flows.put(flow.id(), flow);
    }

    private void addLabel(String owner, String text, BpmnLabel label, Rect fallback) {
        Optional<Rect> declared =
                Optional.ofNullable(label).map(BpmnLabel::getBounds).map(Diagram::rect);
        Rect bounds = declared.orElse(fallback);
        double room = declared.map(Rect::width).orElse(USUAL_LABEL);
        List<String> lines = TextMeasure.lines(text, TextMeasure.LABEL_FONT, room);
        double width = TextMeasure.widest(lines, TextMeasure.LABEL_FONT);
        double height = TextMeasure.height(lines, TextMeasure.LABEL_FONT);
        Rect at = new Rect(bounds.centreX() - width / 2, bounds.y(), width, height);
        labels.add(new Label(owner, text, declared, lines, at));
    }

    private static String within(BaseElement element) {
        if (element.getParentElement() instanceof SubProcess subProcess) {
            return subProcess.getId();
        }
        if (element.getParentElement() instanceof Process process) {
            return element.getModelInstance().getModelElementsByType(Participant.class).stream()
                    .map(Participant.class::cast)
                    .filter(pool -> process.equals(pool.getProcess()))
                    .map(BaseElement::getId)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    private static String id(InteractionNode node) {
        return node.getAttributeValue("id");
    }

    private static Rect rect(Bounds bounds) {
        return new Rect(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
