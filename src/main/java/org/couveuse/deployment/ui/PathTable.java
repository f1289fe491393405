package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.couveuse.deployment.CriticalPath;
import org.couveuse.deployment.CriticalPath.Dated;
import org.couveuse.deployment.PathProgress;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** The dates of a critical path as a table, and once it runs what became of each step. */
final class PathTable {

    private PathTable() {}

    /** The table; {@code progress} is empty while nothing runs. */
    static DataTable of(CriticalPath path, List<PathProgress.Row> progress) {
        var table = new DataTable(Words.say("deployment.plan.path"))
                .column(Words.say("deployment.column.title"))
                .figures(Words.say("deployment.path.days"))
                .column(Words.say("deployment.path.after"))
                .column(Words.say("deployment.path.earliest"))
                .column(Words.say("deployment.path.latest"))
                .figures(Words.say("deployment.path.slack"));
        if (!progress.isEmpty()) {
            table.column(Words.say("deployment.path.state"));
        }
        for (var dated : path.steps()) {
            var cells = cells(dated);
            if (!progress.isEmpty()) {
                cells.add(state(progress.get(dated.number() - 1)));
            }
            table.row(cells.toArray(Component[]::new));
        }
        return table;
    }

    private static List<Component> cells(Dated dated) {
        var after = dated.step().after().stream().map(String::valueOf).toList();
        return new ArrayList<>(List.of(
                new Span(dated.number() + ". " + dated.step().title()),
                new Span(Shown.number(dated.step().days())),
                new Span(after.isEmpty() ? "–" : String.join(", ", after)),
                new Span(span(dated.earliestStart(), dated.earliestEnd())),
                new Span(span(dated.latestStart(), dated.latestEnd())),
                new Span(dated.critical() ? Words.say("deployment.path.none") : Shown.number(dated.slack()))));
    }

    /** Done, by whom and when; late, by how much; or to come. */
    static StateWord state(PathProgress.Row row) {
        var done = row.done();
        if (done != null) {
            return new StateWord(State.DONE, Words.say("deployment.path.doneBy", done.name(), Shown.date(done.at())));
        }
        return row.late() > 0
                ? new StateWord(State.BLOCKED, Words.say("deployment.path.late", row.late(), Shown.number(row.late())))
                : new StateWord(State.TO_COME, Words.say("deployment.path.toDo"));
    }

    private static String span(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? Shown.shortDate(from)
                : Words.say("deployment.path.span", Shown.shortDate(from), Shown.shortDate(to));
    }

    /** What the chart says of the progress, after what it says of the plan; nothing while nothing runs. */
    static @Nullable String sentence(List<PathProgress.Row> progress) {
        if (progress.isEmpty()) {
            return null;
        }
        var done = progress.stream().filter(row -> row.done() != null).count();
        var late = progress.stream().filter(row -> row.late() > 0).count();
        return Words.say(
                "deployment.path.progress",
                done,
                Shown.number(done),
                Shown.number(progress.size()),
                late,
                Shown.number(late));
    }
}
