package org.couveuse.deployment;

import java.time.LocalDate;
import java.util.List;
import org.couveuse.deployment.CampaignPreparation.Preparation;
import org.couveuse.shared.Checks;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a campaign's plan hold together: all that does not is said at once. */
final class PreparationCheck {

    private final Preparation said;
    private final LocalDate today;
    private final Checks checks = new Checks();

    PreparationCheck(Preparation said, LocalDate today) {
        this.said = said;
        this.today = today;
    }

    /** Refuses what does not hold for so many organisations and a solution shared in that way. */
    void refuse(int organisations, CampaignOffer shared) {
        checks.that(organisations > 0, "audience", "deployment.audienceEmpty")
                .that(
                        shared.within().contains(said.offer()),
                        "offer",
                        "deployment.offerNotShared",
                        said.offer(),
                        shared)
                .that(
                        said.offer() == CampaignOffer.TOOLKIT || said.installationsPerWeek() != null,
                        "installationsPerWeek",
                        "shared.required");
        waves(organisations);
        targets(organisations);
        path();
        gate();
        checks.refuse();
    }

    private void waves(int organisations) {
        var planned = 0;
        LocalDate last = null;
        for (var i = 0; i < said.waves().size(); i++) {
            var wave = said.waves().get(i);
            var at = "waves[" + i + "]";
            planned += wave.organisations();
            checks.that(i > 0 || wave.on() != null, at + ".on", "deployment.firstWaveDay")
                    .that(i == 0 || wave.on() != null || wave.afterShare() != null, at + ".on", "deployment.waveMoment")
                    .that(
                            wave.afterWhat() == null || wave.afterShare() != null,
                            at + ".afterShare",
                            "deployment.waveShareOf")
                    .that(notBefore(wave.on(), last), at + ".on", "deployment.waveOrder");
            last = wave.on() == null ? last : wave.on();
        }
        checks.that(planned <= organisations, "waves", "deployment.wavesTooLarge", planned, organisations)
                .that(last == null || said.endsOn().isAfter(last), "endsOn", "deployment.endsBeforeWaves")
                .that(said.endsOn().isAfter(today), "endsOn", "deployment.past");
    }

    private void targets(int organisations) {
        for (var i = 0; i < said.adoptions().size(); i++) {
            var target = said.adoptions().get(i);
            var before = i == 0 ? null : said.adoptions().get(i - 1);
            checks.that(target.adopted() <= organisations, "adoptions[" + i + "].adopted", "deployment.targetTooLarge")
                    .that(
                            before == null
                                    || (target.by().isAfter(before.by()) && target.adopted() >= before.adopted()),
                            "adoptions[" + i + "].by",
                            "deployment.targetOrder");
        }
    }

    private void path() {
        var steps = said.criticalPath();
        var known = true;
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var at = "criticalPath[" + i + "].";
            var number = i + 1;
            var there = step.after().stream().allMatch(n -> n <= steps.size() && n != number);
            checks.that(there, at + "after", "deployment.pathUnknown", steps.size());
            known &= there;
        }
        if (!known) {
            return;
        }
        var plan = steps.stream().map(step -> step.planned(today)).toList();
        var circle = CriticalPath.circle(plan);
        circle.forEach(n -> checks.that(false, "criticalPath[" + (n - 1) + "].after", "deployment.pathCircle"));
        if (!circle.isEmpty()) {
            return;
        }
        var path = CriticalPath.of(plan);
        for (var dated : path.steps()) {
            var last = dated.step().on();
            checks.that(
                    last == null || !dated.earliestEnd().isAfter(last),
                    "criticalPath[" + (dated.number() - 1) + "].on",
                    "deployment.pathLate",
                    dated.earliestEnd());
        }
        checks.that(!path.to().isAfter(said.endsOn()), "criticalPath", "deployment.pathTooLong", path.to());
    }

    private void gate() {
        var scale = said.scale();
        var criteria = scale.checklist().stream().map(c -> c.criterion()).toList();
        var domains = scale.complexity().stream().map(d -> d.domain()).toList();
        checks.that(each(criteria, ScaleCriterion.values()), "scale.checklist", "deployment.everyCriterion")
                .that(each(domains, ComplexityDomain.values()), "scale.complexity", "deployment.everyDomain");
        for (var i = 0; i < scale.checklist().size(); i++) {
            var line = scale.checklist().get(i);
            checks.that(
                    line.answer() != ReadinessLevel.NO || line.words() != null,
                    "scale.checklist[" + i + "].words",
                    "deployment.unmetWords");
        }
        for (var i = 0; i < scale.complexity().size(); i++) {
            var line = scale.complexity().get(i);
            checks.that(
                    line.complexity() != Complexity.COMPLEX || line.words() != null,
                    "scale.complexity[" + i + "].words",
                    "deployment.complexWords");
        }
    }

    private static boolean each(List<? extends Enum<?>> answered, Enum<?>[] asked) {
        return answered.size() == asked.length && answered.stream().distinct().count() == asked.length;
    }

    private static boolean notBefore(@Nullable LocalDate day, @Nullable LocalDate before) {
        return day == null || before == null || !day.isBefore(before);
    }
}
