package org.couveuse.incubators;

import java.util.List;
import java.util.Set;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

/** Deciding what comes next when nothing was adopted. */
@Component
class DecideNextTask implements TaskHandler<SearchService.DecideNext> {

    private final SearchService search;
    private final Store store;
    private final IncubatorFacts facts;

    DecideNextTask(SearchService search, Store store, IncubatorFacts facts) {
        this.search = search;
        this.store = store;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_decideNext";
    }

    @Override
    public Class<SearchService.DecideNext> submission() {
        return SearchService.DecideNext.class;
    }

    @Override
    public TaskSheet<SearchService.DecideNext> sheet(OpenTask task, Actor actor) {
        var incubator = task.key();
        var groups = facts.facts(incubator).formation().groups();
        var ideas = store.ideas.of(incubator).stream().map(Idea::row).toList();
        var told = IncubatorFacts.all(
                facts.lastWord(incubator, "incubators.agencyWord", Set.of(DecisionKind.NEXT_RETURNED)),
                facts.clock(incubator),
                ideas.isEmpty() ? List.of() : List.of(facts.ideas("incubators.ideas", ideas)),
                facts.origin(incubator));
        return TaskSheet.of(
                        told,
                        new SearchService.DecideNext(
                                NextStep.IDEAS,
                                groups.stream()
                                        .map(Incubator.Group::id)
                                        .limit(1)
                                        .toList(),
                                List.of(),
                                "Ce que nous avons appris appelle d’autres idées.",
                                null))
                .choices(
                        "groups",
                        groups.stream()
                                .map(g -> TaskSheet.Choice.of(g.id(), g.name()))
                                .toList())
                .choices(
                        "ideas",
                        search.retained(incubator).stream()
                                .map(i -> TaskSheet.Choice.of(i.id(), i.title()))
                                .toList());
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, SearchService.DecideNext submission) {
        return search.decide(task.key(), actor, submission);
    }
}
