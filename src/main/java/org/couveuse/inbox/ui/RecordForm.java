package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.ui.Question.Asking;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Words;

/**
 * The form of a task, made from the record that is submitted: a field for each component by its type, with the words
 * {@code task.<form>.<component>} and {@code .hint}. It checks nothing itself; what the desk refuses is shown beside the
 * fields, and nothing typed is lost meanwhile.
 */
public final class RecordForm<S extends Record> extends Composite<Div> implements TaskForm.Body {

    private static final String ON_SCREEN = "inbox.form.";

    private final String form;
    private final Texts texts;
    private final GroupAnswer answers;
    private final Div top = new Div();
    private final List<Runnable> listeners = new ArrayList<>();
    private Refusal refusal = new Refusal();
    private boolean quiet;

    /** A form for a record, with what is known already filled in. */
    public RecordForm(String form, Class<S> submission, TaskSheet<?> sheet, Texts texts) {
        this.form = form;
        this.texts = texts;
        var fields = new Div();
        fields.addClassName("form");
        var asking = new Asking(texts, Words.locale(), sheet.choices(), this::changed);
        answers = new GroupAnswer(submission, "task." + form, asking, fields);
        top.add(refusal);
        getContent().addClassNames("stack-l", "record-form");
        getContent().add(top, fields);
        var known = sheet.known();
        if (known != null) {
            quietly(() -> answers.known(JsonColumn.CANONICAL.<JsonNode>valueToTree(known)));
        }
    }

    /** Shows something right under the question with this name: what the answer to it comes to. */
    public RecordForm<S> under(String name, Component shown) {
        answers.under(name, shown);
        return this;
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public ObjectNode value() {
        return answers.value();
    }

    @Override
    public ObjectNode draft() {
        return answers.draft();
    }

    @Override
    public void value(JsonNode json) {
        quietly(() -> answers.value(json));
    }

    @Override
    public void show(RuleViolation violation) {
        refusal.clear();
        var paths = new ArrayList<String>();
        refusal = new Refusal() {
            @Override
            public Refusal bind(String field, Component component) {
                paths.add(field);
                return super.bind(field, component);
            }
        };
        top.removeAll();
        top.add(refusal);
        answers.bind("", refusal);
        var title = texts.has("task." + form + ".refused") ? "task." + form + ".refused" : "inbox.form.refused";
        refusal.show(Words.say(title), onScreen(violation, paths));
    }

    @Override
    public void onChange(Runnable changed) {
        listeners.add(changed);
    }

    /** In the order of the form; some problems are said to people in other words than to programs. */
    private RuleViolation onScreen(RuleViolation violation, List<String> paths) {
        if (violation.fields().isEmpty()) {
            return violation;
        }
        return RuleViolation.fields(violation.fields().stream()
                .sorted(Comparator.comparingInt(problem -> place(problem.field(), paths)))
                .map(problem -> texts.has(ON_SCREEN + problem.code())
                        ? new FieldProblem(problem.field(), ON_SCREEN + problem.code(), problem.args())
                        : problem)
                .toList());
    }

    private static int place(String field, List<String> paths) {
        var exact = paths.indexOf(field);
        if (exact >= 0) {
            return exact;
        }
        var around = paths.stream().filter(path -> field.startsWith(path)).reduce((first, second) -> second);
        return around.map(paths::indexOf).orElse(Integer.MAX_VALUE);
    }

    private void quietly(Runnable filling) {
        quiet = true;
        try {
            filling.run();
        } finally {
            quiet = false;
        }
    }

    private void changed() {
        if (!quiet) {
            listeners.forEach(Runnable::run);
        }
    }
}
