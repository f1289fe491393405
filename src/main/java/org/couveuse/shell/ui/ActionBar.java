package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** The bar that stays in view under a form: where the draft is, and what can be done. */
public class ActionBar extends Div {

    private final Paragraph status = new Paragraph();
    private final Div buttons = Card.buttons();

    /** A bar with its buttons, the primary one last. */
    public ActionBar(String label, Component... actions) {
        addClassName("actionbar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        status.addClassName("saved");
        status.getElement().setAttribute("role", "status");
        buttons.add(actions);
        add(status, buttons);
    }

    /** « Enregistrement… ». */
    public void saving() {
        say(Icon.WAIT, Words.say("shell.draft.saving"), true);
    }

    /** « Brouillon enregistré à 14 h 32 ». */
    public void saved(Instant at) {
        var today = Shown.day(at).equals(Shown.today());
        say(Icon.DONE, Words.say("shell.draft.saved", today ? Shown.time(at) : Shown.moment(at), today ? 0 : 1), false);
    }

    /** « Connexion perdue ». */
    public void lost() {
        say(Icon.WAIT, Words.say("shell.offline.title"), true);
    }

    /** Other words about where the work stands. */
    public void say(String words) {
        say(Icon.INFO, words, false);
    }

    private void say(Icon icon, String words, boolean waits) {
        status.removeAll();
        status.setClassName("saved-wait", waits);
        status.add(icon.draw(), new Span(words));
    }
}
