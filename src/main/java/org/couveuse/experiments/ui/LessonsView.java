package org.couveuse.experiments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.couveuse.experiments.LessonReading;
import org.couveuse.experiments.LessonReading.Learned;
import org.couveuse.experiments.LessonReading.LessonKind;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Typed;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Choice;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** What trials taught, those that did not work like the others. */
@Route(value = "experimentations/lecons", layout = MainLayout.class)
@PermitAll
public class LessonsView extends Page {

    private static final int ROWS = 25;
    private static final int LONGEST = 600;

    private final transient LessonReading reading;
    private final transient CurrentActor current;
    private LessonKind kind = LessonKind.ALL;

    LessonsView(LessonReading reading, CurrentActor current) {
        this.reading = reading;
        this.current = current;
        crumb(Words.say("experiments.list.title"), "/experimentations");
        title(Words.say("experiments.lessons"));
        lead(Words.say("experiments.lessons.lead"));
        var grid = grid();
        var filter = new Choice<LessonKind>(Words.say("experiments.lessons.filter"), chosen -> {
            kind = chosen;
            grid.refresh();
        });
        for (var each : LessonKind.values()) {
            filter.option(each, Words.of(each));
        }
        add(filter, grid);
    }

    private PagedGrid<Learned> grid() {
        return new PagedGrid<Learned>(
                        Words.say("experiments.lessons"), cursor -> reading.page(current.get(), kind, cursor, ROWS))
                .column(Words.say("experiments.column.title"), LessonsView::tried)
                .column(
                        Words.say("experiments.column.state"),
                        each -> new StateWord(
                                Looks.of(each.experiment().state()),
                                each.experiment().state()))
                .column(Words.say("finding.column.verdict"), LessonsView::verdict)
                .column(Words.say("experiments.lessons.learned"), LessonsView::learned)
                .column(Words.say("experiments.column.ends"), LessonsView::ended)
                .empty(new EmptyState(
                        Words.say("experiments.lessons.none"), Words.say("experiments.lessons.noneWords")));
    }

    private static Component tried(Learned each) {
        var link = new Link(
                Looks.address(each.experiment().id()), each.experiment().title());
        return each.hypothesis() == null
                ? link
                : Part.stack(link, Part.quiet(Typed.shorten(each.hypothesis(), LONGEST)));
    }

    private static Component verdict(Learned each) {
        return each.verdict() == null ? new Span("–") : new StateWord(Looks.of(each.verdict()), each.verdict());
    }

    private static Component learned(Learned each) {
        var lessons = each.experiment().lessons();
        return new Paragraph(lessons == null ? "–" : Typed.shorten(lessons, LONGEST));
    }

    private static Span ended(Learned each) {
        var end = each.experiment().ended();
        return new Span(end == null ? "" : Shown.date(end));
    }
}
