package org.couveuse.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.JsonUtils;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A process model with tokens where something waits, and the same as a list for those who do not see it. */
public class Diagram extends Div {

    private static final Set<String> NODES = Set.of(
            "userTask", "serviceTask", "businessRuleTask", "callActivity", "sendTask", "receiveTask", "subProcess");

    private final Picture picture = new Picture();

    private record Node(String id, String name) {}

    /** A diagram of the model, with the ids of the nodes that are active and of those that are past. */
    public Diagram(String label, String xml, Collection<String> active, Collection<String> done) {
        addClassName("diagram");
        var frame = new Div(picture);
        frame.addClassName("bpmn");
        frame.getElement().setAttribute("role", "region").setAttribute("aria-label", label);
        var tools = Card.buttons(
                tool(Icon.PLUS, Words.say("shell.diagram.larger"), 1.25),
                tool(Icon.MINUS, Words.say("shell.diagram.smaller"), 0.8),
                Action.secondary(Words.say("shell.diagram.whole"), () -> picture.call("fit"))
                        .small());
        add(frame, tools, words(xml, active, done));
        picture.addAttachListener(e -> picture.getElement()
                .executeJs(
                        "this.show($0, $1, $2, $3, $4)",
                        xml,
                        JsonUtils.listToJson(List.copyOf(active)),
                        JsonUtils.listToJson(List.copyOf(done)),
                        label,
                        Words.say("shell.diagram.here")));
    }

    private NativeButton tool(Icon icon, String label, double factor) {
        var button = new NativeButton("", e -> picture.zoom(factor));
        button.addClassNames("btn", "btn-small");
        button.getElement().setAttribute("type", "button").setAttribute("aria-label", label);
        button.add(icon.draw());
        return button;
    }

    private static FoldedSection words(String xml, Collection<String> active, Collection<String> done) {
        var list = new OrderedList();
        list.addClassName("diagram-list");
        for (var node : nodes(xml)) {
            var state =
                    active.contains(node.id()) ? State.WAITING : done.contains(node.id()) ? State.DONE : State.TO_COME;
            list.add(new ListItem(
                    new Span(node.name()), new StateWord(state, Words.say("shell.diagram." + state.name()))));
        }
        return new FoldedSection(Words.say("shell.diagram.words"), list);
    }

    /** The model's steps that have a name, in the order of the file. */
    private static List<Node> nodes(String xml) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var found = new ArrayList<Node>();
        try {
            var reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && NODES.contains(reader.getLocalName())) {
                    node(reader.getAttributeValue(null, "id"), reader.getAttributeValue(null, "name"), found);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not a readable model", e);
        }
        return found;
    }

    private static void node(@Nullable String id, @Nullable String name, List<Node> found) {
        if (id != null && name != null && !name.isBlank()) {
            found.add(new Node(id, name.replaceAll("\\s+", " ")));
        }
    }

    /** The picture itself, drawn by bpmn-js; its mark stays visible, as its licence asks. */
    @Tag("cv-diagram")
    @NpmPackage(value = "bpmn-js", version = "18.31.1")
    @JsModule("./diagram.js")
    @CssImport("bpmn-js/dist/assets/diagram-js.css")
    public static class Picture extends HtmlContainer {

        private void zoom(double factor) {
            getElement().callJsFunction("zoom", factor);
        }

        private void call(String function) {
            getElement().callJsFunction(function);
        }
    }
}
