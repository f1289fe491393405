package org.couveuse.incubators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;

/** Deciding at the end of a mandate. */
@Component
class DecideAtTermTask implements TaskHandler<IncubatorService.DecideAtTerm> {

    private final IncubatorService incubators;
    private final Store store;
    private final IncubatorFacts facts;
    private final Clock clock;
    private final Texts texts;

    DecideAtTermTask(IncubatorService incubators, Store store, IncubatorFacts facts, Clock clock, Texts texts) {
        this.incubators = incubators;
        this.store = store;
        this.facts = facts;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_decideAtTerm";
    }

    @Override
    public Class<IncubatorService.DecideAtTerm> submission() {
        return IncubatorService.DecideAtTerm.class;
    }

    @Override
    public TaskSheet<IncubatorService.DecideAtTerm> sheet(OpenTask task, Actor actor) {
        var incubator = task.key();
        var extended = facts.facts(incubator).progress().extended();
        var today = LocalDate.ofInstant(clock.instant(), texts.zone());
        var told = IncubatorFacts.all(
                facts.clock(incubator),
                extended
                        ? List.of(new Fact.Text("incubators.extended", texts.get("incubators.extendedOnce")))
                        : List.of(),
                List.of(facts.ideas(
                        "incubators.ideas",
                        store.ideas.of(incubator).stream().map(Idea::row).toList())),
                facts.charter(incubator),
                facts.origin(incubator));
        return TaskSheet.of(
                told,
                extended
                        ? new IncubatorService.DecideAtTerm(
                                TermDecision.CLOSE,
                                null,
                                "Le délai prolongé est écoulé.",
                                "Ce qui a été essayé et pourquoi cela n’a pas suffi.")
                        : new IncubatorService.DecideAtTerm(
                                TermDecision.EXTEND,
                                today.plusDays(60),
                                "Une expérience se termine dans quelques semaines.",
                                null));
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
    public Outcome handle(OpenTask task, Actor actor, IncubatorService.DecideAtTerm submission) {
        return incubators.decideAtTerm(task.key(), actor, submission);
    }
}
