package org.couveuse.incubators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

/** Approving the charter. */
@Component
class ApproveCharterTask implements TaskHandler<FormationService.ApproveCharter> {

    private final FormationService formation;
    private final Store store;
    private final IncubatorFacts facts;
    private final Funding funding;

    ApproveCharterTask(FormationService formation, Store store, IncubatorFacts facts, Funding funding) {
        this.formation = formation;
        this.store = store;
        this.facts = facts;
        this.funding = funding;
    }

    @Override
    public String form() {
        return "user_approveCharter";
    }

    @Override
    public Class<FormationService.ApproveCharter> submission() {
        return FormationService.ApproveCharter.class;
    }

    @Override
    public TaskSheet<FormationService.ApproveCharter> sheet(OpenTask task, Actor actor) {
        var incubator = task.key();
        var money = new Fact.Figure(
                "incubators.available",
                funding.available(facts.facts(incubator).origin().body()),
                "$");
        var enough = money.value().compareTo(total(incubator)) >= 0;
        return TaskSheet.of(
                IncubatorFacts.all(
                        facts.origin(incubator), List.of(money), facts.charter(incubator), facts.team(incubator)),
                enough
                        ? new FormationService.ApproveCharter(
                                CharterReview.APPROVE, List.of(), "Mandat clair, équipe complète.", null)
                        : new FormationService.ApproveCharter(
                                CharterReview.REVISE, List.of(CharterPart.BUDGET), "Le fonds n’y suffit pas.", null));
    }

    private BigDecimal total(UUID incubator) {
        var charter = facts.facts(incubator).charter();
        return charter == null ? BigDecimal.ZERO : charter.total();
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return store.chartersBarred(store.incubator(task.key()));
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, FormationService.ApproveCharter submission) {
        return formation.approveCharter(task.key(), actor, submission);
    }
}
