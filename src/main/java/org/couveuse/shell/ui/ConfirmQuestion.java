package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;

/**
 * One question whose answer cannot wait: a recusal, a deletion. Never a form of more than two fields. What is refused is
 * said in it, beside the field it is about, and what was typed stays.
 */
public class ConfirmQuestion extends Dialog {

    private final Refusal refused = new Refusal();
    private final List<Component> fields;

    /**
     * A question.
     *
     * @param title the question itself, ending with a question mark
     * @param words what follows from the answer
     * @param yes the verb of the first button: « Me récuser »
     * @param act done when the answer is yes; what it refuses with a {@link RuleViolation} is said in the question
     * @param fields at most two fields; of two, each is named with {@link #marks}
     */
    public ConfirmQuestion(String title, String words, String yes, Runnable act, Component... fields) {
        this.fields = List.of(fields);
        addClassName("question");
        setHeaderTitle(title);
        add(new Paragraph(words), refused);
        add(fields);
        setWidth("30rem");
        setMaxWidth("100%");
        var confirm = Action.primary(yes, () -> {
            try {
                refused.clear();
                act.run();
                close();
            } catch (RuleViolation refusal) {
                say(refusal);
            }
        });
        getFooter().add(confirm, Action.secondary(Words.say("shell.question.cancel"), this::close));
    }

    /** Says which field of a refusal a component edits, so that it is marked; a question with one field needs no names. */
    public ConfirmQuestion marks(String field, Component component) {
        refused.bind(field, component);
        return this;
    }

    private void say(RuleViolation refusal) {
        var said = refusal;
        if (fields.size() == 1) {
            if (refusal.kind() == RuleViolation.Kind.INVALID && refusal.fields().isEmpty()) {
                said = RuleViolation.fields(List.of(new FieldProblem("answer", refusal.code(), refusal.args())));
            }
            said.fields().forEach(problem -> refused.bind(problem.field(), fields.get(0)));
        }
        refused.show(Words.say("shell.question.refused"), said);
    }

    /** Asks a question without fields. */
    public static void ask(String title, String words, String yes, Runnable act) {
        new ConfirmQuestion(title, words, yes, act).open();
    }
}
