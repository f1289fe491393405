package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.Trial.Cast;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an experiment set out to show is never changed once it runs; a change is a new card, and seen as one. */
@CouveuseTest
class FrozenCardTest {

    @Autowired
    private Trial trial;

    @Autowired
    private ExperimentDesign design;

    @Autowired
    private ExperimentReading reading;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_running_experiment_takes_no_other_card() {
        var cast = trial.running();
        var before = card(cast);

        assertThat(troupe.waits(cast.experiment(), "user_designExperiment")).isFalse();
        var refusal = troupe.refused(
                cast.member(),
                () -> design.design(troupe.actor(cast.member()), cast.experiment(), trial.riskyDesign(cast)));

        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
        assertThat(card(cast).card()).isEqualTo(before.card());
        assertThat(card(cast).fingerprint()).isEqualTo(before.fingerprint());
        assertThat(versions(cast)).isEqualTo(1);
    }

    @Test
    void a_frozen_card_refuses_to_be_written_again() {
        var cast = trial.running();
        var version = new CardVersion(cast.experiment(), 1);
        version.write(card(cast).card(), ExperimentRisk.LOW, cast.member(), Instant.EPOCH);
        version.freeze(Instant.EPOCH, Instant.EPOCH);

        var refusal = troupe.refused(
                cast.member(),
                () -> version.write(card(cast).card(), ExperimentRisk.LOW, cast.member(), Instant.EPOCH));

        assertThat(refusal.code()).isEqualTo("experiments.frozen");
    }

    @Test
    void a_target_changed_behind_everybodys_back_shows() {
        var cast = trial.running();
        assertThat(card(cast).intact()).isTrue();
        var changed = jdbc.sql("update experiment_card set card = replace(card, ?, ?) where experiment = ?")
                .params("\"target\":10", "\"target\":17", cast.experiment())
                .update();
        assertThat(changed).isEqualTo(1);
        assertThat(card(cast).card().indicators().get(0).target()).isEqualByComparingTo("17");
        assertThat(card(cast).intact()).isFalse();
    }

    private ExperimentReading.Version card(Cast cast) {
        return reading.get(troupe.actor(cast.lead()), cast.experiment())
                .versions()
                .get(0);
    }

    private int versions(Cast cast) {
        return reading.get(troupe.actor(cast.lead()), cast.experiment())
                .versions()
                .size();
    }
}
