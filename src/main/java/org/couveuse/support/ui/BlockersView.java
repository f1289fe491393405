package org.couveuse.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerReading;
import org.couveuse.support.BlockerService.Detail;
import org.couveuse.support.Level;
import org.couveuse.support.Severity;
import org.jspecify.annotations.Nullable;

/** What holds people up and is not solved, the most severe and oldest first. */
@Route(value = "bloquants", layout = MainLayout.class)
@PermitAll
public class BlockersView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 25;

    private final transient BlockerReading blockers;
    private final transient Subjects subjects;
    private final transient CurrentActor current;
    private final Div place = new Div();
    private @Nullable Level level;
    private @Nullable Severity severity;

    BlockersView(BlockerReading blockers, Subjects subjects, CurrentActor current) {
        this.blockers = blockers;
        this.subjects = subjects;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("blocker.list.title"));
        lead(Words.say("blocker.list.lead"));
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("palier")
                .orElse("");
        level = Arrays.stream(Level.values())
                .filter(each -> each.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(null);
        severity = null;
        var levels = select("fact.blockerLevel", Level.values(), level);
        levels.addValueChangeListener(e -> {
            level = e.getValue();
            list();
        });
        var severities = select("fact.blockerSeverity", Severity.values(), null);
        severities.addValueChangeListener(e -> {
            severity = e.getValue();
            list();
        });
        var filters = new Div(levels, severities);
        filters.addClassNames("chips", "filters");
        filters.getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("blocker.filters"));
        add(filters, place);
        list();
    }

    private static <E extends Enum<E>> Select<E> select(String label, E[] values, @Nullable E chosen) {
        var select = new Select<E>();
        select.setLabel(Words.say(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Words.say("blocker.filters.all"));
        select.setItemLabelGenerator(each -> each == null ? Words.say("blocker.filters.all") : Words.of(each));
        if (chosen != null) {
            select.setValue(chosen);
        }
        return select;
    }

    private void list() {
        var query = new BlockerReading.Query(level, severity);
        var actor = current.get();
        place.removeAll();
        place.add(new PagedGrid<Detail>(
                        Words.say("blocker.list.title"),
                        after -> blockers.page(actor, query, after == null ? 0 : Integer.parseInt(after), SHOWN))
                .column(Words.say("fact.blockerDescription"), row -> new Link("/bloquants/" + row.id(), row.title()))
                .column(Words.say("fact.blockerSeverity"), row -> Looks.of(row.severity()))
                .text(Words.say("fact.blockerLevel"), row -> Words.of(row.level()))
                .column(Words.say("blocker.state"), Looks::of)
                .column(Words.say("fact.blockerConcerns"), this::thing)
                .figures(Words.say("blocker.open"), row -> age(row.raisedAt()))
                .empty(new EmptyState(Words.say("blocker.list.none"), Words.say("blocker.list.noneWords")))
                .total(blockers.count(actor, query)));
    }

    private Component thing(Detail row) {
        return subjects.find(row.concerns())
                .<Component>map(card -> new Link(card.address(), card.title()))
                .orElseGet(() -> new Span("—"));
    }

    /** « 47 jours ». */
    static String age(Instant since) {
        return Shown.days(Math.max(0, ChronoUnit.DAYS.between(Shown.day(since), Shown.today())));
    }
}
