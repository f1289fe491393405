package org.couveuse.shell.ui;

import com.vaadin.flow.component.html.Span;
import org.couveuse.subjects.Stage;

/** A stage's egg and name. */
public class StageTag extends Span {

    /** The tag of a stage. */
    public StageTag(Stage stage) {
        addClassName("stage-tag");
        getElement().setAttribute("data-stage", Egg.letter(stage));
        var hidden = new Span(Words.say("shell.frise.stage", stage.letter()));
        hidden.addClassName("vh");
        add(new Egg(stage), hidden, new Span(Words.of(stage)));
    }
}
