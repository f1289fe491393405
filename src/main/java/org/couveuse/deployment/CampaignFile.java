package org.couveuse.deployment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where campaigns and adoptions are fetched, shown to the other rooms and noted in the trail. */
@Component
class CampaignFile {

    private static final int LONGEST_TITLE = 300;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Campaigns campaigns;
    private final Adoptions adoptions;
    private final AdoptionSteps steps;
    private final Subjects subjects;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    CampaignFile(
            Campaigns campaigns,
            Adoptions adoptions,
            AdoptionSteps steps,
            Subjects subjects,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.campaigns = campaigns;
        this.adoptions = adoptions;
        this.steps = steps;
        this.subjects = subjects;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    Campaign campaign(UUID id) {
        return campaigns.findById(id).orElseThrow(RuleViolation::notFound);
    }

    Campaign locked(UUID id) {
        return campaigns.lock(id).orElseThrow(RuleViolation::notFound);
    }

    Adoption adoption(UUID id) {
        return adoptions.findById(id).orElseThrow(RuleViolation::notFound);
    }

    CampaignPlan plan(Campaign campaign) {
        var plan = campaign.plan();
        if (plan == null) {
            throw RuleViolation.conflict("deployment.notPrepared");
        }
        return plan;
    }

    /** The state of the adoption is now another: the move is added, others see it. */
    void moved(Adoption adoption, @Nullable AdoptionState from, @Nullable DeclineReason reason, @Nullable UUID by) {
        steps.save(new AdoptionStep(adoption, from, reason, by, now()));
        if (by == null) {
            // what a person does is in the trail by their task; what the product does by itself would only be here
            trail.record(new Trail.Event(null, "adoption.moved", adoption.id(), null));
        }
        show(adoption);
    }

    /** Moves an adoption to a state; nothing happens when it is there already. */
    void move(Adoption adoption, AdoptionState to, @Nullable UUID by) {
        var from = adoption.state();
        if (from != to) {
            adoption.to(to, now());
            moved(adoption, from, null, by);
        }
    }

    void show(Campaign campaign) {
        subjects.show(Card.of(
                        campaign.id(),
                        SubjectType.CAMPAIGN,
                        campaign.title(),
                        campaign.state().name())
                .in(Stage.DEPLOYMENT)
                .forBody(campaign.body()));
    }

    void link(UUID from, UUID to) {
        if (subjects.find(from).isPresent()) {
            subjects.link(from, to, LinkKind.LED_TO);
        }
    }

    void show(Adoption adoption) {
        var campaign = campaign(adoption.campaign());
        subjects.show(Card.of(
                        adoption.id(),
                        SubjectType.ADOPTION,
                        titled(adoption.row().name(), campaign.title()),
                        adoption.row().withdrawn()
                                ? "WITHDRAWN"
                                : adoption.state().name())
                .in(Stage.DEPLOYMENT)
                .forOrganisation(adoption.organisation())
                .forBody(campaign.body()));
    }

    /** One adoption among many is told apart by its organisation. */
    private static String titled(String organisation, String campaign) {
        var title = organisation + " – " + campaign;
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    void note(Actor actor, String action, UUID subject, @Nullable String words) {
        trail.record(new Trail.Event(actor.person(), action, subject, words));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return day(now());
    }

    LocalDate day(Instant at) {
        return at.atZone(texts.zone()).toLocalDate();
    }

    /** The morning of a day, where the office is. */
    Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(texts.zone()).toInstant();
    }
}
