package org.couveuse.incubators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.incubators.EvaluationService;
import org.couveuse.incubators.IdeaReading;
import org.couveuse.incubators.IdeaService;
import org.couveuse.incubators.IdeaState;
import org.couveuse.incubators.IncubatorReading;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Board;
import org.couveuse.shell.ui.Choice;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** The ideas of an incubator, as a board by state and as a list. */
@org.springframework.stereotype.Component
class IdeasPart {

    private static final int TILES = 4;
    private static final int SHOWN = 25;
    private static final List<IdeaState> COLUMNS = List.of(
            IdeaState.RECEIVED,
            IdeaState.IN_EVALUATION,
            IdeaState.SELECTED,
            IdeaState.IN_TRIAL,
            IdeaState.ADOPTED,
            IdeaState.ABANDONED,
            IdeaState.NOT_SELECTED);
    private static final Set<IdeaState> WHEN_ANY = EnumSet.of(IdeaState.SELECTED, IdeaState.NOT_SELECTED);

    private final IdeaReading reading;
    private final IdeaService ideas;
    private final EvaluationService evaluations;

    IdeasPart(IdeaReading reading, IdeaService ideas, EvaluationService evaluations) {
        this.reading = reading;
        this.ideas = ideas;
        this.evaluations = evaluations;
    }

    Part of(IncubatorReading.Detail detail) {
        var id = detail.facts().origin().id();
        var total = detail.ideas().stream()
                .mapToLong(IncubatorReading.IdeaCount::count)
                .sum();
        var open = !ideas.openCalls(id).isEmpty();
        var place = new Div();
        var part = new Part(Words.say("incubators.ideas"));
        if (total == 0) {
            var empty = new EmptyState(
                    Words.say("incubators.ideas.none"),
                    Words.say(open ? "incubators.ideas.noneOpen" : "incubators.ideas.noneYet"));
            part.add(open ? empty.first(propose(id)) : empty);
            return part;
        }
        var choice = new Choice<Boolean>(Words.say("incubators.ideas.shown"), list -> {
                    place.removeAll();
                    place.add(list ? list(id) : board(detail));
                })
                .option(false, Words.say("incubators.ideas.board"))
                .option(true, Words.say("incubators.ideas.list"));
        var compare = Action.link(Words.say("incubators.ideas.compare"), "/incubateurs/" + id + "/comparaison");
        place.add(board(detail));
        if (open) {
            part.actions(choice, compare, propose(id));
        } else {
            part.actions(choice, compare);
        }
        part.add(place);
        return part;
    }

    private static Link propose(UUID id) {
        return Action.link(Words.say("incubators.ideas.propose"), "/incubateurs/" + id + "/idee");
    }

    private Component board(IncubatorReading.Detail detail) {
        var id = detail.facts().origin().id();
        var counts = detail.ideas().stream()
                .collect(Collectors.toMap(IncubatorReading.IdeaCount::state, IncubatorReading.IdeaCount::count));
        var board = new Board();
        for (var state : COLUMNS) {
            var count = counts.getOrDefault(state, 0L);
            if (count == 0 && WHEN_ANY.contains(state)) {
                continue;
            }
            var column = board.column(Looks.look(state), Words.say("incubators.column." + state), count);
            var seen = reading.page(id, Set.of(state), null, TILES).items();
            var judged = evaluations.of(seen.stream().map(s -> s.idea().id()).toList());
            for (var i = 0; i < seen.size(); i++) {
                tile(column, seen.get(i), judged.get(i));
            }
            if (seen.isEmpty()) {
                column.empty(Words.say("incubators.column." + state + ".empty"));
            } else if (count > seen.size()) {
                column.more(
                        "/incubateurs/" + id + "/comparaison", Words.say("incubators.ideas.more", count - seen.size()));
            }
        }
        return board;
    }

    private static void tile(Board.Column column, IdeaReading.Seen seen, EvaluationService.Judged judged) {
        var idea = seen.idea();
        var first = idea.state() == IdeaState.IN_EVALUATION
                ? new Span(Words.say("incubators.opinions", judged.sent(), judged.asked()))
                : new Span(seen.organisation() == null ? seen.author() : seen.organisation());
        column.tile("/idees/" + idea.id(), idea.title(), first, new Span(Shown.ago(idea.changed())));
    }

    private Component list(UUID id) {
        return new PagedGrid<IdeaReading.Seen>(
                        Words.say("incubators.ideas"), after -> reading.page(id, Set.of(), after, SHOWN))
                .column(
                        Words.say("incubators.column.idea"),
                        s -> new Link("/idees/" + s.idea().id(), s.idea().title()))
                .column(
                        Words.say("incubators.column.state"),
                        s -> new StateWord(
                                Looks.look(s.idea().state()), s.idea().state()))
                .text(Words.say("incubators.column.author"), IdeaReading.Seen::author)
                .text(Words.say("incubators.column.group"), IdeaReading.Seen::group)
                .text(
                        Words.say("incubators.column.received"),
                        s -> Shown.shortDate(Shown.day(s.idea().created())));
    }
}
