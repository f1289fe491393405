package org.couveuse.themes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Filters;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.Channel;
import org.couveuse.themes.NeedImport;
import org.couveuse.themes.NeedReception;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.NeedState;

/** All needs, latest first, with where they come from and what became of them. */
@Route(value = "besoins", layout = MainLayout.class)
@PermitAll
public class NeedsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 25;
    private static final String NEW = "/besoins/nouveau";

    private final transient NeedService needs;
    private final transient NeedReception reception;
    private final transient CurrentActor current;

    NeedsView(NeedService needs, NeedReception reception, CurrentActor current) {
        this.needs = needs;
        this.reception = reception;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("needs.list.title"));
        lead(Words.say("needs.list.lead"));
        if (NeedImport.imports(current.get())) {
            beside(Action.link(Words.say("needs.list.import"), "/admin/imports"));
        }
        var submits = !reception.channels().isEmpty();
        if (submits) {
            beside(Action.primaryLink(Words.say("needs.list.new"), NEW));
        }
        late();
        var place = new Div();
        var filters = new Filters(
                "besoins", event.getLocation().getQueryParameters(), changed -> list(place, changed, submits));
        filters.words("etat", Words.say("needs.filters.state"), List.of(NeedState.values()));
        filters.words("canal", Words.say("needs.filters.channel"), List.of(Channel.values()));
        filters.text("texte", Words.say("needs.filters.text"));
        add(filters, place);
        list(place, filters, submits);
    }

    /** Concerns of the reader's forums whose answer is overdue. */
    private void late() {
        var concerns = needs.lateConcerns();
        if (!concerns.isEmpty()) {
            var rows = new Rows().waiting();
            concerns.forEach(concern ->
                    rows.row("/besoins/" + concern.need().id(), concern.need().title(), Due.meta(concern.due())));
            part(Words.say("needs.late"), rows);
        }
    }

    private void list(Div place, Filters filters, boolean submits) {
        var query = new NeedService.Query(
                filters.chosen("etat", NeedState.class),
                filters.chosen("canal", Channel.class),
                filters.typed("texte"));
        var empty = filters.any()
                ? new EmptyState(Words.say("needs.list.noneFound"), Words.say("needs.list.noneFoundWords"))
                : new EmptyState(Words.say("needs.list.none"), Words.say("needs.list.noneWords"));
        if (submits && !filters.any()) {
            empty.first(Action.link(Words.say("needs.list.new"), NEW));
        }
        var grid = new PagedGrid<NeedService.Row>(
                        Words.say("needs.list.title"), after -> needs.page(query, after, SHOWN))
                .column(Words.say("needs.column.title"), row -> new Link("/besoins/" + row.id(), row.title()))
                .column(Words.say("needs.column.state"), NeedsView::state)
                .text(Words.say("needs.column.channel"), row -> Words.of(row.channel()))
                .text(Words.say("needs.column.origin"), row -> Words.of(row.origin()))
                .text(Words.say("needs.column.topic"), NeedService.Row::topic)
                .text(Words.say("needs.column.submitted"), row -> Shown.shortDate(Shown.day(row.submitted())))
                .empty(empty)
                .total(needs.count(query));
        place.removeAll();
        place.add(grid);
    }

    static Span state(NeedService.Row row) {
        var state = new Span(Looks.of(row.state()));
        if (row.moderated()) {
            var flag = new Span(Words.say("needs.moderated"));
            flag.addClassNames("small", "quiet");
            state.add(new Span(" "), flag);
        }
        return state;
    }
}
