package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.couveuse.deployment.AdoptionMatrix;
import org.couveuse.deployment.AdoptionMatrix.Asked;
import org.couveuse.deployment.AdoptionMatrix.Cell;
import org.couveuse.deployment.AdoptionMatrix.Column;
import org.couveuse.deployment.AdoptionMatrix.Line;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.FollowUpExport;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.SizeBand;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Chips;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Organisations and solutions: where each stands with each, by word and mark, with a link to the adoption. */
@Route(value = "deploiements/matrice", layout = MainLayout.class)
@PermitAll
public class MatrixView extends Page {

    private static final int ROWS = 25;

    private final transient AdoptionMatrix matrix;
    private final transient FollowUpExport export;
    private final transient CurrentActor current;
    private final transient List<Column> offered;
    private final Div filters = new Div();
    private final Div table = new Div();
    private transient @Nullable Column only;
    private transient @Nullable AdoptionState state;
    private transient @Nullable OrganisationKind kind;
    private transient @Nullable SizeBand size;
    private transient String text = "";

    MatrixView(AdoptionMatrix matrix, FollowUpExport export, CurrentActor current) {
        this.matrix = matrix;
        this.export = export;
        this.current = current;
        crumb(Words.say("deployment.list.title"), "/deploiements");
        title(Words.say("deployment.matrix.title"));
        lead(Words.say("deployment.matrix.lead"));
        if (!matrix.sees(current.get())) {
            this.offered = List.of();
            add(Part.words(Words.say("deployment.agencyOnly")));
            return;
        }
        this.offered = matrix.solutions(current.get());
        if (offered.isEmpty()) {
            add(new EmptyState(Words.say("deployment.list.none"), Words.say("deployment.list.noneWords")));
            return;
        }
        add(filters, table);
        draw();
    }

    private void draw() {
        var chips = new Chips(Words.say("deployment.filters"));
        chips.choice(Words.say("deployment.matrix.solution"), offered, Column::title, only, v -> {
            only = v;
            draw();
        });
        chips.choice(
                Words.say("deployment.filter.step"), Arrays.asList(AdoptionState.values()), Words::of, state, v -> {
                    state = v;
                    draw();
                });
        chips.choice(
                Words.say("deployment.filter.kind"), Arrays.asList(OrganisationKind.values()), Words::of, kind, v -> {
                    kind = v;
                    draw();
                });
        chips.choice(Words.say("deployment.filter.size"), Arrays.asList(SizeBand.values()), Words::of, size, v -> {
            size = v;
            draw();
        });
        chips.text("matrix-text", Words.say("deployment.filter.text"), text, typed -> {
            text = typed;
            draw();
        });
        filters.removeAll();
        filters.add(chips);
        if (only == null && offered.size() > AdoptionMatrix.MOST_SOLUTIONS) {
            filters.add(Part.quiet(Words.say(
                    "deployment.matrix.some",
                    Shown.number(AdoptionMatrix.MOST_SOLUTIONS),
                    Shown.number(offered.size()))));
        }
        table.removeAll();
        table.add(
                grid(),
                TakeFile.links(
                        "deployment.matrix.take",
                        export::matrixName,
                        (format, reader, out) -> export.matrix(current.get(), asked(), reader, format, out)));
    }

    private List<Column> columns() {
        return only == null
                ? offered.stream().limit(AdoptionMatrix.MOST_SOLUTIONS).toList()
                : List.of(only);
    }

    private Asked asked() {
        return new Asked(columns().stream().map(Column::solution).toList(), state, kind, size, text);
    }

    private Component grid() {
        var columns = columns();
        var asked = asked();
        var grid = new PagedGrid<Line>(
                        Words.say("deployment.matrix.title"), cursor -> matrix.page(current.get(), asked, cursor, ROWS))
                .column(
                        Words.say("deployment.column.organisation"),
                        line -> new Link("/organisations/" + line.organisation(), line.name()));
        for (var at = 0; at < columns.size(); at++) {
            var column = at;
            grid.column(columns.get(at).title(), line -> cell(line, line.cells().get(column)));
        }
        return grid.empty(new EmptyState(Words.say("deployment.grid.none"), Words.say("deployment.matrix.noneWords")));
    }

    private static Component cell(Line line, @Nullable Cell cell) {
        if (cell == null) {
            var none = new Span(Words.say("deployment.matrix.not"));
            none.addClassNames("small", "quiet");
            return none;
        }
        var word = cell.withdrawn()
                ? new StateWord(State.GIVEN_UP, Words.say("deployment.withdrawn"))
                : new StateWord(Looks.of(cell.state()), cell.state());
        return new Link(Looks.adoption(cell.adoption()), word);
    }
}
