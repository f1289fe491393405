package org.couveuse.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.documents.Attachments;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.shared.Checks;
import org.couveuse.subjects.Sight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files a campaign hands out: those of the solution's toolkit and its own. */
@Service
@Transactional(readOnly = true)
public class CampaignMaterial {

    private final CampaignFile file;
    private final CampaignRights rights;
    private final Attachments attachments;
    private final Sight sight;
    private final ActingAs acting;

    CampaignMaterial(CampaignFile file, CampaignRights rights, Attachments attachments, Sight sight, ActingAs acting) {
        this.file = file;
        this.rights = rights;
        this.attachments = attachments;
        this.sight = sight;
        this.acting = acting;
    }

    /** The files a campaign hands out that who is signed in may open, in the order of the plan. */
    public List<Attachments.Row> of(Actor actor, UUID campaign) {
        var found = file.campaign(campaign);
        var plan = found.plan();
        if (plan == null || plan.documents().isEmpty() || !rights.sees(actor, found)) {
            return List.of();
        }
        var there = offered(actor, found);
        return plan.documents().stream()
                .flatMap(id -> there.stream().filter(row -> row.id().equals(id)))
                .toList();
    }

    /** What can be chosen: the toolkit's files first. */
    List<Choice> choices(Actor actor, Campaign campaign) {
        return offered(actor, campaign).stream()
                .map(row -> Choice.of(row.id(), row.fileName()))
                .toList();
    }

    /** Refuses a file that is neither the toolkit's nor the campaign's own. */
    void check(Actor actor, Campaign campaign, List<UUID> documents) {
        if (documents.isEmpty()) {
            return;
        }
        var there = offered(actor, campaign).stream().map(Attachments.Row::id).toList();
        var checks = new Checks();
        for (var i = 0; i < documents.size(); i++) {
            checks.that(there.contains(documents.get(i)), "documents[" + i + "]", "deployment.documentElsewhere");
        }
        checks.refuse();
    }

    private List<Attachments.Row> offered(Actor actor, Campaign campaign) {
        var rows = new ArrayList<Attachments.Row>();
        for (var subject : List.of(campaign.solution(), campaign.id())) {
            if (actor.takesPart() && sight.sees(actor, subject)) {
                rows.addAll(acting.asSystem(() -> attachments.list(subject)));
            }
        }
        return rows;
    }
}
