package org.couveuse.deployment;

import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may see and do what with campaigns and adoptions. */
@Component
class CampaignRights {

    /** Whether the actor sees every organisation of the campaign with its reasons. */
    boolean seesAll(Actor actor, Campaign campaign) {
        return agency(actor)
                || actor.has(Role.AUDITOR)
                || actor.has(Role.FORUM_MEMBER, campaign.body())
                || actor.has(Role.TEAM_LEAD, campaign.incubator())
                || actor.has(Role.TEAM_MEMBER, campaign.incubator());
    }

    /** Whether the actor sees the campaign and its sums: once it is signed, whoever is signed in. */
    boolean sees(Actor actor, Campaign campaign) {
        return seesAll(actor, campaign) || campaign.startsOn() != null;
    }

    /** Whether the actor sees this organisation's adoption. */
    boolean sees(Actor actor, Campaign campaign, Adoption adoption) {
        return seesAll(actor, campaign) || answersFor(actor, adoption);
    }

    /** Whether the actor answers for the organisation. */
    boolean answersFor(Actor actor, Adoption adoption) {
        return actor.has(Role.ADOPTER_CONTACT, adoption.organisation());
    }

    boolean agency(Actor actor) {
        return actor.isSystem() || actor.has(Role.AGENCY_OFFICER);
    }

    void requireAgency(Actor actor) {
        if (!agency(actor)) {
            throw RuleViolation.forbidden("deployment.agencyOnly");
        }
    }
}
