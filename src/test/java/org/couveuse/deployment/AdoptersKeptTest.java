package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.couveuse.sharing.SolutionAdopters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class AdoptersKeptTest {

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private SolutionAdopters adopters;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_catalogue_knows_who_has_it_in_use_from_the_adoption_on_and_until_it_is_sent_back() {
        var cast = stage.cast(2);
        stage.invited(cast, CampaignOffer.TOOLKIT);
        var organisation = cast.organisations().get(0);
        var contact = cast.contacts().get(0);
        var adoption = acts.of(cast, 0);
        assertThat(adopters.has(cast.solution(), organisation)).isFalse();
        assertThat(adopters.of(cast.solution())).isEmpty();

        acts.ready(contact, adoption);
        acts.plan(contact, adoption);
        acts.report(contact, adoption, ProgressOutcome.CONTINUE);
        time.runDue();
        assertThat(adopters.has(cast.solution(), organisation)).isFalse();
        assertThat(adopters.of(cast.solution())).containsExactly(organisation);

        time.forward(java.time.Duration.ofDays(31));
        acts.report(contact, adoption, ProgressOutcome.DONE);
        time.runDue();
        assertThat(adopters.has(cast.solution(), organisation)).isTrue();
        assertThat(adopters.of(stage.troupe.actor(contact), cast.solution())).contains(organisation);
        assertThat(adopters.of(stage.troupe.actor(cast.contacts().get(1)), cast.solution()))
                .isEmpty();

        acts.sendBack(cast.officer(), adoption);
        time.runDue();
        assertThat(adopters.has(cast.solution(), organisation)).isFalse();
        assertThat(adopters.of(cast.solution())).containsExactly(organisation);

        acts.report(contact, adoption, ProgressOutcome.DONE);
        time.runDue();
        acts.confirm(cast.officer(), adoption);
        time.runDue();
        assertThat(adopters.has(cast.solution(), organisation)).isTrue();
    }

    @Test
    void who_stops_while_putting_it_in_place_is_no_adopter_any_more() {
        var cast = stage.cast(2);
        stage.invited(cast, CampaignOffer.TOOLKIT);
        var contact = cast.contacts().get(0);
        var adoption = acts.of(cast, 0);
        acts.ready(contact, adoption);
        acts.plan(contact, adoption);
        acts.report(contact, adoption, ProgressOutcome.CONTINUE);
        time.forward(java.time.Duration.ofDays(31));
        assertThat(adopters.of(cast.solution())).hasSize(1);
        acts.report(contact, adoption, ProgressOutcome.DECLINE);
        time.runDue();
        assertThat(adopters.of(cast.solution())).isEmpty();
    }
}
