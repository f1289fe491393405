package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Bar;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotChoice;
import org.couveuse.themes.RoundReading.ThemeRow;
import org.jspecify.annotations.Nullable;

/** All themes of a ballot with what was answered so far; leads to each. */
final class VoteList extends Nav {

    private final List<ThemeRow> themes;
    private final IntConsumer go;
    private final Map<UUID, Anchor> entries = new LinkedHashMap<>();
    private final Div progress = new Div();

    VoteList(List<ThemeRow> themes, IntConsumer go, Runnable review) {
        this.themes = themes;
        this.go = go;
        var title = new H2(Words.say("round.vote.themes", themes.size()));
        title.setId("vote-list");
        getElement().setAttribute("aria-labelledby", "vote-list");
        progress.addClassName("stack-s");
        var list = new OrderedList();
        list.addClassNames("ballot-list", "stack-s");
        for (var i = 0; i < themes.size(); i++) {
            var entry = entry(i);
            entries.put(themes.get(i).id(), entry);
            list.add(new ListItem(entry));
        }
        add(title, progress, list, Action.secondary(Words.say("round.vote.review"), review));
    }

    private Anchor entry(int number) {
        var entry = new Anchor();
        entry.setHref("#theme-" + (number + 1));
        entry.getElement().addEventListener("click", e -> go.accept(number)).addEventData("event.preventDefault()");
        return entry;
    }

    Component entry(UUID theme) {
        return entries.getOrDefault(theme, new Anchor());
    }

    void show(Map<UUID, BallotChoice> choices, int current, boolean reviewing) {
        for (var i = 0; i < themes.size(); i++) {
            var theme = themes.get(i);
            var here = !reviewing && i == current;
            var entry = entries.get(theme.id());
            if (entry != null) {
                fill(entry, theme, choices.get(theme.id()), here);
            }
        }
        progress.removeAll();
        var words = Words.say("round.vote.progress", choices.size(), themes.size());
        progress.add(new Bar(choices.size(), themes.size(), Words.say("round.vote.progressLabel")), Part.quiet(words));
    }

    private static void fill(Anchor entry, ThemeRow theme, @Nullable BallotChoice choice, boolean here) {
        entry.removeAll();
        if (here) {
            entry.getElement().setAttribute("aria-current", "step");
        } else {
            entry.getElement().removeAttribute("aria-current");
        }
        var state = new Span(state(choice, here));
        state.addClassName("st");
        entry.add(icon(choice, here).draw(), new Span(theme.title()), state);
    }

    private static Icon icon(@Nullable BallotChoice choice, boolean here) {
        if (choice == BallotChoice.RECUSED) {
            return Icon.RECUSE;
        }
        if (choice != null) {
            return Icon.DONE;
        }
        return here ? Icon.RUN : Icon.EMPTY_CIRCLE;
    }

    private static String state(@Nullable BallotChoice choice, boolean here) {
        if (choice != null) {
            return Words.of(choice);
        }
        return Words.say(here ? "round.vote.now" : "round.vote.toJudge");
    }
}
