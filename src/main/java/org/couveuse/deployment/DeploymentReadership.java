package org.couveuse.deployment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.subjects.Readership;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Who sees campaigns and adoptions, as {@link CampaignRights} has it for their pages. */
@Component
class DeploymentReadership implements Readership {

    private static final Set<Role> BEYOND_THEIR_ORGANISATION =
            EnumSet.of(Role.AGENCY_OFFICER, Role.AUDITOR, Role.FORUM_MEMBER, Role.TEAM_LEAD, Role.TEAM_MEMBER);

    private final Campaigns campaigns;
    private final Adoptions adoptions;
    private final CampaignRights rights;
    private final Organisations organisations;

    DeploymentReadership(Campaigns campaigns, Adoptions adoptions, CampaignRights rights, Organisations organisations) {
        this.campaigns = campaigns;
        this.adoptions = adoptions;
        this.rights = rights;
        this.organisations = organisations;
    }

    @Override
    public Set<SubjectType> kinds() {
        return EnumSet.of(SubjectType.CAMPAIGN, SubjectType.ADOPTION);
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<Card> cards) {
        var seen = new HashSet<UUID>();
        if (actor.person() == null) {
            return seen;
        }
        campaigns.findAllById(ids(cards, SubjectType.CAMPAIGN)).stream()
                .filter(campaign -> rights.sees(actor, campaign))
                .forEach(campaign -> seen.add(campaign.id()));
        var asked = adoptions.findAllById(ids(cards, SubjectType.ADOPTION));
        Map<UUID, Campaign> of = new HashMap<>();
        campaigns
                .findAllById(asked.stream().map(Adoption::campaign).distinct().toList())
                .forEach(campaign -> of.put(campaign.id(), campaign));
        asked.stream()
                .filter(adoption -> Optional.ofNullable(of.get(adoption.campaign()))
                        .filter(campaign -> rights.sees(actor, campaign, adoption))
                        .isPresent())
                .forEach(adoption -> seen.add(adoption.id()));
        return seen;
    }

    @Override
    public String words(Card card) {
        return card.organisation() == null
                ? ""
                : organisations
                        .find(card.organisation())
                        .map(row -> row.code() + " " + row.name())
                        .orElse("");
    }

    /** An organisation's contact sees its own adoptions only; a campaign may have ten thousand. */
    @Override
    public Optional<Set<UUID>> organisations(Actor actor, SubjectType kind) {
        return kind != SubjectType.ADOPTION
                        || BEYOND_THEIR_ORGANISATION.stream().anyMatch(actor::has)
                ? Optional.empty()
                : Optional.of(actor.scopes(Role.ADOPTER_CONTACT));
    }

    private static Set<UUID> ids(Collection<Card> cards, SubjectType kind) {
        return cards.stream().filter(c -> c.type() == kind).map(Card::id).collect(Collectors.toSet());
    }
}
