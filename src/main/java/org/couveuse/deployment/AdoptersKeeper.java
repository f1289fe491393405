package org.couveuse.deployment;

import java.util.Set;
import org.couveuse.sharing.SolutionAdopters;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the catalogue which organisations put a solution in place or have it in use, in the transaction in which that changes. */
@Component
class AdoptersKeeper {

    private static final Set<String> IN_USE = Set.of(AdoptionState.ADOPTED.name(), AdoptionState.CONFIRMED.name());

    /** Where an adoption ends without the solution; states before it is put in place have nothing to take back. */
    private static final Set<String> LEFT = Set.of(AdoptionState.DECLINED.name(), "WITHDRAWN");

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
        } else if (card.state().equals(AdoptionState.IN_PROGRESS.name())) {
            var adoption = file.adoption(card.id());
            adopters.begun(adoption.id(), file.campaign(adoption.campaign()).solution(), adoption.organisation());
        } else if (LEFT.contains(card.state())) {
            adopters.left(card.id());
        }
    }
}
