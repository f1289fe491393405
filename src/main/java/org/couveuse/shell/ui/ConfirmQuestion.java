package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.couveuse.shared.RuleViolation;

/** One question whose answer cannot wait: a recusal, a deletion. Never a form of more than two fields. */
public class ConfirmQuestion extends Dialog {

    /**
     * A question.
     *
     * @param title the question itself, ending with a question mark
     * @param words what follows from the answer
     * @param yes the verb of the first button: « Me récuser »
     * @param act done when the answer is yes
     * @param fields at most two fields
     */
    public ConfirmQuestion(String title, String words, String yes, Runnable act, Component... fields) {
        addClassName("question");
        setHeaderTitle(title);
        var note = new Div();
        note.getElement().setAttribute("role", "alert");
        add(new Paragraph(words), note);
        add(fields);
        setWidth("30rem");
        setMaxWidth("100%");
        var confirm = Action.primary(yes, () -> {
            try {
                act.run();
                close();
            } catch (RuleViolation refusal) {
                note.removeAll();
                var why = Notice.problem(Refusal.text(refusal));
                refusal.fields()
                        .forEach(problem -> why.with(new Paragraph(
                                Words.say(problem.code(), problem.args().toArray()))));
                note.add(why);
            }
        });
        getFooter().add(confirm, Action.secondary(Words.say("shell.question.cancel"), this::close));
    }

    /** Asks a question without fields. */
    public static void ask(String title, String words, String yes, Runnable act) {
        new ConfirmQuestion(title, words, yes, act).open();
    }
}
