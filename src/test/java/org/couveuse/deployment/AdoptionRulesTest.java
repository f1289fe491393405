package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class AdoptionRulesTest {

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionReading adoptions;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Cast cast;
    private UUID contact;
    private UUID officer;

    @BeforeEach
    void one_organisation() {
        cast = stage.cast(1);
        contact = cast.contacts().get(0);
        officer = cast.officer();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void only_the_organisation_answers_and_its_contact_never_confirms() {
        stage.invited(cast, CampaignOffer.TOOLKIT);
        var adoption = acts.of(cast, 0);
        var byAgency = troupe.refused(officer, () -> acts.accept(officer, adoption, AdoptionOffer.TOOLKIT));
        acts.adopt(contact, adoption);
        var both = troupe.granted(contact, Role.AGENCY_OFFICER, null);
        var byContact = troupe.refused(both, () -> acts.confirm(both, adoption));
        var stranger = stage.cast(1).contacts().get(0);

        assertThat(byAgency.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(byContact.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(RuleViolation.class, () -> adoptions.detail(troupe.actor(stranger), adoption))
                        .kind())
                .isEqualTo(RuleViolation.Kind.NOT_FOUND);
    }
}
