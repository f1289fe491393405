package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.couveuse.experiments.EvidenceStanding.Want;
import org.couveuse.experiments.Findings.Comparability;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class NearestEvidenceTest {

    private static final DmnEngine TABLES =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = table();

    @Test
    void without_a_positive_result_that_alone_is_missing() {
        var next = next(new EvidenceCase(false, Comparability.RANDOMISED, 1, 8, false, true));

        assertThat(next.level()).isEqualTo(3);
        assertThat(next.missing()).containsExactly(new Want(EvidenceGap.IMPROVEMENT, 0));
    }

    @Test
    void a_figure_before_and_after_is_missing_a_group() {
        var found = new EvidenceCase(true, Comparability.BEFORE_AFTER, 1, 8, true, true);

        assertThat(new NearestEvidence(found, NearestEvidenceTest::level).level())
                .isEqualTo(2);
        assertThat(next(found).missing()).containsExactly(new Want(EvidenceGap.GROUP, 0));
        assertThat(next(found).level()).isEqualTo(3);
    }

    @Test
    void places_and_independent_people_are_asked_for_together_with_the_least_number() {
        var next = next(new EvidenceCase(true, Comparability.COMPARABLE_GROUP, 1, 8, false, false));

        assertThat(next.level()).isEqualTo(4);
        assertThat(next.missing())
                .containsExactly(new Want(EvidenceGap.SITES, 2), new Want(EvidenceGap.INDEPENDENT, 0));
    }

    @Test
    void one_comparison_with_one_measure_is_missing_another_measure() {
        var next = next(new EvidenceCase(true, Comparability.COMPARABLE_GROUP, 1, 1, false, false));

        assertThat(next.level()).isEqualTo(3);
        assertThat(next.missing()).containsExactly(new Want(EvidenceGap.MEASURES, 2));
    }

    @Test
    void with_nothing_at_all_a_before_and_measures_lead_to_the_second_level() {
        var next = next(new EvidenceCase(false, Comparability.NONE, 1, 0, false, false));

        assertThat(next.level()).isEqualTo(2);
        assertThat(next.missing())
                .containsExactly(new Want(EvidenceGap.IMPROVEMENT, 0), new Want(EvidenceGap.GROUP, 0));
    }

    @Test
    void nothing_is_missing_at_the_highest_level() {
        var found = new NearestEvidence(
                new EvidenceCase(true, Comparability.RANDOMISED, 3, 3, true, true), NearestEvidenceTest::level);

        assertThat(found.level()).isEqualTo(5);
        assertThat(found.next()).isNull();
    }

    private static NearestEvidence.Next next(EvidenceCase found) {
        return Objects.requireNonNull(new NearestEvidence(found, NearestEvidenceTest::level).next());
    }

    private static int level(EvidenceCase tried) {
        return TABLES.evaluateDecisionTable(
                        TABLE,
                        Variables.createVariables()
                                .putValue("improvement", tried.improvement())
                                .putValue("comparison", tried.comparison().name())
                                .putValue("sites", tried.sites())
                                .putValue("measures", tried.measures())
                                .putValue("independent", tried.independent())
                                .putValue("procedures", tried.procedures()))
                .getSingleResult()
                .getSingleEntry();
    }

    private static DmnDecision table() {
        try (var file = new ClassPathResource("bpmn/evidence-level.dmn").getInputStream()) {
            return TABLES.parseDecision("evidenceLevel", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
