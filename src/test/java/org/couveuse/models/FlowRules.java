package org.couveuse.models;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** How flows may run on the sheet. Each rule answers with what breaks it. */
final class FlowRules {

    static final int MOST_CROSSINGS = 2;
    private static final double LINE_TOLERANCE = 5;
    private static final double BORDER_TOLERANCE = 2;
    private static final int MOST_WAYPOINTS = 6;
    private static final double SHORTEST = 20;

    private FlowRules() {}

    static List<String> crossedShapes(Model model) {
        List<String> broken = new ArrayList<>();
        for (Diagram.Flow flow : model.diagram().flows()) {
            for (Diagram.Shape shape : model.diagram().shapes()) {
                boolean around = shape.container() && (flow.message() || isAround(model, shape, flow));
                if (!around
                        && flow.segments().stream()
                                .anyMatch(segment -> segment.enters(shape.at().inset(BORDER_TOLERANCE)))
                        && !docksOnly(flow, shape)) {
                    broken.add(flow.id() + " crosses " + shape.id());
                }
            }
        }
        return broken;
    }

    static List<String> docking(Model model) {
        List<String> broken = new ArrayList<>();
        for (Diagram.Flow flow : model.diagram().flows()) {
            if (!onBorder(model.diagram().shape(flow.source()), flow.path().get(0))) {
                broken.add(flow.id() + " does not start at the border of " + flow.source());
            }
            if (!onBorder(
                    model.diagram().shape(flow.target()),
                    flow.path().get(flow.path().size() - 1))) {
                broken.add(flow.id() + " does not end at the border of " + flow.target());
            }
        }
        return broken;
    }

    static List<String> angles(Model model) {
        List<String> broken = new ArrayList<>();
        for (Diagram.Flow flow : model.diagram().flows()) {
            List<Segment> segments = flow.segments();
            if (segments.stream().anyMatch(segment -> !segment.isHorizontal() && !segment.isVertical())) {
                broken.add(flow.id() + " runs aslant");
            }
            if (flow.path().size() > MOST_WAYPOINTS) {
                broken.add(flow.id() + " has " + flow.path().size() + " waypoints");
            }
            if (segments.stream().mapToDouble(Segment::length).sum() < SHORTEST) {
                broken.add(flow.id() + " is too short for its arrow to be seen");
            }
        }
        return broken;
    }

    static List<String> boundaryExits(Model model) {
        List<String> broken = new ArrayList<>();
        for (BoundaryEvent event : model.instance().getModelElementsByType(BoundaryEvent.class)) {
            Diagram.Shape shape = model.diagram().shape(event.getId());
            Rect host = model.diagram().shape(event.getAttachedTo().getId()).at();
            boolean below = shape.at().centreY() > host.centreY();
            for (Diagram.Flow flow : model.diagram().flows()) {
                Segment first = flow.segments().get(0);
                boolean away =
                        first.isVertical() && first.to().y() > first.from().y() == below;
                if (!flow.message() && flow.source().equals(event.getId()) && !away) {
                    broken.add(flow.id() + " does not leave straight " + (below ? "down" : "up") + " from its border");
                }
            }
        }
        return broken;
    }

    static List<String> happyPath(Model model) {
        List<String> broken = new ArrayList<>();
        FlowGraph graph = new FlowGraph(model);
        List<FlowNode> firsts = new ArrayList<>(model.instance().getModelElementsByType(StartEvent.class));
        model.instance().getModelElementsByType(IntermediateCatchEvent.class).stream()
                .filter(event -> !FlowGraph.links(event.getEventDefinitions()).isEmpty())
                .forEach(firsts::add);
        for (FlowNode first : firsts) {
            if (!graph.endsOnTheLineOf(first, LINE_TOLERANCE)) {
                broken.add("no straight line leads from " + first.getId() + " to an end");
            }
        }
        return broken;
    }

    static List<String> direction(Model model) {
        List<String> broken = new ArrayList<>();
        FlowGraph graph = new FlowGraph(model);
        for (SequenceFlow flow : model.instance().getModelElementsByType(SequenceFlow.class)) {
            double from = model.diagram().shape(flow.getSource().getId()).at().centreX();
            double to = model.diagram().shape(flow.getTarget().getId()).at().centreX();
            if (to < from - BORDER_TOLERANCE && !graph.leadsTo(flow.getTarget(), flow.getSource())) {
                broken.add(flow.getId() + " runs to the left without being a loop");
            }
        }
        return broken;
    }

    /** Flows that share an end may run together or meet; all others count, and none may run on another. */
    static List<String> crossings(Model model) {
        List<String> crossings = new ArrayList<>();
        List<Diagram.Flow> flows = model.diagram().flows();
        for (int i = 0; i < flows.size(); i++) {
            for (Diagram.Flow other : flows.subList(i + 1, flows.size())) {
                crossings.addAll(crossings(flows.get(i), other));
            }
        }
        return crossings;
    }

    static List<String> coverings(Model model) {
        List<String> broken = new ArrayList<>();
        List<Diagram.Flow> flows = model.diagram().flows();
        for (int i = 0; i < flows.size(); i++) {
            Diagram.Flow one = flows.get(i);
            for (Diagram.Flow other : flows.subList(i + 1, flows.size())) {
                if (!one.sharesAnEndWith(other)
                        && one.segments().stream()
                                .anyMatch(segment -> other.segments().stream().anyMatch(segment::covers))) {
                    broken.add(one.id() + " runs on " + other.id());
                }
            }
        }
        return broken;
    }

    private static List<String> crossings(Diagram.Flow one, Diagram.Flow other) {
        List<String> crossings = new ArrayList<>();
        for (Segment segment : one.segments()) {
            for (Segment second : other.segments()) {
                boolean meets = !one.sharesAnEndWith(other) && !segment.covers(second) && segment.touches(second);
                if (segment.crosses(second) || meets) {
                    crossings.add(one.id() + " crosses " + other.id());
                }
            }
        }
        return crossings;
    }

    private static boolean isAround(Model model, Diagram.Shape container, Diagram.Flow flow) {
        return model.diagram().isInside(flow.source(), container.id())
                && model.diagram().isInside(flow.target(), container.id());
    }

    /** A gateway's or an event's rectangle has empty corners: a flow that only docks there does not cross it. */
    private static boolean docksOnly(Diagram.Flow flow, Diagram.Shape shape) {
        boolean end = flow.source().equals(shape.id()) || flow.target().equals(shape.id());
        return end
                && (shape.element() instanceof Event || shape.element() instanceof Gateway)
                && flow.segments().stream()
                        .noneMatch(segment ->
                                segment.enters(shape.at().inset(shape.at().width() * 0.3)));
    }

    private static boolean onBorder(Diagram.Shape shape, Point point) {
        Rect at = shape.at();
        double dx = Math.abs(point.x() - at.centreX());
        double dy = Math.abs(point.y() - at.centreY());
        if (shape.element() instanceof Event) {
            return Math.abs(Math.hypot(dx, dy) - at.width() / 2) <= BORDER_TOLERANCE;
        }
        if (shape.element() instanceof Gateway) {
            return Math.abs(dx + dy - at.width() / 2) <= BORDER_TOLERANCE;
        }
        boolean subProcess = shape.element() instanceof SubProcess;
        double tolerance = subProcess ? BORDER_TOLERANCE + 1 : BORDER_TOLERANCE;
        return at.inset(-tolerance).contains(point) && !at.inset(tolerance).contains(point);
    }
}
