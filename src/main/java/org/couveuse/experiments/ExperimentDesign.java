package org.couveuse.experiments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import org.couveuse.engine.Decisions;
import org.couveuse.engine.Outcome;
import org.couveuse.experiments.Answer.AnswerKind;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the idea to the start: the team writes the card, the host consents, the agency approves the risk. */
@Service
@Transactional
public class ExperimentDesign {

    private final ExperimentFile file;
    private final ExperimentRights rights;
    private final Decisions decisions;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    ExperimentDesign(
            ExperimentFile file,
            ExperimentRights rights,
            Decisions decisions,
            Notices notices,
            ApplicationEventPublisher events) {
        this.file = file;
        this.rights = rights;
        this.decisions = decisions;
        this.notices = notices;
        this.events = events;
    }

    /** Whether the team goes on. */
    public enum DesignAnswer {
        SUBMIT,
        WITHDRAW
    }

    /** What the host organisation says. */
    public enum HostAnswer {
        CONSENT,
        REVISE,
        DECLINE
    }

    /** What the agency says of the risk. */
    public enum RiskAnswer {
        APPROVE,
        REVISE
    }

    /** What the host's contact submits. */
    public record Consent(
            @NotNull HostAnswer outcome,

            @Form.When(field = "outcome", is = "CONSENT") @Size(max = 300) @Nullable
            String place,

            @Form.Long @Form.When(field = "outcome", is = "CONSENT") @Size(max = 4000) @Nullable
            String conditions,

            @Form.Long
            @Form.When(
                    field = "outcome",
                    is = {"REVISE", "DECLINE"})
            @Size(max = 4000)
            @Nullable
            String reason) {}

    /** What the agency's officer submits about the risk. */
    public record RiskReview(
            @NotNull RiskAnswer outcome,

            @Form.When(field = "outcome", is = "APPROVE") @Nullable
            Boolean privacyAssessed,

            @Form.Long @Form.When(field = "outcome", is = "APPROVE") @Size(max = 4000) @Nullable
            String safeguards,

            @Form.Long @Form.When(field = "outcome", is = "REVISE") @Size(max = 4000) @Nullable
            String remarks) {}

    /** Takes the team's card, or its reason to give up. */
    public Outcome design(Actor actor, UUID experiment, Design design) {
        var found = file.load(experiment);
        found.require(ExperimentState.DESIGNING);
        if (design.outcome() == DesignAnswer.WITHDRAW) {
            found.giveUp(Designs.reason(design.reason()));
            return Outcome.of(InSituExperimentVariables.DESIGN, DesignAnswer.WITHDRAW);
        }
        var card = Designs.card(design);
        var inputs = inputs(card);
        var risk = ExperimentRisk.valueOf(decisions.one("experimentRisk", inputs, "riskLevel"));
        var version = file.version(found, found.number()).orElseGet(() -> new CardVersion(found.id(), found.number()));
        file.keep(version.write(card, risk, actor.id(), file.now()));
        found.propose(card.host());
        file.show(found);
        return inputs.and(InSituExperimentVariables.DESIGN, DesignAnswer.SUBMIT)
                .and(InSituExperimentVariables.HOST, card.host());
    }

    /** Takes the host's answer; anything but a yes goes back to the team with the reason. */
    public Outcome consent(Actor actor, UUID experiment, Consent consent) {
        var found = file.load(experiment);
        found.require(ExperimentState.AWAITING_HOST);
        var yes = consent.outcome() == HostAnswer.CONSENT;
        var words = yes ? consent.conditions() : Designs.reason(consent.reason());
        if (yes && (consent.place() == null || consent.place().isBlank())) {
            throw RuleViolation.field("place", "shared.required");
        }
        file.keep(new Answer(found, AnswerKind.HOST, consent.outcome(), actor.id(), file.now())
                .saying(words, consent.place()));
        if (!yes) {
            found.returnToDesign();
            notices.tellAll(
                    rights.team(found),
                    "experiments.returned",
                    found.title(),
                    notices.link(found.card().address()));
        } else if (file.current(found).risk() != ExperimentRisk.LOW) {
            found.awaitRisk();
        }
        file.show(found);
        return Outcome.of(InSituExperimentVariables.CONSENT, consent.outcome());
    }

    /** Takes the agency's answer about the risk. */
    public Outcome approveRisk(Actor actor, UUID experiment, RiskReview review) {
        var found = file.load(experiment);
        found.require(ExperimentState.AWAITING_RISK);
        if (rights.team(found).contains(actor.id())) {
            throw RuleViolation.forbidden("experiments.ofTheTeam");
        }
        var approves = review.outcome() == RiskAnswer.APPROVE;
        Designs.checkPrivacy(review, file.current(found).card().personalData());
        var words = approves ? review.safeguards() : Designs.remarks(review.remarks());
        file.keep(new Answer(found, AnswerKind.RISK, review.outcome(), actor.id(), file.now()).saying(words, null));
        if (!approves) {
            found.returnToDesign();
            notices.tellAll(
                    rights.team(found),
                    "experiments.returned",
                    found.title(),
                    notices.link(found.card().address()));
        }
        file.show(found);
        return Outcome.of(InSituExperimentVariables.RISK_APPROVAL, review.outcome());
    }

    Outcome freeze(UUID experiment) {
        var found = file.load(experiment);
        var version = file.current(found);
        if (version.frozenAt() == null) {
            var now = file.now();
            var end = now.plus(Duration.ofDays(7L * version.card().durationWeeks()));
            version.freeze(now, end);
            found.start(now, end);
            file.show(found);
            file.note(null, "experiment.started", experiment, null);
            notices.tellAll(
                    rights.concerned(found),
                    "experiments.started",
                    found.title(),
                    end,
                    notices.link(found.card().address()));
        }
        return ExperimentMeasures.planned(version.schedule(), file.now())
                .and(InSituExperimentVariables.EXPERIMENT_END, version.end());
    }

    Outcome withdraw(UUID experiment) {
        var found = file.load(experiment);
        if (!found.state().over()) {
            var reason = found.lessons() == null ? "" : found.lessons();
            found.end(ExperimentState.WITHDRAWN, null, reason, file.now());
            file.show(found);
            file.note(null, "experiment.withdrawn", experiment, reason);
            events.publishEvent(new Experiment.Abandoned(experiment, found.idea(), found.incubator()));
        }
        return Outcome.of(InSituExperimentVariables.EXPERIMENT_OUTCOME, ExperimentOutcome.ABANDON);
    }

    private static Outcome inputs(ExperimentCard card) {
        return Outcome.of(InSituExperimentVariables.PEOPLE_AFFECTED, card.peopleAffected())
                .and(InSituExperimentVariables.PERSONAL_DATA, card.personalData())
                .and(InSituExperimentVariables.REVERSIBLE, card.reversible())
                .and(InSituExperimentVariables.VULNERABLE_PUBLIC, card.vulnerablePublic())
                .and(InSituExperimentVariables.ESTIMATED_COST, card.cost());
    }
}
