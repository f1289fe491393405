package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.couveuse.engine.DecisionTables;
import org.couveuse.engine.ProcessAdministration;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** The models that run, and the decision tables they ask. */
@Route(value = "admin/processus", layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class ProcessesView extends Page implements BeforeEnterObserver {

    private final transient ProcessAdministration processes;
    private final transient DecisionTables tables;

    ProcessesView(ProcessAdministration processes, DecisionTables tables) {
        this.processes = processes;
        this.tables = tables;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb(Words.say("administration.title"), "/admin");
        title(Words.say("administration.processes"));
        lead(Words.say("administration.processes.lead"));
        var heading = Words.say("administration.processes.models");
        var models = new DataTable(heading)
                .column(Words.say("administration.processes.name"))
                .figures(Words.say("administration.processes.version"))
                .figures(Words.say("administration.processes.running"))
                .column(Words.say("administration.incidents"));
        processes.definitions(Words.locale()).stream()
                .sorted(by(ProcessAdministration.Definition::name))
                .forEach(model -> models.row(
                        new Link("/admin/processus/" + model.process(), model.name()),
                        new Span(Shown.number(model.version())),
                        new Span(Shown.number(model.running())),
                        failed(model.failed())));
        part(heading, models);
        var decisions = Part.stack();
        tables.all(Words.locale()).stream()
                .sorted(by(DecisionTables.Table::name))
                .forEach(table -> decisions.add(decision(table)));
        part(Words.say("administration.tables"), Part.quiet(Words.say("administration.tables.lead")), decisions);
    }

    /** In the order of names as the page's language has it. */
    private static <T> Comparator<T> by(Function<T, String> name) {
        var collator = Collator.getInstance(Words.locale());
        return (one, other) -> collator.compare(name.apply(one), name.apply(other));
    }

    static Component failed(long failed) {
        return failed == 0
                ? new StateWord(State.DONE, Words.say("administration.incidents.none"))
                : new Link(
                        "/admin/incidents",
                        new StateWord(State.BLOCKED, Words.say("administration.incidents.tile", failed)));
    }

    private static Component decision(DecisionTables.Table table) {
        var shown = new DataTable(table.name()).bare();
        var columns = new ArrayList<>(table.inputs());
        columns.addAll(table.outputs());
        shown.column(Words.say("administration.tables.rule"));
        columns.forEach(shown::column);
        shown.column(Words.say("administration.tables.why"));
        var number = 0;
        for (var row : table.rows()) {
            number++;
            var asked =
                    row.inputs().stream().map(cell -> cell.isEmpty() ? Words.say("administration.tables.any") : cell);
            var cells = Stream.of(
                            Stream.of(String.valueOf(number)), asked, row.outputs().stream(), Stream.of(row.why()))
                    .flatMap(each -> each)
                    .map(Span::new)
                    .toArray(Component[]::new);
            shown.row(cells);
        }
        return new FoldedSection(table.name(), Part.quiet(table.description()), shown)
                .count(Words.say("administration.tables.count", table.rows().size(), table.version()));
    }
}
