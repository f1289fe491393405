package org.couveuse.shell.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.couveuse.subjects.Stage;

/** A stage's letter in its egg; decoration beside the stage's name. */
public class Egg extends Span {

    /** The egg of a stage. */
    public Egg(Stage stage) {
        super(String.valueOf(stage.letter()));
        addClassName("egg");
        getElement().setAttribute("data-stage", letter(stage));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The stage's letter in lower case, as the style sheet wants it. */
    static String letter(Stage stage) {
        return String.valueOf(stage.letter()).toLowerCase(Locale.ROOT);
    }
}
