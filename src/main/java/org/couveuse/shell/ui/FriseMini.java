package org.couveuse.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import org.couveuse.subjects.Stage;

/** La frise in a line of text or a cell, beside the stage's name. */
public class FriseMini extends Span {

    /** The mini frise of a stage. */
    public FriseMini(Stage current) {
        addClassName("frise-mini");
        var eggs = new Span();
        eggs.addClassName("fm");
        eggs.getElement().setAttribute("aria-hidden", "true");
        for (var stage : Stage.values()) {
            var mark = new HtmlContainer("i");
            mark.getElement().setAttribute("data-stage", Egg.letter(stage));
            if (stage == current) {
                mark.addClassName("c");
                mark.setText(String.valueOf(stage.letter()));
            } else if (stage.compareTo(current) > 0) {
                mark.addClassName("n");
            }
            eggs.add(mark);
        }
        var hidden = new Span(Words.say("shell.frise.stage", current.letter()));
        hidden.addClassName("vh");
        var name = new Span(hidden, new Span(Words.of(current)));
        name.getElement().setAttribute("data-stage", Egg.letter(current));
        add(eggs, name);
    }
}
