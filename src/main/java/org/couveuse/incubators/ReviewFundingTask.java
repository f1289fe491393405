package org.couveuse.incubators;

import java.util.List;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

/** Reviewing a request for funds. */
@Component
class ReviewFundingTask implements TaskHandler<FormationService.ReviewFunding> {

    private final FormationService formation;
    private final IncubatorFacts facts;
    private final Funding funding;

    ReviewFundingTask(FormationService formation, IncubatorFacts facts, Funding funding) {
        this.formation = formation;
        this.facts = facts;
        this.funding = funding;
    }

    @Override
    public String form() {
        return "user_reviewFunding";
    }

    @Override
    public Class<FormationService.ReviewFunding> submission() {
        return FormationService.ReviewFunding.class;
    }

    @Override
    public TaskSheet<FormationService.ReviewFunding> sheet(OpenTask task, Actor actor) {
        var incubator = task.key();
        var money = new Fact.Figure(
                "incubators.available",
                funding.available(facts.facts(incubator).origin().body()),
                "$");
        return TaskSheet.of(
                IncubatorFacts.all(
                        facts.origin(incubator), List.of(money), facts.charter(incubator), facts.team(incubator)),
                new FormationService.ReviewFunding(
                        FundingAdvice.FAVOURABLE,
                        "La demande sert le plan et son montant est proportionné au mandat.",
                        null));
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, FormationService.ReviewFunding submission) {
        return formation.reviewFunding(task.key(), actor, submission);
    }
}
