package org.couveuse.experiments;

import java.util.List;
import org.couveuse.engine.Outcome;
import org.couveuse.experiments.ExperimentDesign.DesignAnswer;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.springframework.stereotype.Component;

@Component
class DesignExperimentTask implements TaskHandler<Design> {

    static final Design GIVEN_UP =
            DesignExample.onlyWith(DesignAnswer.WITHDRAW, List.of(), "Aucune organisation ne peut accueillir l’essai.");

    private final ExperimentDesign design;
    private final ExperimentFacts facts;
    private final Memberships memberships;
    private final Organisations organisations;

    DesignExperimentTask(
            ExperimentDesign design, ExperimentFacts facts, Memberships memberships, Organisations organisations) {
        this.design = design;
        this.facts = facts;
        this.memberships = memberships;
        this.organisations = organisations;
    }

    @Override
    public String form() {
        return "user_designExperiment";
    }

    @Override
    public Class<Design> submission() {
        return Design.class;
    }

    @Override
    public TaskSheet<Design> sheet(OpenTask task, Actor actor) {
        var hosts = organisations.all(memberships.scopes(Role.HOST_CONTACT)).values().stream()
                .sorted(java.util.Comparator.comparing(Organisations.Row::name))
                .map(o -> Choice.of(o.id(), o.name()))
                .toList();
        var example = hosts.isEmpty()
                ? GIVEN_UP
                : DesignExample.of(java.util.UUID.fromString(hosts.get(0).value()));
        var known = facts.latest(task.key()).map(v -> Designs.known(v.card())).orElseGet(DesignExample::blank);
        return TaskSheet.of(facts.ofDesign(task.key()), example).known(known).choices("hosts", hosts);
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Design submission) {
        return design.design(actor, task.key(), submission);
    }
}
