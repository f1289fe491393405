package org.couveuse.incubators.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.incubators.EvaluationService;
import org.couveuse.incubators.IdeaReading;
import org.couveuse.shared.Slice;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;

/** The ideas of an incubator beside each other: mean and spread of the four criteria. */
@Route(value = "incubateurs/:incubator/comparaison", layout = MainLayout.class)
@PermitAll
public class CompareIdeasView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 50;

    private final transient IdeaReading reading;
    private final transient EvaluationService evaluations;
    private final transient Subjects subjects;

    CompareIdeasView(IdeaReading reading, EvaluationService evaluations, Subjects subjects) {
        this.reading = reading;
        this.evaluations = evaluations;
        this.subjects = subjects;
    }

    private record Compared(IdeaReading.Seen seen, EvaluationService.Judged judged) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Looks.id(event, "incubator");
        clear();
        var incubator = subjects.get(id).card();
        crumb(Words.say("incubators.list.title"), "/incubateurs");
        crumb(incubator.title(), incubator.address());
        title(Words.say("incubators.compare.title"));
        lead(Words.say("incubators.compare.lead"));
        var grid = new PagedGrid<Compared>(Words.say("incubators.compare.title"), after -> page(id, after))
                .column(
                        Words.say("incubators.column.idea"),
                        c -> new Link(
                                "/idees/" + c.seen().idea().id(),
                                c.seen().idea().title()))
                .column(
                        Words.say("incubators.column.state"),
                        c -> new StateWord(
                                Looks.look(c.seen().idea().state()),
                                c.seen().idea().state()));
        for (var criterion : EvaluationService.Criterion.values()) {
            grid.figures(Words.of(criterion), c -> Marks.of(c.judged().marks().get(criterion.ordinal())));
        }
        grid.figures(
                        Words.say("fact.incubators.comparison.evaluations"),
                        c -> Words.say(
                                "incubators.evaluated",
                                c.judged().sent(),
                                c.judged().asked()))
                .empty(new EmptyState(Words.say("incubators.ideas.none"), Words.say("incubators.ideas.noneYet")));
        add(grid);
    }

    private Slice<Compared> page(UUID id, @Nullable String after) {
        var page = reading.page(id, Set.of(), after, SHOWN);
        var judged =
                evaluations.of(page.items().stream().map(s -> s.idea().id()).toList());
        var rows = new ArrayList<Compared>();
        for (var i = 0; i < judged.size(); i++) {
            rows.add(new Compared(page.items().get(i), judged.get(i)));
        }
        return new Slice<>(List.copyOf(rows), page.next());
    }
}
