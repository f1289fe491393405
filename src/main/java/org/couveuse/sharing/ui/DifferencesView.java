package org.couveuse.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.SolutionOffer;
import org.couveuse.sharing.SolutionReading;
import org.couveuse.sharing.ToolkitDifferences;
import org.couveuse.sharing.ToolkitDifferences.Changed;
import org.couveuse.sharing.ToolkitDifferences.DifferenceKind;
import org.couveuse.sharing.ToolkitDifferences.Differences;
import org.couveuse.sharing.ToolkitDifferences.Framed;
import org.couveuse.sharing.ToolkitDifferences.Frozen;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** What changed between two versions of a toolkit, part by part, word by word. */
@Route(value = "solutions/:solution/differences", layout = MainLayout.class)
@PermitAll
public class DifferencesView extends Page implements BeforeEnterObserver {

    private static final String FROM = "avant";
    private static final String TO = "apres";

    private final transient ToolkitDifferences differences;
    private final transient SolutionReading reading;
    private final transient CurrentActor current;

    DifferencesView(ToolkitDifferences differences, SolutionReading reading, CurrentActor current) {
        this.differences = differences;
        this.reading = reading;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Looks.id(event);
        var asked = event.getLocation().getQueryParameters();
        var actor = current.get();
        var solution = reading.get(actor, id).solution();
        var found = differences.compare(
                actor,
                id,
                asked.getSingleParameter(FROM).map(DifferencesView::number).orElse(null),
                asked.getSingleParameter(TO).map(DifferencesView::number).orElse(null));
        clear();
        crumb(Words.say("sharing.list.title"), "/solutions");
        crumb(solution.contents().title(Words.locale()), "/solutions/" + id);
        title(Words.say(
                "sharing.differences.title", found.from().number(), found.to().number()));
        sentence(sentence(found));
        add(Part.quiet(Words.say(
                "sharing.differences.lead",
                Shown.date(found.from().at()),
                Shown.date(found.to().at()))));
        others(id, found);
        if (found.none()) {
            add(new EmptyState(Words.say("sharing.differences.none"), Words.say("sharing.differences.noneWords")));
            return;
        }
        add(Part.quiet(Words.say("sharing.differences.marks")));
        frame(found);
        found.parts().forEach(changed -> add(part(changed)));
        files(found);
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw RuleViolation.notFound();
        }
    }

    private static String sentence(Differences found) {
        var changed = found.parts().stream().map(Changed::part).distinct().count();
        var same = found.same().stream().map(Words::of).collect(Collectors.joining(", "));
        return found.same().isEmpty()
                ? Words.say("sharing.differences.all", changed)
                : Words.say("sharing.differences.some", changed, same);
    }

    /** Leads to the other pairs of versions, each with the one before it, and the first with the last. */
    private void others(UUID id, Differences found) {
        var versions = found.versions();
        if (versions.size() < 3) {
            return;
        }
        var list = new UnorderedList();
        for (var i = 0; i + 1 < versions.size(); i++) {
            list.add(pair(id, versions.get(i + 1), versions.get(i), found));
        }
        list.add(pair(id, versions.get(versions.size() - 1), versions.get(0), found));
        var nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", Words.say("sharing.differences.others"));
        add(nav);
    }

    private static ListItem pair(UUID id, Frozen from, Frozen to, Differences found) {
        var words = Words.say("sharing.differences.pair", from.number(), to.number());
        if (from.equals(found.from()) && to.equals(found.to())) {
            return new ListItem(words);
        }
        return new ListItem(new Link(
                "/solutions/" + id + "/differences?" + FROM + "=" + from.number() + "&" + TO + "=" + to.number(),
                words));
    }

    private void frame(Differences found) {
        if (found.frame().isEmpty()) {
            return;
        }
        var table = new DataTable(Words.say("sharing.differences.frame"))
                .column(Words.say("sharing.differences.what"))
                .column(Words.say("sharing.version", found.from().number()))
                .column(Words.say("sharing.version", found.to().number()));
        found.frame()
                .forEach(framed -> table.row(
                        Words.say("task.user_assembleToolkit." + framed.name()),
                        said(framed, framed.before()),
                        said(framed, framed.after())));
        add(new Part(Words.say("sharing.differences.frame"), table));
    }

    private static String said(Framed framed, @Nullable String value) {
        if (value == null) {
            return Words.say("sharing.differences.nothing");
        }
        return framed.name().equals("offer") ? Words.of(SolutionOffer.valueOf(value)) : value;
    }

    private static Part part(Changed changed) {
        var english = Texts.ENGLISH.getLanguage().equals(changed.language());
        var name = Words.of(changed.part());
        var words = new Div();
        words.addClassName("changes");
        words.getElement().setAttribute("lang", english ? "en-CA" : "fr-CA");
        for (var some : changed.words()) {
            words.add(words(some));
        }
        return new Part(english ? Words.say("sharing.differences.english", name) : name, new Card(words))
                .note(changed.layoutOnly() ? Words.say("sharing.differences.layout") : Words.of(changed.kind()));
    }

    /** What came is inserted, what went is deleted: both say so to a screen reader, and look it without any colour. */
    private static Component words(ToolkitDifferences.Words some) {
        if (some.kind() == DifferenceKind.SAME) {
            return new Span(some.text());
        }
        var added = some.kind() == DifferenceKind.ADDED;
        var marked = new com.vaadin.flow.component.HtmlContainer(added ? "ins" : "del");
        var begin = new Span(Words.say(added ? "sharing.differences.added" : "sharing.differences.removed"));
        begin.addClassName("vh");
        var end = new Span(Words.say("sharing.differences.end"));
        end.addClassName("vh");
        marked.add(begin, new Span(some.text()), end);
        return marked;
    }

    private void files(Differences found) {
        if (found.filesAdded().isEmpty() && found.filesRemoved().isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        found.filesAdded().forEach(name -> list.add(new ListItem(Words.say("sharing.differences.fileAdded", name))));
        found.filesRemoved()
                .forEach(name -> list.add(new ListItem(Words.say("sharing.differences.fileRemoved", name))));
        add(new Part(Words.say("sharing.differences.files"), new Card(list)));
    }
}
