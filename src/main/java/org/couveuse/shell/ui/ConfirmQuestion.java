package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

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
        add(new Paragraph(words));
        add(fields);
        setWidth("30rem");
        setMaxWidth("100%");
        var confirm = Action.primary(yes, () -> {
            act.run();
            close();
        });
        getFooter().add(confirm, Action.secondary(Words.say("shell.question.cancel"), this::close));
    }

    /** Asks a question without fields. */
    public static void ask(String title, String words, String yes, Runnable act) {
        new ConfirmQuestion(title, words, yes, act).open();
    }
}
