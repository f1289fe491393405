package org.couveuse.experiments;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.subjects.Readership;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Who sees experiments, as {@link ExperimentRights} has it for their pages. */
@Component
class ExperimentReadership implements Readership {

    private final Experiments experiments;
    private final ExperimentRights rights;

    ExperimentReadership(Experiments experiments, ExperimentRights rights) {
        this.experiments = experiments;
        this.rights = rights;
    }

    @Override
    public Set<SubjectType> kinds() {
        return EnumSet.of(SubjectType.EXPERIMENT);
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<Card> cards) {
        return experiments.findAllById(cards.stream().map(Card::id).toList()).stream()
                .filter(experiment -> rights.reads(actor, experiment))
                .map(Experiment::id)
                .collect(Collectors.toSet());
    }

    @Override
    public String words(Card card) {
        return experiments.findById(card.id()).map(Experiment::lessons).orElse("");
    }
}
