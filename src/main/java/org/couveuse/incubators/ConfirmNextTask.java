package org.couveuse.incubators;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

/** Confirming what comes next. */
@Component
class ConfirmNextTask implements TaskHandler<SearchService.ConfirmNext> {

    private final SearchService search;
    private final Store store;
    private final IncubatorFacts facts;

    ConfirmNextTask(SearchService search, Store store, IncubatorFacts facts) {
        this.search = search;
        this.store = store;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_confirmNext";
    }

    @Override
    public Class<SearchService.ConfirmNext> submission() {
        return SearchService.ConfirmNext.class;
    }

    @Override
    public TaskSheet<SearchService.ConfirmNext> sheet(OpenTask task, Actor actor) {
        var incubator = task.key();
        var plan = facts.facts(incubator).search().next();
        var told = new ArrayList<Fact>();
        if (plan != null) {
            told.add(new Fact.Word("incubators.nextStep", plan.step()));
            told.add(new Fact.Text("incubators.why", plan.reason()));
            if (plan.lessons() != null) {
                told.add(new Fact.Text("incubators.lessons", plan.lessons()));
            }
            facts.things("incubators.again", plan.ideas()).ifPresent(told::add);
        }
        told.addAll(facts.clock(incubator));
        told.add(facts.ideas(
                "incubators.ideas",
                store.ideas.of(incubator).stream().map(Idea::row).toList()));
        told.addAll(facts.origin(incubator));
        return TaskSheet.of(
                told,
                new SearchService.ConfirmNext(
                        NextReview.CONFIRM,
                        "Le temps qui reste y suffit.",
                        "Une experte en mesure se joindra à vous."));
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return store.interested(task.key());
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, SearchService.ConfirmNext submission) {
        return search.confirm(task.key(), actor, submission);
    }
}
