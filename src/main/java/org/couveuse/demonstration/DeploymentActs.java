package org.couveuse.demonstration;

import java.util.UUID;
import org.couveuse.demonstration.Plot.Act;
import org.couveuse.deployment.AdaptationKind;
import org.couveuse.deployment.LocalAdaptations;
import org.couveuse.deployment.LocalAdaptations.Adapted;
import org.couveuse.deployment.PartnershipService;
import org.couveuse.deployment.PartnershipService.Noted;
import org.couveuse.deployment.PathProgress;
import org.couveuse.people.ActingAs;
import org.springframework.stereotype.Component;

/** What people do around a campaign that no task asks for: adaptations, partnerships, steps of its path. */
@Component
class DeploymentActs {

    private final Founding founding;
    private final Player player;
    private final LocalAdaptations adaptations;
    private final PartnershipService partnerships;
    private final PathProgress path;
    private final ActingAs acting;

    DeploymentActs(
            Founding founding,
            Player player,
            LocalAdaptations adaptations,
            PartnershipService partnerships,
            PathProgress path,
            ActingAs acting) {
        this.founding = founding;
        this.player = player;
        this.adaptations = adaptations;
        this.partnerships = partnerships;
        this.path = path;
        this.acting = acting;
    }

    /** Does it when it is one of these; says whether it was. */
    boolean does(UUID incubator, Act act) {
        var person = founding.person(act.by());
        var who = player.actor(person);
        var adapted = act.adapted();
        var partners = act.partners();
        var step = act.step();
        if (adapted != null) {
            var said = new Adapted(
                    AdaptationKind.valueOf(adapted.kind()), adapted.what(), adapted.why(), adapted.effect());
            var adoption = player.adoption(incubator, founding.organisation(adapted.of()));
            acting.as(person, () -> adaptations.note(who, adoption, said));
        } else if (partners != null) {
            var said = new Noted(
                    player.solution(incubator),
                    founding.organisation(partners.source()),
                    founding.organisation(partners.copier()),
                    partners.enhanced());
            acting.as(person, () -> partnerships.note(who, said));
        } else if (step != null) {
            acting.as(person, () -> path.done(who, player.campaign(incubator), step));
        } else {
            return false;
        }
        return true;
    }
}
