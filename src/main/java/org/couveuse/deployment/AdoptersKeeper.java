package org.couveuse.deployment;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.couveuse.sharing.SolutionAdopters;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the catalogue which organisations have a solution in use, in the transaction in which that changes. */
@Component
class AdoptersKeeper {

    private static final Set<String> IN_USE = Set.of(AdoptionState.ADOPTED.name(), AdoptionState.CONFIRMED.name());

    /** Where an adoption can come back to from being in use; those before it have nothing to take back. */
    private static final Set<String> LEFT = EnumSet.of(AdoptionState.IN_PROGRESS, AdoptionState.DECLINED).stream()
            .map(Enum::name)
            .collect(Collectors.toSet());

    private static final String WITHDRAWN = "WITHDRAWN";

    private final CampaignFile file;
    private final SolutionAdopters adopters;

    AdoptersKeeper(CampaignFile file, SolutionAdopters adopters) {
        this.file = file;
        this.adopters = adopters;
    }

    @EventListener
    void on(Subjects.Changed event) {
        var card = event.card();
        if (card.type() != SubjectType.ADOPTION) {
            return;
        }
        if (IN_USE.contains(card.state())) {
            var adoption = file.adoption(card.id());
            adopters.adopted(adoption.id(), file.campaign(adoption.campaign()).solution(), adoption.organisation());
        } else if (LEFT.contains(card.state()) || card.state().equals(WITHDRAWN)) {
            adopters.left(card.id());
        }
    }
}
