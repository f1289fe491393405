package org.couveuse.experiments.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.Set;
import org.couveuse.experiments.ExperimentReading;
import org.couveuse.experiments.ExperimentReading.Row;
import org.couveuse.experiments.ExperimentState;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Organisations;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Choice;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.Subjects;

/** Experiments one may read, by where they stand. */
@Route(value = "experimentations", layout = MainLayout.class)
@PermitAll
public class ExperimentsView extends Page {

    private static final int ROWS = 25;

    private final transient ExperimentReading reading;
    private final transient Subjects subjects;
    private final transient Organisations organisations;
    private final transient CurrentActor current;
    private Set<ExperimentState> states = Set.of();

    /** What the list is narrowed to. */
    private enum Filter {
        ALL(EnumSet.noneOf(ExperimentState.class)),
        PREPARED(EnumSet.range(ExperimentState.DESIGNING, ExperimentState.AWAITING_RISK)),
        RUNNING(EnumSet.of(ExperimentState.RUNNING)),
        JUDGED(EnumSet.of(ExperimentState.CONCLUDING, ExperimentState.UNDER_REVIEW)),
        OVER(EnumSet.copyOf(ExperimentState.ends()));

        private final Set<ExperimentState> states;

        Filter(Set<ExperimentState> states) {
            this.states = states;
        }
    }

    ExperimentsView(ExperimentReading reading, Subjects subjects, Organisations organisations, CurrentActor current) {
        this.reading = reading;
        this.subjects = subjects;
        this.organisations = organisations;
        this.current = current;
        title(Words.say("experiments.list.title"));
        lead(Words.say("experiments.list.lead"));
        var grid = grid();
        var filter = new Choice<Filter>(Words.say("experiments.list.filter"), chosen -> {
            states = chosen.states;
            grid.refresh();
        });
        for (var each : Filter.values()) {
            filter.option(each, Words.say("experiments.list." + each.name()));
        }
        add(Card.buttons(Action.link(Words.say("experiments.lessons"), "/experimentations/lecons")), filter, grid);
    }

    private PagedGrid<Row> grid() {
        return new PagedGrid<Row>(
                        Words.say("experiments.list.title"),
                        cursor -> reading.page(current.get(), states, cursor, ROWS))
                .column(Words.say("experiments.column.title"), row -> new Link(Looks.address(row.id()), row.title()))
                .column(Words.say("experiments.column.state"), row -> new StateWord(Looks.of(row.state()), row.state()))
                .text(Words.say("experiments.column.incubator"), row -> subjects.find(row.incubator())
                        .map(Subject.Card::title)
                        .orElse(""))
                .text(
                        Words.say("experiments.column.host"),
                        row -> row.host() == null
                                ? ""
                                : organisations
                                        .find(row.host())
                                        .map(Organisations.Row::name)
                                        .orElse(""))
                .column(Words.say("experiments.column.ends"), ExperimentsView::end)
                .figures(
                        Words.say("experiments.column.evidence"),
                        row -> row.evidenceLevel() == null ? "" : Shown.number(row.evidenceLevel()))
                .empty(new EmptyState(Words.say("experiments.list.none"), Words.say("experiments.list.noneWords")));
    }

    private static Span end(Row row) {
        var end = row.ended() == null ? row.ends() : row.ended();
        return new Span(end == null ? "" : Shown.date(end));
    }
}
