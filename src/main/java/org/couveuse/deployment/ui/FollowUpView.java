package org.couveuse.deployment.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.couveuse.deployment.CampaignBenefits;
import org.couveuse.deployment.CampaignProgress;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.FollowUpExport;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** How a campaign goes, beside its page: small and large organisations, time per step, reasons, benefits. */
@Route(value = "deploiements/:id/suivi", layout = MainLayout.class)
@PermitAll
public class FollowUpView extends Page implements BeforeEnterObserver {

    private final transient CampaignService campaigns;
    private final transient CampaignProgress progress;
    private final transient CampaignBenefits benefits;
    private final transient FollowUpExport export;
    private final transient FollowUpParts parts;
    private final transient CurrentActor current;

    FollowUpView(
            CampaignService campaigns,
            CampaignProgress progress,
            CampaignBenefits benefits,
            FollowUpExport export,
            FollowUpParts parts,
            CurrentActor current) {
        this.campaigns = campaigns;
        this.progress = progress;
        this.benefits = benefits;
        this.export = export;
        this.parts = parts;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Looks.id(event);
        var who = current.get();
        var detail = campaigns.detail(who, id);
        if (!campaigns.seesAll(who, id)) {
            throw RuleViolation.notFound();
        }
        clear();
        crumb(Words.say("deployment.list.title"), "/deploiements");
        crumb(detail.title(), Looks.campaign(id));
        title(Words.say("deployment.follow.title"));
        lead(Words.say("deployment.follow.lead"));
        var all = progress.of(who, id);
        var goals = benefits.of(who, id);
        add(
                parts.sizes(all.sizes()),
                parts.times(all.times()),
                parts.reasons(id, all.reasons()),
                parts.benefits(id, goals));
        if (!goals.isEmpty()) {
            add(TakeFile.links(
                    "deployment.benefits.take",
                    format -> export.benefitsName(current.get(), id, format),
                    (format, reader, out) -> export.benefits(current.get(), id, reader, format, out)));
        }
        var goal = goal(event);
        goals.stream().filter(g -> g.goal().equals(goal)).findFirst().ifPresent(g -> {
            var sources = parts.sources(id, g);
            sources.setId("sources");
            add(sources);
            getElement().executeJs("setTimeout(() => this.querySelector('#sources')?.scrollIntoView())");
        });
    }

    private static @Nullable UUID goal(BeforeEnterEvent event) {
        try {
            return event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("but")
                    .map(UUID::fromString)
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound();
        }
    }
}
