package org.couveuse.deployment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.people.Actor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what organisations report on the way. */
@Service
@Transactional
public class AdoptionProgress {

    private final CampaignFile file;

    AdoptionProgress(CampaignFile file) {
        this.file = file;
    }

    /** How far each step has come. */
    public record ProgressReport(
            @NotNull ProgressOutcome progress,
            @Size(max = 20) @Form.Each List<@Valid StepProgress> steps,
            @Form.Long @Size(max = 4000) @Nullable String obstacle,

            @Form.When(field = "progress", is = "DECLINE") @Nullable
            DeclineReason reason,

            @Form.When(field = "progress", is = "DECLINE") @Form.Long @Size(max = 4000) @Nullable
            String words) {}

    /** How far one step has come. */
    public record StepProgress(
            @NotNull @Form.Key @Form.OneOf("steps") UUID step,
            @NotNull @Min(0) @Max(100) @Form.Unit("percent") Integer done) {}

    /** Takes a report of progress. */
    public Outcome report(UUID adoption, Actor actor, ProgressReport said) {
        var found = file.adoption(adoption);
        var before = found.plan() == null ? new AdoptionPlan(List.of(), null, List.of()) : found.plan();
        var outcome = Outcome.of(OrganisationAdoptionVariables.PROGRESS, said.progress());
        if (said.progress() == ProgressOutcome.DECLINE) {
            AdoptionService.declined(found, said.reason(), said.words());
            return outcome;
        }
        var plan = reported(before, said);
        if (said.progress() == ProgressOutcome.DONE) {
            var all = plan.steps().stream().map(s -> s.done(100)).toList();
            found.report(
                    new AdoptionPlan(all, plan.localAdaptation(), plan.expected()), said.obstacle(), file.now(), null);
            file.move(found, AdoptionState.ADOPTED, actor.id());
            return outcome;
        }
        var rhythm = file.plan(file.campaign(found.campaign())).reportEvery();
        var current = plan.current();
        var byRhythm = file.today().plusDays(rhythm);
        var next = current != null
                        && current.to().isBefore(byRhythm)
                        && current.to().isAfter(file.today())
                ? current.to()
                : byRhythm;
        found.report(plan, said.obstacle(), file.now(), file.morning(next));
        file.move(found, AdoptionState.IN_PROGRESS, actor.id());
        return outcome.and(OrganisationAdoptionVariables.NEXT_REPORT_AT, file.morning(next));
    }

    private static AdoptionPlan reported(AdoptionPlan before, ProgressReport said) {
        var steps = new java.util.ArrayList<>(before.steps());
        for (var i = 0; i < said.steps().size(); i++) {
            var report = said.steps().get(i);
            var known = steps.stream().filter(s -> s.id().equals(report.step())).findFirst();
            if (known.isEmpty()) {
                throw RuleViolation.field("steps[" + i + "].step", "shared.wrongType.choice");
            }
            steps.set(steps.indexOf(known.get()), known.get().done(report.done()));
        }
        return new AdoptionPlan(List.copyOf(steps), before.localAdaptation(), before.expected());
    }
}
