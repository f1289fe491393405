package org.couveuse.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.jspecify.annotations.Nullable;

/**
 * La frise at the head of a page: five eggs on a ribbon, what is past, what is now since when and what comes next, what
 * is to come.
 */
public class FrisePage extends Section {

    private final @Nullable Stage current;
    private final Map<Stage, String> pasts = new EnumMap<>(Stage.class);
    private final Set<Stage> reached = EnumSet.noneOf(Stage.class);
    private final OrderedList steps = new OrderedList();
    private double share = 0.5;
    private @Nullable String since;
    private @Nullable String next;
    private State state = State.RUNNING;

    /** La frise of a thing that is in a stage; null before the first. */
    public FrisePage(@Nullable Stage current) {
        this.current = current;
        addClassNames("frise", "frise-page");
        var heading = new H2(
                current == null
                        ? Words.say("shell.frise.before")
                        : Words.say("shell.frise.heading", current.letter(), Words.of(current)));
        heading.addClassName("vh");
        steps.addClassName("frise-steps");
        steps.getElement().setAttribute("role", "list");
        add(heading, steps);
        draw();
    }

    /** The day a past stage ended. */
    public FrisePage done(Stage stage, LocalDate end) {
        pasts.put(stage, Words.say("shell.frise.doneOn", Shown.date(end)));
        return draw();
    }

    /** Later stages that what came of the thing has reached. */
    public FrisePage reached(Collection<Card> cameOfIt) {
        cameOfIt.stream().map(Card::stage).filter(Objects::nonNull).forEach(reached::add);
        return draw();
    }

    /** Since when it is in the present stage. */
    public FrisePage since(LocalDate day) {
        since = Words.say("shell.frise.since", Shown.date(day));
        return draw();
    }

    /** Words in place of « En cours depuis … », e.g. when it was given up, with the state they say. */
    public FrisePage now(State newState, String words) {
        state = newState;
        since = words;
        return draw();
    }

    /** Share of the present stage's time that has passed, 0 to 1. */
    public FrisePage share(double elapsed) {
        share = Math.max(0, Math.min(1, elapsed));
        return draw();
    }

    /** What comes next, a clause without capital: « la charte va à l’approbation … ». */
    public FrisePage next(String clause) {
        next = clause;
        return draw();
    }

    private FrisePage draw() {
        steps.removeAll();
        for (var stage : Stage.values()) {
            steps.add(step(stage));
        }
        return this;
    }

    private ListItem step(Stage stage) {
        var item = cell(stage);
        var body = new Span();
        body.addClassName("frise-body");
        body.add(name(stage));
        if (stage == current) {
            item.addClassName("is-current");
            item.getElement().setAttribute("aria-current", "step");
            item.getStyle().set("--done", String.format(Locale.ROOT, "%.0f%%", share * 100));
            body.add(line("frise-state", state.icon(), new Span(since == null ? Words.say("shell.frise.now") : since)));
            if (next != null) {
                var then = new HtmlContainer("b");
                then.setText(Words.say("shell.frise.next"));
                body.add(line("frise-then", Icon.RIGHT, new Span(then, new Span(" " + next))));
            }
        } else if (current != null && stage.compareTo(current) < 0) {
            item.addClassName("is-done");
            var words = pasts.getOrDefault(stage, Words.say("shell.frise.done"));
            body.add(line("frise-state", Icon.CHECK, new Span(words)));
        } else if (current != null && reached.contains(stage)) {
            item.addClassName("is-done");
            body.add(line("frise-state", Icon.CHECK, new Span(Words.say("shell.frise.reached"))));
        } else {
            item.addClassName("is-next");
            body.add(line("frise-state", Icon.EMPTY_CIRCLE, new Span(Words.say("shell.frise.toCome"))));
        }
        item.add(body);
        return item;
    }

    private static Span line(String style, Icon icon, Span words) {
        var line = new Span(icon.draw(), words);
        line.addClassName(style);
        return line;
    }

    /** A step's egg and band. */
    static ListItem cell(Stage stage) {
        var band = new Span();
        band.addClassName("frise-band");
        var egg = new Span(String.valueOf(stage.letter()));
        egg.addClassName("frise-egg");
        var cell = new Span(band, egg);
        cell.addClassName("frise-cell");
        cell.getElement().setAttribute("aria-hidden", "true");
        var item = new ListItem(cell);
        item.addClassName("frise-step");
        item.getElement().setAttribute("data-stage", Egg.letter(stage));
        return item;
    }

    private static Span name(Stage stage) {
        var hidden = new Span(Words.say("shell.frise.stage", stage.letter()));
        hidden.addClassName("vh");
        var name = new Span(hidden, new Span(Words.of(stage)));
        name.addClassName("frise-name");
        return name;
    }
}
