package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was not sent, above it: how many fields, and a link to each; it takes the focus. The fields bound to it
 * repeat their own message. Empty, it is not there.
 */
public class Refusal extends Div {

    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** A place for refusals, at first not visible. */
    public Refusal() {
        addClassNames("note-box", "error");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Names the component that edits a field of the submission. */
    public Refusal bind(String field, Component component) {
        fields.put(field, component);
        return this;
    }

    /** Takes the refusal back. */
    public void clear() {
        setVisible(false);
        fields.values().forEach(field -> mark(field, null));
    }

    /** Shows a refusal under a title that says what was not done: « La charte n’est pas envoyée ». */
    public void show(String title, RuleViolation refusal) {
        removeAll();
        fields.values().forEach(field -> mark(field, null));
        var strong = new HtmlContainer("b");
        strong.setText(title + Words.say("shell.refusal.colon") + text(refusal));
        var words = new Div(new Paragraph(strong));
        if (!refusal.fields().isEmpty()) {
            var list = new UnorderedList();
            refusal.fields().forEach(problem -> list.add(line(problem)));
            words.add(list);
        }
        add(Icon.BLOCK.draw(), words);
        setVisible(true);
        getElement().callJsFunction("focus");
    }

    private ListItem line(FieldProblem problem) {
        var message = Words.say(problem.code(), problem.args().toArray());
        var component = component(problem.field());
        if (component == null) {
            return new ListItem(message);
        }
        mark(component, message);
        var link = new Anchor();
        link.setText(
                component instanceof HasLabel labelled && labelled.getLabel() != null
                        ? labelled.getLabel() + Words.say("shell.refusal.colon") + message
                        : message);
        link.setHref("#" + component.getId().orElseGet(() -> named(component, problem.field())));
        link.getElement().addEventListener("click", e -> focus(component)).addEventData("event.preventDefault()");
        return new ListItem(link);
    }

    /** The component of a field, or of the nearest thing around it: {@code lines[2].amount}, then {@code lines}. */
    private @Nullable Component component(String field) {
        for (var path = field; ; ) {
            if (fields.containsKey(path)) {
                return fields.get(path);
            }
            var cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
            if (cut < 0) {
                return null;
            }
            path = path.substring(0, cut);
        }
    }

    private static String named(Component component, String field) {
        var id = "field-" + field.replaceAll("[^A-Za-z0-9]+", "-");
        component.setId(id);
        return id;
    }

    private static void mark(Component field, @Nullable String message) {
        if (field instanceof HasValidation validated) {
            validated.setInvalid(message != null);
            validated.setErrorMessage(message == null ? "" : message);
        }
    }

    private static void focus(Component component) {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            component.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus();");
        }
    }

    /** The refusal's own text in the page's language. */
    static String text(RuleViolation refusal) {
        return Words.say(refusal.code(), refusal.args().toArray());
    }
}
