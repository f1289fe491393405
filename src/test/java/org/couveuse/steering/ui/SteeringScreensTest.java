package org.couveuse.steering.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.demonstration.Founding;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class SteeringScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Founding founding;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Subjects subjects;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private TimeTravel time;

    @BeforeEach
    void the_people_of_the_demonstration() {
        founding.found();
    }

    @Test
    void each_is_led_to_the_room_of_their_level() {
        try (var screens = new Screens(context, "presidence")) {
            assertThat(screens.open("pilotage"))
                    .contains("Salle de pilotage", "Le flux, par étape", "Blocages par palier");
            assertThat(current()).isEqualTo("pilotage/strategique");
        }
        try (var screens = new Screens(context, "agence1")) {
            screens.open("pilotage");
            assertThat(current()).isEqualTo("pilotage/tactique");
        }
        try (var screens = new Screens(context, "org1")) {
            screens.open("pilotage");
            assertThat(current()).isEqualTo("pilotage/operationnel");
            assertThat(screens.open("pilotage/cosmique")).contains("ou ne vous concerne pas");
        }
    }

    @Test
    void a_lead_sees_the_decision_that_waits_the_blocker_and_what_ages() {
        var incubator = UUID.randomUUID();
        subjects.show(Card.of(incubator, SubjectType.INCUBATOR, "Un tunnel sans fin", "FORMING")
                .in(Stage.FORMATION));
        var lead = troupe.with(Role.TEAM_LEAD, incubator);
        var member = troupe.with(Role.TEAM_MEMBER, incubator);
        acting.as(
                member,
                () -> blockers.raise(
                        troupe.actor(member),
                        new Raise(incubator, "Un tunnel bouché", "Il fait noir.", Severity.BLOCKING)));
        time.runDue();
        var name = "p-" + lead.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(lead, name, "couveuse"));

        try (var screens = new Screens(context, name)) {
            assertThat(screens.open("pilotage/operationnel"))
                    .containsSubsequence("À décider ici", "Un tunnel bouché", "Lever le blocage")
                    .containsSubsequence("Blocages par palier", "Stratégique", "Tactique", "Opérationnel")
                    .contains("Une décision vous attend à ce palier", "un blocage y est ouvert");
            assertThat(screens.open("pilotage/strategique")).contains("Rien ne vous attend à ce palier.");
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("pilotage/operationnel")).contains("To decide here", "Age of what is at work");
        }
    }

    private static String current() {
        return com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getPath();
    }
}
