package org.couveuse.experiments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.experiments.Answer.AnswerKind;
import org.couveuse.experiments.findings.FindingVerdict;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the locked measures to the end: the team concludes, two people who took no part confirm. */
@Service
@Transactional
public class ExperimentConclusions {

    private final ExperimentFile file;
    private final ExperimentRights rights;
    private final EvidenceLevels evidence;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    ExperimentConclusions(
            ExperimentFile file,
            ExperimentRights rights,
            EvidenceLevels evidence,
            Notices notices,
            ApplicationEventPublisher events) {
        this.file = file;
        this.rights = rights;
        this.evidence = evidence;
        this.notices = notices;
        this.events = events;
    }

    /** What a reviewer says of a conclusion. */
    public enum EvidenceAnswer {
        SUPPORT,
        REVISE
    }

    /**
     * What the team submits at the end.
     *
     * @param departure why to adopt though an indicator is not acceptable
     * @param independent whether people outside the team measured or evaluated
     * @param procedures whether there are written procedures by which others could do the same
     */
    public record Conclude(
            @NotNull ExperimentVerdict verdict,
            @NotBlank @Form.Long @Size(max = 8000) String findings,
            @NotBlank @Form.Long @Size(max = 8000) String lessons,
            @NotBlank @Form.Long @Size(max = 4000) String next,

            @Form.Long @Form.When(field = "verdict", is = "ADOPT") @Size(max = 4000) @Nullable
            String departure,

            boolean independent,
            boolean procedures) {}

    /**
     * What a reviewer submits.
     *
     * @param checked what was looked at and how: figures, source, comparison
     * @param limits what can't be concluded
     * @param remarks what the team should do before the next review
     */
    public record Evidence(
            @NotNull EvidenceAnswer outcome,
            @NotBlank @Form.Long @Size(max = 4000) String checked,
            @Form.Long @Size(max = 4000) @Nullable String limits,

            @Form.Long @Form.When(field = "outcome", is = "REVISE") @Size(max = 4000) @Nullable
            String remarks) {}

    /**
     * Takes the team's conclusion. After a stop nothing is adopted, nor with less evidence than sharing asks for; below
     * a minimum adopting needs a reason.
     */
    public Outcome conclude(Actor actor, UUID experiment, Conclude conclude) {
        var found = file.load(experiment);
        found.require(ExperimentState.CONCLUDING);
        var version = file.current(found);
        if (conclude.verdict() == ExperimentVerdict.ADOPT) {
            var ending = version.ending();
            if (ending != null && ending.stopped()) {
                throw RuleViolation.field("verdict", "experiments.stoppedNotAdopted");
            }
            var findings = findings(version);
            var standing = evidence.with(version, findings, conclude.independent(), conclude.procedures());
            if (!standing.shareable()) {
                throw RuleViolation.field("verdict", "experiments.evidenceTooLow", standing.level(), standing.share());
            }
            if (!findings.acceptable() && conclude.departure() == null) {
                throw RuleViolation.field("departure", "experiments.belowMinimum");
            }
            if (findings.verdict() == FindingVerdict.NEGATIVE && conclude.departure() == null) {
                throw RuleViolation.field("departure", "experiments.againstRule");
            }
        }
        file.keep(new Conclusion(found, conclude, actor.id(), file.now()));
        found.conclude();
        file.show(found);
        return Outcome.of(InSituExperimentVariables.VERDICT, conclude.verdict())
                .and(InSituExperimentVariables.INDEPENDENT, conclude.independent())
                .and(InSituExperimentVariables.PROCEDURES, conclude.procedures());
    }

    /** Takes the first reviewer's answer. */
    public Outcome review(Actor actor, UUID experiment, Evidence evidence) {
        var outcome = answer(actor, experiment, AnswerKind.REVIEW, evidence);
        return Outcome.of(InSituExperimentVariables.EVIDENCE_REVIEW, outcome);
    }

    /** Takes the second reviewer's answer. */
    public Outcome countersign(Actor actor, UUID experiment, Evidence evidence) {
        var outcome = answer(actor, experiment, AnswerKind.COUNTERSIGNATURE, evidence);
        return Outcome.of(InSituExperimentVariables.EVIDENCE_COUNTERSIGN, outcome);
    }

