package org.couveuse.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Where shapes and words may lie on the sheet. Each rule answers with what breaks it. */
final class ShapeRules {

    /** A3 landscape at 96 points an inch, less its margins: a task's 12 px text prints at 9 pt. */
    private static final Rect SHEET = new Rect(0, 0, 1560, 1080);

    private static final double TASK_TEXT_ROOM = 106;
    private static final int TASK_LINES = 3;
    private static final double LEAST_LABEL = 80;
    private static final double POOL_BAND = 30;
    private static final double LABEL_REACH = 35;

    private ShapeRules() {}

    static List<String> drawn(Model model) {
        List<String> broken = new ArrayList<>();
        for (Class<? extends ModelElementInstance> type :
                List.of(FlowNode.class, SequenceFlow.class, Participant.class, MessageFlow.class)) {
            model.instance().getModelElementsByType(type).stream()
                    .map(element -> element.getAttributeValue("id"))
                    .filter(id -> !model.diagram().draws(id))
                    .forEach(id -> broken.add(id + " is not drawn"));
        }
        return broken;
    }

    static List<String> sizes(Model model) {
        List<String> broken = new ArrayList<>();
        for (Diagram.Shape shape : model.diagram().shapes()) {
            Rect at = shape.at();
            double width = shape.element() instanceof Event ? 36 : shape.element() instanceof Gateway ? 50 : 120;
            double height = shape.element() instanceof Activity ? 80 : width;
            boolean sized = shape.element() instanceof FlowNode && !shape.container();
            if (sized && (at.width() != width || at.height() != height)) {
                broken.add("%s is %.0f by %.0f, not %.0f by %.0f"
                        .formatted(shape.id(), at.width(), at.height(), width, height));
            }
        }
        return broken;
    }

    static List<String> overlaps(Model model) {
        List<String> broken = new ArrayList<>();
        List<Diagram.Shape> shapes = model.diagram().shapes();
        for (int i = 0; i < shapes.size(); i++) {
            Diagram.Shape one = shapes.get(i);
            for (Diagram.Shape other : shapes.subList(i + 1, shapes.size())) {
                boolean related = model.diagram().isInside(one.id(), other.id())
                        || model.diagram().isInside(other.id(), one.id())
                        || other.id().equals(one.host())
                        || one.id().equals(other.host());
                if (!related && one.at().overlaps(other.at())) {
                    broken.add(one.id() + " overlaps " + other.id());
                }
            }
        }
        return broken;
    }

    static List<String> containment(Model model) {
        List<String> broken = new ArrayList<>();
        for (Diagram.Shape shape : model.diagram().shapes()) {
            if (shape.within() == null) {
                continue;
            }
            Diagram.Shape around = model.diagram().shape(shape.within());
            Rect room = around.element() instanceof Participant
                    ? new Rect(
                            around.at().x() + POOL_BAND,
                            around.at().y(),
                            around.at().width() - POOL_BAND,
                            around.at().height())
                    : around.at();
            if (!room.contains(shape.at())) {
                broken.add(shape.id() + " sticks out of " + around.id());
            }
            Rect host = shape.host() == null
                    ? null
                    : model.diagram().shape(shape.host()).at();
            if (host != null
                    && (Math.min(
                                            Math.abs(shape.at().centreY() - host.y()),
                                            Math.abs(shape.at().centreY() - host.bottom()))
                                    > 2
                            || shape.at().centreX() < host.x()
                            || shape.at().centreX() > host.right())) {
                broken.add(shape.id() + " does not sit on the top or bottom border of " + shape.host());
            }
        }
        return broken;
    }

