package org.couveuse.incubators;

import java.util.List;
import java.util.Set;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

/** Writing the charter. */
@Component
class WriteCharterTask implements TaskHandler<Charter> {

    private final FormationService formation;
    private final IncubatorFacts facts;
    private final Funding funding;

    WriteCharterTask(FormationService formation, IncubatorFacts facts, Funding funding) {
        this.formation = formation;
        this.facts = facts;
        this.funding = funding;
    }

    @Override
    public String form() {
        return "user_writeCharter";
    }

    @Override
    public Class<Charter> submission() {
        return Charter.class;
    }

    @Override
    public TaskSheet<Charter> sheet(OpenTask task, Actor actor) {
        var incubator = task.key();
        var known = facts.facts(incubator);
        var money = new Fact.Figure(
                "incubators.available", funding.available(known.origin().body()), "$");
        return TaskSheet.of(
                        IncubatorFacts.all(
                                facts.lastWord(
                                        incubator,
                                        "incubators.returned",
                                        known.charter() == null
                                                ? Set.of()
                                                : Set.of(DecisionKind.CHARTER_RETURNED, DecisionKind.FUNDING_REFUSED)),
                                facts.origin(incubator),
                                List.of(money),
                                facts.team(incubator)),
                        example())
                .known(known.charter());
    }

    private static Charter example() {
        return new Charter(
                "Réduire de moitié le délai entre un blocage signalé et sa levée.",
                List.of("Une pratique éprouvée dans deux organisations", "Une trousse pour l’adopter"),
                240,
                MeetingRhythm.WEEKLY,
                List.of(WorkMethod.DESIGN_THINKING, WorkMethod.LEAN),
                List.of(),
                List.of(new Charter.Risk("Peu de temps libéré par les organisations", "Une entente écrite au départ")),
                "Chacun dit ce qui le retient ; on décide à la majorité, et on note pourquoi.");
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Charter submission) {
        return formation.writeCharter(task.key(), actor, submission);
    }
}