    /**
     * Who may not review: the team, who recorded figures; for the second review also the first reviewer, and when the
     * first one was of the host organisation everybody else who is.
     */
    @Transactional(readOnly = true)
    public Set<UUID> barred(UUID experiment, AnswerKind kind) {
        var found = file.load(experiment);
        var barred = new LinkedHashSet<>(rights.team(found));
        barred.addAll(file.measurers(experiment));
        if (kind == AnswerKind.COUNTERSIGNATURE) {
            var first = firstReview(found);
            first.ifPresent(answer -> barred.add(answer.person()));
            if (first.filter(Answer::outside).isEmpty()) {
                rights.reviewers(found).stream()
                        .filter(person -> !rights.outside(person, found))
                        .forEach(barred::add);
            }
        }
        return barred;
    }

    Outcome adopt(UUID experiment, int level) {
        var found = finish(experiment, ExperimentState.ADOPTED, ExperimentVerdict.ADOPT, level);
        found.ifPresent(e -> events.publishEvent(new Experiment.Adopted(experiment, e.idea(), e.incubator())));
        return Outcome.of(InSituExperimentVariables.EXPERIMENT_OUTCOME, ExperimentOutcome.ADOPT);
    }

    Outcome abandon(UUID experiment, int level) {
        var found = finish(experiment, ExperimentState.ABANDONED, ExperimentVerdict.ABANDON, level);
        found.ifPresent(e -> events.publishEvent(new Experiment.Abandoned(experiment, e.idea(), e.incubator())));
        return Outcome.of(InSituExperimentVariables.EXPERIMENT_OUTCOME, ExperimentOutcome.ABANDON);
    }

    void adapt(UUID experiment, int level) {
        var found = file.load(experiment);
        if (found.state() == ExperimentState.UNDER_REVIEW) {
            file.current(found).judge(ExperimentVerdict.ADAPT, level);
            found.redesign(level);
            file.show(found);
            file.note(null, "experiment.adapted", experiment, null);
        }
    }

    Findings findings(CardVersion version) {
        return file.findings(version, file.now());
    }

    private Optional<Answer> firstReview(Experiment found) {
        var conclusion = file.conclusion(found).id();
        return file.answers(found.id()).stream()
                .filter(a -> a.kind() == AnswerKind.REVIEW && conclusion.equals(a.conclusion()))
                .findFirst();
    }

    private EvidenceAnswer answer(Actor actor, UUID experiment, AnswerKind kind, Evidence evidence) {
        var found = file.load(experiment);
        found.require(ExperimentState.UNDER_REVIEW);
        if (barred(experiment, kind).contains(actor.id())) {
            throw RuleViolation.forbidden("experiments.tookPart");
        }
        var sentBack = evidence.outcome() == EvidenceAnswer.REVISE;
        var remarks = sentBack ? Designs.remarks(evidence.remarks()) : evidence.limits();
        file.keep(new Answer(found, kind, evidence.outcome(), actor.id(), file.now())
                .saying(remarks, evidence.checked())
                .on(file.conclusion(found).id(), rights.outside(actor.id(), found)));
        if (sentBack) {
            found.sendBack();
            notices.tellAll(
                    rights.team(found),
                    "experiments.returned",
                    found.title(),
                    notices.link(found.card().address()));
        }
        file.show(found);
        return evidence.outcome();
    }

    private Optional<Experiment> finish(UUID experiment, ExperimentState end, ExperimentVerdict verdict, int level) {
        var found = file.load(experiment);
        if (found.state().over()) {
            return Optional.empty();
        }
        file.current(found).judge(verdict, level);
        found.end(end, level, file.conclusion(found).lessons(), file.now());
        file.show(found);
        file.note(
                null, end == ExperimentState.ADOPTED ? "experiment.adopted" : "experiment.abandoned", experiment, null);
        notices.tellAll(
                rights.concerned(found),
                "experiments.over",
                found.title(),
                end,
                notices.link(found.card().address()));
        return Optional.of(found);
    }
}
