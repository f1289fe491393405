package org.couveuse.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;

/** La frise on a card: small eggs, and one line with the present stage's name. */
public class FriseCard extends Div {

    /** A card's frise; {@code words} follow the stage's name, e.g. « depuis le 2 novembre 2026 ». */
    public FriseCard(Stage current, double share, @Nullable String words) {
        addClassNames("frise", "frise-card");
        var steps = new OrderedList();
        steps.addClassName("frise-steps");
        steps.getElement().setAttribute("aria-hidden", "true");
        for (var stage : Stage.values()) {
            var step = FrisePage.cell(stage);
            var order = stage.compareTo(current);
            step.addClassName(order < 0 ? "is-done" : order == 0 ? "is-current" : "is-next");
            if (order == 0) {
                step.getStyle().set("--done", String.format(Locale.ROOT, "%.0f%%", share * 100));
            }
            steps.add(step);
        }
        var hidden = new Span(Words.say("shell.frise.stage", current.letter()));
        hidden.addClassName("vh");
        var name = new HtmlContainer("b");
        name.setText(Words.of(current));
        var line = new Paragraph(hidden, name);
        line.addClassName("frise-line");
        line.getElement().setAttribute("data-stage", Egg.letter(current));
        if (words != null) {
            line.add(new Span(" · " + words));
        }
        add(steps, line);
    }
}
