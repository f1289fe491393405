package org.couveuse.themes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.BodyKind;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Filters;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.RoundList;
import org.couveuse.themes.RoundPlanning;
import org.couveuse.themes.RoundState;
import org.jspecify.annotations.Nullable;

/** Prioritisation rounds: those being prepared, those open for voting, and what was decided. */
@Route(value = "rondes", layout = MainLayout.class)
@PermitAll
public class RoundsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 25;

    private final transient RoundList rounds;
    private final transient RoundPlanning planning;
    private final transient Bodies bodies;
    private final transient CurrentActor current;
    private final Div place = new Div();

    RoundsView(RoundList rounds, RoundPlanning planning, Bodies bodies, CurrentActor current) {
        this.rounds = rounds;
        this.planning = planning;
        this.bodies = bodies;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb(Words.say("themes.list.title"), "/themes");
        title(Words.say("round.list.title"));
        lead(Words.say("round.list.lead"));
        if (plans()) {
            beside(Action.primary(Words.say("round.plan"), this::ask).icon(Icon.PLUS));
        }
        var filters = new Filters("rondes", event.getLocation().getQueryParameters(), this::list);
        filters.words("etat", Words.say("needs.filters.state"), List.of(RoundState.values()));
        add(filters, place);
        list(filters);
    }

    private boolean plans() {
        return current.get().has(Role.AGENCY_OFFICER);
    }

    private void list(Filters filters) {
        var states = filters.chosen("etat", RoundState.class);
        var empty = filters.any()
                ? new EmptyState(Words.say("needs.list.noneFound"), Words.say("needs.list.noneFoundWords"))
                : new EmptyState(Words.say("round.list.none"), Words.say("round.list.noneWords"));
        if (!filters.any() && plans()) {
            empty.first(Action.secondary(Words.say("round.plan"), this::ask));
        }
        var grid = new PagedGrid<RoundList.Row>(
                        Words.say("round.list.title"),
                        after -> rounds.page(current.get(), states, after, SHOWN, Words.locale()))
                .column(Words.say("round.column.round"), row -> new Link("/rondes/" + row.id(), row.title()))
                .column(Words.say("needs.column.state"), row -> RoundLooks.of(row.state()))
                .text(Words.say("needs.forum"), RoundList.Row::bodyName)
                .figures(Words.say("round.column.themes"), row -> Shown.number(row.themes()))
                .text(
                        Words.say("round.column.opening"),
                        row -> row.opening() == null ? "" : Shown.shortDate(Shown.day(row.opening())))
                .text(
                        Words.say("round.column.closing"),
                        row -> row.closing() == null ? "" : Shown.shortDate(Shown.day(row.closing())))
                .empty(empty)
                .total(rounds.count(current.get(), states));
        place.removeAll();
        place.add(grid);
    }

    private void ask() {
        var forums = bodies.of(BodyKind.FORUM);
        var forum = new Select<Bodies.Row>();
        forum.setLabel(Words.say("needs.forum"));
        forum.setItems(forums);
        forum.setItemLabelGenerator(row -> row.name(Words.locale()));
        forum.setWidthFull();
        forums.stream().findFirst().ifPresent(forum::setValue);
        var title = new TextField(Words.say("task.user_prepareRound.title"));
        title.setHelperText(Words.say("task.user_prepareRound.title.hint"));
        title.setMaxLength(200);
        title.setWidthFull();
        new ConfirmQuestion(
                        Words.say("round.plan.title"),
                        Words.say("round.plan.words"),
                        Words.say("round.plan"),
                        () -> plan(forum.getValue(), title.getValue()),
                        forum,
                        title)
                .marks("body", forum)
                .marks("title", title)
                .open();
    }

    private void plan(Bodies.@Nullable Row forum, String title) {
        if (forum == null) {
            throw RuleViolation.field("body", "round.noForum");
        }
        if (title.isBlank()) {
            throw RuleViolation.field("title", "round.titleMissing");
        }
        var round = planning.plan(current.get(), new RoundPlanning.New(forum.id(), title));
        UI.getCurrent().navigate("rondes/" + round);
    }
}
