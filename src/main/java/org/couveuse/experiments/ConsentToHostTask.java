package org.couveuse.experiments;

import org.couveuse.engine.Outcome;
import org.couveuse.experiments.ExperimentDesign.Consent;
import org.couveuse.experiments.ExperimentDesign.HostAnswer;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

@Component
class ConsentToHostTask implements TaskHandler<Consent> {

    private final ExperimentDesign design;
    private final ExperimentFacts facts;

    ConsentToHostTask(ExperimentDesign design, ExperimentFacts facts) {
        this.design = design;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_consentToHost";
    }

    @Override
    public Class<Consent> submission() {
        return Consent.class;
    }

    @Override
    public TaskSheet<Consent> sheet(OpenTask task, Actor actor) {
        var example = new Consent(
                HostAnswer.CONSENT,
                "Centre de services de Québec",
                "Pas de relevé pendant la semaine de clôture des comptes.",
                null);
        return TaskSheet.of(facts.ofCard(task.key()), example);
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Consent submission) {
        return design.consent(actor, task.key(), submission);
    }
}
