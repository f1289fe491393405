package org.couveuse.incubators;

import java.math.BigDecimal;
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

/** Recording the members’ resolution on the money. */
@Component
class ApproveFundingTask implements TaskHandler<FormationService.ApproveFunding> {

    private final FormationService formation;
    private final Store store;
    private final IncubatorFacts facts;
    private final Funding funding;
    private final Clock clock;
    private final Texts texts;

    ApproveFundingTask(
            FormationService formation, Store store, IncubatorFacts facts, Funding funding, Clock clock, Texts texts) {
        this.formation = formation;
        this.store = store;
        this.facts = facts;
        this.funding = funding;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_approveFunding";
    }

    @Override
    public Class<FormationService.ApproveFunding> submission() {
        return FormationService.ApproveFunding.class;
    }

    @Override
    public TaskSheet<FormationService.ApproveFunding> sheet(OpenTask task, Actor actor) {
        var incubator = task.key();
        var known = facts.facts(incubator);
        var money = new Fact.Figure(
                "incubators.available", funding.available(known.origin().body()), "$");
        var total = known.charter() == null ? BigDecimal.ZERO : known.charter().total();
        var today = LocalDate.ofInstant(clock.instant(), texts.zone());
        var enough = money.value().compareTo(total) >= 0;
        return TaskSheet.of(
                IncubatorFacts.all(
                        facts.review(incubator),
                        facts.origin(incubator),
                        List.of(money),
                        facts.charter(incubator),
                        facts.team(incubator)),
                enough
                        ? new FormationService.ApproveFunding(FundingDecision.APPROVE, today, 9, 1, 1, null)
                        : new FormationService.ApproveFunding(
                                FundingDecision.REFUSE, today, 1, 9, 1, "Le fonds n’y suffit pas."));
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return store.fundsBarred(store.incubator(task.key()));
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, FormationService.ApproveFunding submission) {
        return formation.approveFunding(task.key(), actor, submission);
    }
}
