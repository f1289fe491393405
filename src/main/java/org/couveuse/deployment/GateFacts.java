package org.couveuse.deployment;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.inbox.Fact;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the table of readiness for scale looked at and answered, for who approves and who signs. */
@Component
class GateFacts {

    private final CampaignFile file;
    private final DeploymentFacts facts;
    private final People people;
    private final Texts texts;

    GateFacts(CampaignFile file, DeploymentFacts facts, People people, Texts texts) {
        this.file = file;
        this.facts = facts;
        this.people = people;
        this.texts = texts;
    }

    /** The answer first, then what it rests on, then the campaign. */
    List<Fact> of(Campaign campaign, ScaleReadiness answer) {
        var known = new ArrayList<Fact>(List.of(new Fact.Word("campaignReadiness", answer)));
        var plan = file.plan(campaign);
        var scale = plan.scale();
        if (scale.evidenceLevel() > 0) {
            known.add(DeploymentFacts.number("scaleEvidence", scale.evidenceLevel(), null));
        }
        known.add(DeploymentFacts.number("scaleSites", scale.sites(), null));
        known.add(DeploymentFacts.number("scaleContexts", scale.contexts(), null));
        known.add(DeploymentFacts.number("scaleToolkit", scale.toolkitCompleteness(), "percent"));
        known.add(DeploymentFacts.number("scaleCapacity", scale.agencyCapacity(), "percent"));
        gate(known, plan.gate());
        var preparer = campaign.preparedBy();
        if (preparer != null) {
            known.add(new Fact.Text("campaignPreparedBy", people.displayName(preparer)));
        }
        known.addAll(facts.campaign(campaign));
        return known;
    }

    private void gate(List<Fact> known, ScaleGate gate) {
        if (!gate.criteria().isEmpty()) {
            known.add(new Fact.Rows(
                    "gateCriteria",
                    List.of("criterion", "answer", "words"),
                    gate.criteria().stream()
                            .map(c -> List.of(word(c.criterion()), word(c.answer()), said(c.words())))
                            .toList()));
        }
        if (!gate.domains().isEmpty()) {
            known.add(new Fact.Rows(
                    "gateDomains",
                    List.of("domain", "complexity", "words"),
                    gate.domains().stream()
                            .map(d -> List.of(word(d.domain()), word(d.complexity()), said(d.words())))
                            .toList()));
        }
    }

    private String word(Enum<?> constant) {
        return texts.of(LocaleContextHolder.getLocale(), constant);
    }

    private static String said(@Nullable String words) {
        return words == null ? "–" : words;
    }
}
