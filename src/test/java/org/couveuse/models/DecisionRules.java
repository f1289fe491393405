package org.couveuse.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/** What a decision table must say to be read and trusted by those it binds. Each rule answers with what breaks it. */
final class DecisionRules {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "COLLECT");
    /** What the engine converts to; it only warns of others, and compares what it was given. */
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "date");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private DecisionRules() {}

    static List<String> broken(String file, String text) {
        List<String> broken = new ArrayList<>();
        for (Element element : Expressions.elements(text)) {
            switch (element.getLocalName()) {
                case "definitions" ->
                    expect(
                            element.getAttribute("namespace").equals("urn:couveuse:dmn"),
                            "the namespace is odd",
                            broken);
                case "decision" -> decision(file, element, broken);
                case "decisionTable" ->
                    expect(POLICIES.contains(policy(element)), "the hit policy is " + policy(element), broken);
                case "input" -> {
                    expect(
                            !element.getAttribute("label").isBlank(),
                            element.getAttribute("id") + " has no label",
                            broken);
                }
                case "inputExpression" -> typed(element, broken);
                case "output" -> {
                    expect(
                            !element.getAttribute("label").isBlank(),
                            element.getAttribute("id") + " has no label",
                            broken);
                    typed(element, broken);
                }
                case "rule" ->
                    expect(!said(element).isBlank(), element.getAttribute("id") + " does not say why", broken);
                default -> {}
            }
        }
        return broken;
    }

    static List<String> ids(String text) {
        return Expressions.elements(text).stream()
                .filter(element -> element.getLocalName().equals("decision"))
                .map(element -> element.getAttribute("id"))
                .toList();
    }

    private static void decision(String file, Element decision, List<String> broken) {
        String id = decision.getAttribute("id");
        String kebab = id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        expect(file.equals(kebab + ".dmn"), "the file of " + id + " is not " + kebab, broken);
        expect(!decision.getAttribute("name").isBlank(), id + " has no name", broken);
        expect(
                decision.getAttributeNS(CAMUNDA, "historyTimeToLive").equals("1825"),
                id + " does not keep its history 1825 days",
                broken);
    }

    private static void typed(Element element, List<String> broken) {
        String type = element.getAttribute("typeRef");
        expect(TYPES.contains(type), element.getAttribute("id") + " has the type " + type, broken);
    }

    private static String policy(Element table) {
        String policy = table.getAttribute("hitPolicy");
        return policy.isEmpty() ? "UNIQUE" : policy;
    }

    private static String said(Element rule) {
        for (var child = rule.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("description".equals(child.getLocalName())) {
                return child.getTextContent();
            }
        }
        return "";
    }

    private static void expect(boolean holds, String otherwise, List<String> broken) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
