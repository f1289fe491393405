package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.deployment.AdoptionBurden;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class ExperimentBurdenTest {

    @Autowired
    private Trial trial;

    @Autowired
    private ExperimentBurden burden;

    @Autowired
    private AdoptionBurden whole;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_host_is_asked_for_its_consent_then_for_the_figures_of_each_week_then_for_nothing() {
        var cast = trial.opened();
        var host = cast.hostOrganisation();
        assertThat(burden.fieldsAMonth(host)).isZero();

        trial.designed(cast, trial.design(cast));
        assertThat(burden.fieldsAMonth(host)).isEqualTo(4);

        trial.consented(cast);
        var oneTime = 3 + 2 * 2 * 5;
        assertThat(burden.fieldsAMonth(host)).isCloseTo(oneTime * 30 / 7d, within(0.01));
        assertThat(whole.fieldsAMonth(host)).isEqualTo((int) Math.ceil(oneTime * 30 / 7d));
        assertThat(burden.fieldsAMonth(UUID.randomUUID())).isZero();

        var over = trial.measured();
        assertThat(burden.fieldsAMonth(over.hostOrganisation())).isZero();
    }
}