    static List<String> labelOverlaps(Model model) {
        List<String> broken = new ArrayList<>();
        List<Diagram.Label> labels = model.diagram().labels();
        for (int i = 0; i < labels.size(); i++) {
            Diagram.Label label = labels.get(i);
            for (Diagram.Label other : labels.subList(i + 1, labels.size())) {
                if (label.at().overlaps(other.at())) {
                    broken.add("the label of " + label.owner() + " overlaps that of " + other.owner());
                }
            }
            for (Diagram.Shape shape : model.diagram().shapes()) {
                boolean over = label.at().overlaps(shape.at());
                if (over && !(shape.container() && shape.at().contains(label.at()))) {
                    broken.add("the label of " + label.owner() + " overlaps " + shape.id());
                }
            }
            for (Diagram.Flow flow : model.diagram().flows()) {
                if (flow.segments().stream().anyMatch(segment -> segment.enters(label.at()))) {
                    broken.add("the label of " + label.owner() + " lies on " + flow.id());
                }
            }
        }
        return broken;
    }

    static List<String> labelPlaces(Model model) {
        List<String> broken = new ArrayList<>();
        Map<String, Diagram.Flow> flows = new HashMap<>();
        model.diagram().flows().forEach(flow -> flows.put(flow.id(), flow));
        for (Diagram.Label label : model.diagram().labels()) {
            Diagram.Flow flow = flows.get(label.owner());
            if (label.declared().isEmpty()) {
                broken.add("the label of " + label.owner() + " has no place of its own");
            } else if (flow == null
                    && !titles(model, label)
                    && label.declared().get().width() < LEAST_LABEL) {
                broken.add("the label of " + label.owner() + " is narrower than 80");
            } else if (flow != null
                    && flow.segments().stream()
                                    .mapToDouble(label.at()::distanceTo)
                                    .min()
                                    .orElse(0)
                            > LABEL_REACH) {
                broken.add("the label of " + label.owner() + " is far from its flow");
            } else if (flow == null && !nearby(model, label)) {
                broken.add("the label of " + label.owner() + " is far from its shape");
            }
        }
        return broken;
    }

    static List<String> wraps(Model model) {
        List<String> broken = new ArrayList<>();
        for (Diagram.Label label : model.diagram().labels()) {
            double room = label.declared().map(Rect::width).orElse(label.at().width());
            check(label.owner(), label.text(), TextMeasure.LABEL_FONT, room, Integer.MAX_VALUE, broken);
        }
        for (Diagram.Shape shape : model.diagram().shapes()) {
            String name = shape.element().getAttributeValue("name");
            if (shape.element() instanceof Activity && !shape.container() && name != null) {
                check(shape.id(), name, TextMeasure.TASK_FONT, TASK_TEXT_ROOM, TASK_LINES, broken);
            }
        }
        return broken;
    }

    static List<String> sheet(Model model) {
        List<Diagram.Shape> shapes = model.diagram().shapes();
        double width = shapes.stream()
                        .mapToDouble(shape -> shape.at().right())
                        .max()
                        .orElse(0)
                - shapes.stream().mapToDouble(shape -> shape.at().x()).min().orElse(0);
        double height = shapes.stream()
                        .mapToDouble(shape -> shape.at().bottom())
                        .max()
                        .orElse(0)
                - shapes.stream().mapToDouble(shape -> shape.at().y()).min().orElse(0);
        return width <= SHEET.width() && height <= SHEET.height()
                ? List.of()
                : List.of("the drawing is %.0f by %.0f, the sheet %.0f by %.0f"
                        .formatted(width, height, SHEET.width(), SHEET.height()));
    }

    /** A sub-process has its title inside. */
    private static boolean titles(Model model, Diagram.Label label) {
        return model.diagram().shape(label.owner()).container();
    }

    private static boolean nearby(Model model, Diagram.Label label) {
        Rect shape = model.diagram().shape(label.owner()).at().inset(-LABEL_REACH);
        return shape.overlaps(label.at());
    }

    private static void check(String owner, String text, double font, double room, int most, List<String> broken) {
        List<String> lines = TextMeasure.lines(text, font, room);
        if (lines.size() > most) {
            broken.add(owner + " needs " + lines.size() + " lines");
        }
        if (Stream.of(text.split("[\\s\\u00a0\\u202f-]")).anyMatch(word -> TextMeasure.width(word, font) > room)) {
            broken.add("a word of " + owner + " is cut");
        }
        if (lines.stream().anyMatch(line -> line.matches("^[?!:;»].*"))) {
            broken.add("a line of " + owner + " begins with a punctuation mark");
        }
    }
}
