package org.couveuse.models;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a diagram may ask the engine to evaluate, and what it may contain at all. */
final class Expressions {

    private static final Pattern ANY = Pattern.compile("[$#]\\{[^}]*}");
    private static final String VALUE = "(?:'[A-Z][A-Z0-9_]*'|true|false|null|-?\\d+)";
    private static final String NAME = "[a-z][A-Za-z0-9]*";
    private static final String TEST = "!?" + NAME + "(?: (?:==|!=|<=|>=|<|>) (?:" + VALUE + "|" + NAME + "))?";
    private static final String TESTS = "\\(?" + TEST + "\\)?(?: (?:&&|\\|\\||and|or) \\(?" + TEST + "\\)?)*";
    private static final List<String> SHAPES = List.of(
            "\\$\\{" + TESTS + "}",
            "\\$\\{delays\\.of\\('" + NAME + "'\\)}",
            "\\$\\{delays\\.due\\('user_[A-Za-z0-9]+'\\)}",
            "\\$\\{execution\\.processBusinessKey}");

    private static final List<String> FORBIDDEN_ELEMENTS = List.of(
            "scriptTask",
            "script",
            "executionListener",
            "taskListener",
            "connector",
            "formData",
            "formField",
            "manualTask",
            "sendTask",
            "task",
            "complexGateway",
            "lane",
            "laneSet",
            "dataObject",
            "signal",
            "transaction",
            "timeCycle");
    private static final List<String> FORBIDDEN_ATTRIBUTES = List.of(
            "class",
            "delegateExpression",
            "type",
            "topic",
            "formKey",
            "formRef",
            "assignee",
            "candidateUsers",
            "scriptFormat",
            "initiator",
            "variableMappingClass",
            "variableMappingDelegateExpression");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private Expressions() {}

    static List<String> unknown(Model model) {
        String own = "\\$\\{" + model.processId() + "Process\\." + NAME + "\\(execution\\)}";
        List<String> broken = new ArrayList<>();
        for (Element element : elements(model.text())) {
            if (element.getLocalName().equals("documentation")) {
                continue;
            }
            texts(element).forEach(text -> {
                Matcher found = ANY.matcher(text);
                while (found.find()) {
                    String expression = found.group();
                    if (!expression.matches(own) && SHAPES.stream().noneMatch(expression::matches)) {
                        broken.add(expression + " is not an expression a diagram may hold");
                    }
                }
            });
        }
        return broken;
    }

    static List<String> forbidden(Model model) {
        List<String> broken = new ArrayList<>();
        for (Element element : elements(model.text())) {
            String name = element.getLocalName();
            if (FORBIDDEN_ELEMENTS.contains(name)) {
                broken.add("a diagram has no " + name);
            }
            for (String attribute : FORBIDDEN_ATTRIBUTES) {
                if (element.hasAttributeNS(CAMUNDA, attribute)) {
                    broken.add("a diagram has no camunda:" + attribute);
                }
            }
            if (element.getAttribute("variables").equals("all")) {
                broken.add("a call passes named variables, not all");
            }
        }
        return broken;
    }

    static List<Element> elements(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            NodeList found = document.getElementsByTagNameNS("*", "*");
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        } catch (ParserConfigurationException | SAXException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Element element) {
        List<String> texts = new ArrayList<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            texts.add(attributes.item(i).getNodeValue());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                texts.add(child.getNodeValue());
            }
        }
        return texts;
    }
}
