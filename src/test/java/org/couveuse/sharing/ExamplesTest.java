package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskReading;
import org.couveuse.people.Role;
import org.couveuse.sharing.Sharing.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class ExamplesTest {

    @Autowired
    private Sharing sharing;

    @Autowired
    private KnownAdopters adopters;

    @Autowired
    private FeedbackService feedback;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TaskReading reading;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_example_of_every_form_is_accepted() {
        var cast = sharing.opened();
        submitsExample(cast, cast.member(), "user_assembleToolkit");
        submitsExample(cast, cast.officer(), "user_reviewSolution");
        sharing.reviewed(
                cast, cast.delegate(), Sharing.but(ToolkitPart.COSTS, PartVerdict.REFUSE, "Il manque le temps."));
        sharing.reviewed(cast, cast.advisor(), UnaryOperator.identity());
        submitsExample(cast, cast.lead(), "user_reviseToolkit");
        sharing.reviewed(cast, cast.officer(), UnaryOperator.identity());
        sharing.reviewed(cast, cast.delegate(), UnaryOperator.identity());
        sharing.reviewed(cast, cast.advisor(), UnaryOperator.identity());
        submitsExample(cast, cast.publisher(), "user_publishSolution");

        assertThat(sharing.state(cast)).isEqualTo(SolutionState.PUBLISHED);
    }

    @Test
    void the_example_of_every_form_of_a_revision_is_accepted() {
        var cast = sharing.published();
        var organisation = UUID.randomUUID();
        adopters.takes(organisation, cast.solution());
        var contact = troupe.with(Role.ADOPTER_CONTACT, organisation);
        troupe.as(
                contact,
                () -> feedback.give(
                        troupe.actor(contact),
                        cast.solution(),
                        new FeedbackService.Give(FeedbackKind.UNCLEAR, null, "Par où commencer ?")));
        time.forward(java.time.Duration.ofDays(31));
        submitsExample(cast, cast.lead(), "user_decideRevision");
        submitsExample(cast, cast.lead(), "user_reviseParts");
        submitsExample(cast, cast.delegate(), "user_reviewRevision");

        assertThat(sharing.detail(cast).solution().number()).isEqualTo(2);
    }

    private void submitsExample(Cast cast, UUID person, String form) {
        var actor = troupe.actor(person);
        var task = desk.about(cast.solution()).stream()
                .filter(t -> t.form().equals(form) && desk.may(actor, t))
                .findFirst()
                .orElseThrow();
        var opened = troupe.as(person, () -> reading.open(actor, task.id(), Locale.CANADA_FRENCH));
        troupe.as(
                person,
                () -> desk.submit(
                        actor, task.id(), opened.schema().get("examples").get(0), null));
        time.runDue();
    }
}
