package org.couveuse.themes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Filters;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.ThemeReading;
import org.couveuse.themes.ThemeService;
import org.couveuse.themes.ThemeState;

/** All themes: candidates, those members judge, those that were retained. */
@Route(value = "themes", layout = MainLayout.class)
@PermitAll
public class ThemesView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 25;

    private final transient ThemeReading themes;
    private final transient Subjects subjects;
    private final Div place = new Div();

    ThemesView(ThemeReading themes, Subjects subjects) {
        this.themes = themes;
        this.subjects = subjects;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("themes.list.title"));
        lead(Words.say("themes.list.lead"));
        beside(Action.link(Words.say("themes.list.rounds"), "/rondes"));
        var filters = new Filters("themes", event.getLocation().getQueryParameters(), this::list);
        filters.words("etat", Words.say("needs.filters.state"), List.of(ThemeState.values()));
        filters.text("texte", Words.say("needs.filters.text"));
        add(filters, place);
        list(filters);
    }

    private void list(Filters filters) {
        var states = filters.chosen("etat", ThemeState.class);
        var text = filters.typed("texte");
        var empty = filters.any()
                ? new EmptyState(Words.say("needs.list.noneFound"), Words.say("needs.list.noneFoundWords"))
                : new EmptyState(Words.say("themes.list.none"), Words.say("themes.list.noneWords"))
                        .first(Action.link(Words.say("themes.list.needs"), "/besoins"));
        var grid = new PagedGrid<ThemeService.Row>(
                        Words.say("themes.list.title"), after -> themes.page(states, text, after, SHOWN))
                .column(Words.say("themes.column.title"), row -> new Link("/themes/" + row.id(), row.title()))
                .column(Words.say("needs.column.state"), row -> Looks.of(row.state()))
                .figures(Words.say("themes.column.needs"), row -> Shown.number(row.needs()))
                .text(Words.say("needs.forum"), this::forum)
                .text(Words.say("themes.column.created"), row -> Shown.shortDate(Shown.day(row.created())))
                .empty(empty)
                .total(themes.count(states, text));
        place.removeAll();
        place.add(grid);
    }

    private String forum(ThemeService.Row row) {
        return row.body() == null
                ? Words.say("themes.anyForum")
                : subjects.find(row.body()).map(c -> c.title()).orElse("");
    }
}
