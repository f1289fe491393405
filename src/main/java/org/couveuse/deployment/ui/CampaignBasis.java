package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.couveuse.deployment.CampaignMaterial;
import org.couveuse.deployment.CampaignService.Detail;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;

/** What a campaign rests on: its gate, its critical path, the files it hands out, what was adapted on the way. */
@org.springframework.stereotype.Component
class CampaignBasis {

    private final GatePart gate;
    private final PathPart path;
    private final CampaignMaterial material;
    private final AdaptationsPart adaptations;
    private final TaskSections sections;
    private final CurrentActor current;

    CampaignBasis(
            GatePart gate,
            PathPart path,
            CampaignMaterial material,
            AdaptationsPart adaptations,
            TaskSections sections,
            CurrentActor current) {
        this.gate = gate;
        this.path = path;
        this.material = material;
        this.adaptations = adaptations;
        this.sections = sections;
        this.current = current;
    }

    /** The parts there are. */
    List<Component> of(Detail campaign, Runnable again) {
        var parts = new ArrayList<Component>(AdoptionParts.present(gate.of(campaign)));
        parts.addAll(AdoptionParts.present(path.of(campaign, again)));
        var files = material.of(current.get(), campaign.id());
        if (!files.isEmpty()) {
            parts.add(new Part(Words.say("deployment.plan.documents"), sections.files(files)));
        }
        parts.addAll(AdoptionParts.present(adaptations.latest(campaign.id())));
        return parts;
    }
}
