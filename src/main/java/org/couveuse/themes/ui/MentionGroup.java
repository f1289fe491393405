package org.couveuse.themes.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.Consumer;
import org.couveuse.shell.ui.Svg;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotChoice;
import org.jspecify.annotations.Nullable;

/** The seven mentions as one group of radio buttons, best first: each an egg that is more or less full, and a word. */
final class MentionGroup extends HtmlContainer {

    private static final double[] LEVELS = {2.5, 5.6, 8.6, 11.5, 14.4, 17.4, 20.5};
    private static final String EGG = "M12 2.5c3.7 0 6.7 5.2 6.7 10a6.7 8 0 0 1-13.4 0c0-4.8 3-10 6.7-10Z";

    MentionGroup(String question, @Nullable BallotChoice chosen, Consumer<BallotChoice> consumer) {
        super("fieldset");
        getElement().setAttribute("role", "radiogroup");
        var group = "mention-" + UUID.randomUUID();
        var legend = new HtmlContainer("legend");
        legend.setId(group);
        legend.setText(question);
        legend.getStyle().set("font-weight", "650").set("padding", "0");
        getElement().setAttribute("aria-labelledby", group);
        var help = new Div(new Span(Words.say("round.vote.oneMention")));
        help.addClassName("help");
        help.setId(group + "-help");
        help.getStyle().set("margin", "0.25rem 0 0.875rem");
        getElement().setAttribute("aria-describedby", group + "-help");
        var row = new Div();
        row.addClassName("mentions");
        for (var i = 0; i < LEVELS.length; i++) {
            row.add(mention(group, i, chosen, consumer));
        }
        add(legend, help, row);
    }

    private static HtmlContainer mention(
            String group, int number, @Nullable BallotChoice chosen, Consumer<BallotChoice> consumer) {
        var choice = BallotChoice.values()[number];
        var input = new Input();
        input.setType("radio");
        input.getElement().setAttribute("name", group);
        if (choice == chosen) {
            input.getElement().setAttribute("checked", true);
        }
        input.getElement().addEventListener("change", e -> consumer.accept(choice));
        var egg = new Span();
        egg(group + number, number).into(egg);
        var tick = new Span();
        tick.addClassName("tick");
        tick.getElement().setAttribute("aria-hidden", "true");
        var label = new HtmlContainer("label");
        label.addClassName("mention");
        label.add(input, egg, new Span(Words.of(choice)), tick);
        return label;
    }

    private static Svg egg(String id, int number) {
        var clip = "clip-" + id;
        var svg = new Svg("svg")
                .with("viewBox", "4 1 16 21")
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .add(
                        new Svg("clipPath")
                                .with("id", clip)
                                .add(new Svg("rect")
                                        .with("x", "0")
                                        .with("y", LEVELS[number])
                                        .with("width", "24")
                                        .with("height", "24")),
                        new Svg("path")
                                .with("d", EGG)
                                .with("fill", "currentColor")
                                .with("clip-path", "url(#" + clip + ")"),
                        outline(EGG));
        return number == LEVELS.length - 1 ? svg.add(outline("m7 9 3 3 2-2.500 2 3 3-3")) : svg;
    }

    private static Svg outline(String path) {
        return new Svg("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", "currentColor")
                .with("stroke-width", "1.6");
    }
}
