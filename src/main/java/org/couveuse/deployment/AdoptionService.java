package org.couveuse.deployment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AdoptionPlan.Expected;
import org.couveuse.deployment.AdoptionPlan.Step;
import org.couveuse.engine.Outcome;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation answers, plans and reports; only its own contacts answer for it. */
@Service
@Transactional
public class AdoptionService {

    private final CampaignFile file;
    private final Memberships memberships;
    private final Expectations expectations;

    AdoptionService(CampaignFile file, Memberships memberships, Expectations expectations) {
        this.file = file;
        this.memberships = memberships;
        this.expectations = expectations;
    }

    /** The answer to an invitation. */
    public record InvitationAnswered(
            @NotNull InvitationReply answer,

            @Form.When(field = "answer", is = "ACCEPT") @Form.OneOf("offers") @Nullable
            AdoptionOffer offer,

            @Form.When(field = "answer", is = "LATER") @Nullable
            LocalDate postponedUntil,

            @Form.When(field = "answer", is = "DECLINE") @Nullable
            DeclineReason reason,

            @Form.Long @Size(max = 4000) @Nullable String words) {}

    /** What an organisation has of what it takes, and what it concludes. */
    public record Assessment(
            @NotNull ReadinessOutcome outcome,
            @NotNull ReadinessLevel people,
            @NotNull ReadinessLevel data,
            @NotNull ReadinessLevel systems,
            @NotNull ReadinessLevel management,
            @Form.Long @Size(max = 4000) @Nullable String gaps,

            @Form.When(field = "outcome", is = "POSTPONE") @Nullable
            LocalDate postponedUntil,

            @Form.When(field = "outcome", is = "DECLINE") @Nullable
            DeclineReason reason,

            @Form.When(field = "outcome", is = "DECLINE") @Form.Long @Size(max = 4000) @Nullable
            String words) {}

    /** Steps with their dates, who answers for each, what is adapted and what is expected. */
    public record Planning(
            @NotEmpty @Size(max = 20) List<@Valid PlannedStep> steps,
            @Form.OneOf("contacts") @Nullable UUID contact,
            @Form.Long @Size(max = 4000) @Nullable String localAdaptation,
            @Size(max = 10) @Form.Each(all = false) List<@Valid ExpectedBenefit> expected) {}

    /** One step of the plan. */
    public record PlannedStep(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 120) String owner,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /** What is expected of one goal. */
    public record ExpectedBenefit(
            @NotNull @Form.Key @Form.OneOf("goals") UUID goal,
            @NotNull BigDecimal value) {}

    /** Takes the answer to an invitation. */
    public Outcome answer(UUID adoption, Actor actor, InvitationAnswered said) {
        var found = file.adoption(adoption);
        found.answeredBy(actor.id(), file.now());
        var outcome = Outcome.of(OrganisationAdoptionVariables.ANSWER, said.answer());
        switch (said.answer()) {
            case ACCEPT -> {
                found.takes(taken(file.campaign(found.campaign()).offer(), said.offer()));
                file.move(found, AdoptionState.INVITED, actor.id());
                return outcome.and(OrganisationAdoptionVariables.OFFER, found.offer());
            }
            case LATER -> {
                return outcome.and(
                        OrganisationAdoptionVariables.POSTPONED_UNTIL,
                        file.morning(postponed(found, actor, said.postponedUntil())));
            }
            default -> {
                declined(found, said.reason(), said.words());
                return outcome;
            }
        }
    }

    /** How an organisation takes the solution; a campaign that leaves no choice need not be told. */
    private static AdoptionOffer taken(CampaignOffer offered, @Nullable AdoptionOffer wanted) {
        var allowed = offered.allows();
        if (wanted == null) {
            if (allowed.size() > 1) {
                throw RuleViolation.field("offer", "shared.required");
            }
            return allowed.get(0);
        }
        if (!allowed.contains(wanted)) {
            throw RuleViolation.field("offer", "deployment.offerNotHere", wanted, allowed.get(0));
        }
        return wanted;
    }

    /** Takes what an organisation concludes from looking at what it takes. */
    public Outcome assess(UUID adoption, Actor actor, Assessment said) {
        var found = file.adoption(adoption);
        var lacking = said.people() == ReadinessLevel.NO
                || said.data() == ReadinessLevel.NO
                || said.systems() == ReadinessLevel.NO
                || said.management() == ReadinessLevel.NO;
        if (said.outcome() == ReadinessOutcome.READY && lacking && said.gaps() == null) {
            throw RuleViolation.field("gaps", "deployment.gapsNeeded");
        }
        found.assess(new ReadinessAnswers(said.people(), said.data(), said.systems(), said.management(), said.gaps()));
        var outcome = Outcome.of(OrganisationAdoptionVariables.ASSESSMENT, said.outcome());
        switch (said.outcome()) {
            case READY -> file.move(found, AdoptionState.READY, actor.id());
            case POSTPONE -> {
                return outcome.and(
                        OrganisationAdoptionVariables.POSTPONED_UNTIL,
                        file.morning(postponed(found, actor, said.postponedUntil())));
            }
            default -> declined(found, said.reason(), said.words());
        }
        return outcome;
    }

    /** Takes an organisation's plan. */
    public Outcome plan(UUID adoption, Actor actor, Planning said) {
        var found = file.adoption(adoption);
        var goals = file.plan(file.campaign(found.campaign()));
        var checks = new Checks();
        for (var i = 0; i < said.steps().size(); i++) {
            var step = said.steps().get(i);
            checks.that(!step.to().isBefore(step.from()), "steps[" + i + "].to", "people.membership.period");
        }
        for (var i = 0; i < said.expected().size(); i++) {
            checks.that(
                    goals.goal(said.expected().get(i).goal()) != null,
                    "expected[" + i + "].goal",
                    "shared.wrongType.choice");
        }
        var contact = said.contact() == null ? actor.id() : said.contact();
        checks.that(contacts(found).contains(contact), "contact", "deployment.notAContact");
        checks.refuse();
        found.contact(contact);
        var plan = new AdoptionPlan(
                said.steps().stream()
                        .map(s -> new Step(UUID.randomUUID(), s.title(), s.owner(), s.from(), s.to(), 0))
                        .toList(),
                said.localAdaptation(),
                said.expected().stream()
                        .map(e -> new Expected(e.goal(), e.value()))
                        .toList());
        found.plan(plan);
        expectations.keep(found.campaign(), adoption, plan);
        file.move(found, AdoptionState.PLANNED, actor.id());
        return Outcome.none();
    }

    /** Who answers for the organisation of an adoption. */
    List<UUID> contacts(Adoption adoption) {
        return memberships.holders(Role.ADOPTER_CONTACT, adoption.organisation());
    }

    private LocalDate postponed(Adoption adoption, Actor actor, @Nullable LocalDate until) {
        if (until == null) {
            throw RuleViolation.field("postponedUntil", "shared.required");
        }
        if (!until.isAfter(file.today())) {
            throw RuleViolation.field("postponedUntil", "deployment.past");
        }
        adoption.postpone(until);
        file.move(adoption, AdoptionState.POSTPONED, actor.id());
        return until;
    }

    static void declined(Adoption adoption, @Nullable DeclineReason reason, @Nullable String words) {
        if (reason == null) {
            throw RuleViolation.field("reason", "shared.required");
        }
        if (reason == DeclineReason.OTHER && words == null) {
            throw RuleViolation.field("words", "deployment.sayWhy");
        }
        adoption.decline(reason, words);
    }
}
