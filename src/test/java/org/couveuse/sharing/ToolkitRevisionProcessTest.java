package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.models.ModelCoverage;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.FeedbackService.Give;
import org.couveuse.sharing.ReviewService.PartReview;
import org.couveuse.sharing.RevisionService.Deciding;
import org.couveuse.sharing.RevisionService.PartsRevision;
import org.couveuse.sharing.RevisionService.RevisionExamination;
import org.couveuse.sharing.Sharing.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class ToolkitRevisionProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("toolkitRevision");

    private static final Give MISSING =
            new Give(FeedbackKind.MISSING, ToolkitPart.ROLES, "Qui anime quand la personne est absente ?");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Revising revising;

    @Autowired
    private FeedbackService feedback;

    @Autowired
    private SolutionFollowers followers;

    @Autowired
    private RevisionService revisions;

    @Autowired
    private SolutionService solutions;

    @Autowired
    private ToolkitArchive archive;

    @Autowired
    private ToolkitDifferences differences;

    @Autowired
    private Troupe troupe;

    @Autowired
    private People people;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_engine() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void feedback_of_an_adopter_leads_to_a_new_version_of_which_all_whom_it_concerns_are_told() {
        var cast = sharing.published();
        var contact = revising.adopter(cast);
        var silent = revising.adopter(cast);
        var follower = troupe.somebody();
        for (var follows : List.of(contact, silent, follower)) {
            followers.follow(troupe.actor(follows), cast.solution());
        }
        revising.give(cast, contact, MISSING);
        var process = process(cast);
        assertThat(process).isWaitingAt("gw_gathering");

        time.forward(Duration.ofDays(31));
        assertThat(process)
                .hasPassed("timer_gathering", "service_gatherFeedback")
                .isWaitingAt("user_decideRevision");
        revising.decide(cast, RevisionDecision.REVISE);
        assertThat(process).isWaitingAt("user_reviseParts").hasNotPassed("service_answerFeedback");
        revising.write(cast, cast.lead(), "Deux personnes animent à tour de rôle.");

        var during = archive.manifest(troupe.actor(contact), cast.solution());
        assertThat(during.version()).isEqualTo(1);
        assertThat(sharing.detail(cast).solution().number()).isEqualTo(1);
        assertThat(sharing.detail(cast).solution().contents().toolkit().text(ToolkitPart.ROLES))
                .hasValueSatisfying(text -> assertThat(text.french()).doesNotContain("à tour de rôle"));

        revising.examine(cast, cast.delegate(), RevisionVerdict.PUBLISH);

        assertThat(process)
                .isEnded()
                .hasPassed("service_publishRevision", "end_revised")
                .hasNotPassed("service_answerFeedback", "msg_endGathering");
        var detail = sharing.detail(cast);
        assertThat(detail.solution().state()).isEqualTo(SolutionState.PUBLISHED);
        assertThat(detail.versions()).extracting("number").containsExactly(2, 1);
        assertThat(detail.versions().get(0).changes()).isEqualTo("Les rôles disent qui remplace qui.");
        assertThat(archive.manifest(troupe.actor(contact), cast.solution()).version())
                .isEqualTo(2);
        assertThat(differences
                        .compare(troupe.actor(contact), cast.solution(), null, null)
                        .parts())
                .extracting(ToolkitDifferences.Changed::part)
                .containsExactly(ToolkitPart.ROLES);
        assertThat(feedback.of(troupe.actor(contact), cast.solution()))
                .extracting(FeedbackService.Row::answerWords)
                .containsExactly("C’est ajouté.");
        assertThat(told(contact)).anyMatch(words -> words.contains("Les rôles disent qui remplace qui."));
        assertThat(told(contact)).hasSize(1);
        assertThat(told(silent)).hasSize(1);
        assertThat(told(follower)).hasSize(1);
        assertThat(told(cast.delegate())).noneMatch(words -> words.contains("Les rôles disent"));
    }

    @Test
    void a_decision_brought_forward_that_keeps_the_version_is_answered_with_its_reason() {
        var cast = sharing.published();
        var contact = revising.adopter(cast);
        revising.give(cast, contact, new Give(FeedbackKind.HELPS, null, "Tout tient."));

        var stranger = troupe.refused(
                contact, () -> revisions.endGathering(troupe.actor(contact), cast.solution(), "Pressé."));
        revisions.endGathering(troupe.actor(cast.lead()), cast.solution(), "Rien d’autre n’est attendu.");
        var twice = troupe.refused(
                cast.lead(), () -> revisions.endGathering(troupe.actor(cast.lead()), cast.solution(), "Encore."));
        time.runDue();
        var process = process(cast);
        assertThat(process).hasPassed("msg_endGathering").hasNotPassed("timer_gathering");
        revising.decide(cast, RevisionDecision.KEEP);

        assertThat(process)
                .isEnded()
                .hasPassed("service_answerFeedback")
                .hasNotPassed("user_reviseParts", "service_publishRevision");
        assertThat(stranger.code()).isEqualTo("sharing.endersOnly");
        assertThat(twice.code()).isEqualTo("sharing.revision.notGathering");
        assertThat(sharing.detail(cast).versions()).hasSize(1);
        assertThat(revisions.of(troupe.actor(cast.lead()), cast.solution()))
                .extracting(RevisionService.Row::state)
                .containsExactly(RevisionState.KEPT);
        assertThat(told(contact)).anyMatch(words -> words.contains("Trois organisations le disent."));
    }

    @Test
    void who_wrote_the_revision_does_not_review_it_and_what_is_sent_back_comes_with_its_comments() {
        var cast = sharing.published();
        revising.give(cast, revising.adopter(cast), MISSING);
        revising.gathered(cast);
        revising.decide(cast, RevisionDecision.REVISE);
        revising.write(cast, cast.officer(), "Deux personnes animent.");

        var own = troupe.refused(cast.officer(), () -> revising.examine(cast, cast.officer(), RevisionVerdict.PUBLISH));
        var team = troupe.refused(cast.lead(), () -> revising.examine(cast, cast.lead(), RevisionVerdict.PUBLISH));
        var torn = troupe.refused(
                cast.delegate(),
                () -> sharing.does(
                        cast.delegate(),
                        cast,
                        "user_reviewRevision",
                        new RevisionExamination(
                                RevisionVerdict.PUBLISH,
                                List.of(new PartReview(ToolkitPart.ROLES, PartVerdict.REFUSE, "Qui d’autre ?")),
                                "Non.")));
        sharing.does(
                cast.delegate(),
                cast,
                "user_reviewRevision",
                new RevisionExamination(
                        RevisionVerdict.REVISE,
                        List.of(new PartReview(ToolkitPart.ROLES, PartVerdict.CHANGE, "Qui d’autre ?")),
                        "Il manque les noms de rôles."));

        assertThat(own.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(team.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(torn.fields()).extracting("code").contains("sharing.revision.refused");
        assertThat(process(cast)).isWaitingAt("user_reviseParts").hasNotPassed("service_publishRevision");
        revising.write(cast, cast.member(), "Deux personnes animent, et une troisième remplace.");
        var first =
                troupe.refused(cast.officer(), () -> revising.examine(cast, cast.officer(), RevisionVerdict.PUBLISH));
        revising.examine(cast, cast.publisher(), RevisionVerdict.PUBLISH);

        assertThat(first.kind()).as("who wrote an earlier draft stays barred").isEqualTo(RuleViolation.Kind.NOT_FOUND);
        var names = people.names(List.of(cast.officer()));
        assertThat(sharing.detail(cast).versions().get(0).authors()).contains(names.get(cast.officer()));
    }

    @Test
    void what_comes_in_during_a_revision_opens_the_next_one() {
        var cast = sharing.published();
        var contact = revising.adopter(cast);
        revising.give(cast, contact, MISSING);
        revising.gathered(cast);
        revising.give(
                cast, contact, new Give(FeedbackKind.WRONG, ToolkitPart.COSTS, "Quarante heures ne suffisent pas."));
        revising.decide(cast, RevisionDecision.KEEP);

        assertThat(process(cast)).isWaitingAt("gw_gathering");
        assertThat(revisions.of(troupe.actor(cast.officer()), cast.solution()))
                .extracting(RevisionService.Row::state)
                .containsExactly(RevisionState.GATHERING, RevisionState.KEPT);
        revising.gathered(cast);
        revising.decide(cast, RevisionDecision.REVISE);
        revising.write(cast, cast.lead(), "Deux.");
        revising.examine(cast, cast.delegate(), RevisionVerdict.PUBLISH);
        assertThat(sharing.state(cast)).isEqualTo(SolutionState.PUBLISHED);
        assertThat(running(cast)).isEmpty();
    }

    @Test
    void feedback_is_for_adopters_of_a_published_toolkit_and_for_parts_that_are_there() {
        var cast = sharing.published();
        var contact = revising.adopter(cast);
        var draft = sharing.ready();
        var early = revising.adopter(draft);

        assertThat(revising.refused(cast, cast.delegate(), MISSING).code()).isEqualTo("sharing.feedback.adoptersOnly");
        assertThat(revising.refused(cast, cast.lead(), MISSING).code()).isEqualTo("sharing.feedback.adoptersOnly");
        assertThat(revising.refused(draft, early, MISSING).kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(revising.refused(cast, contact, new Give(FeedbackKind.MISSING, ToolkitPart.TRAINING, "Rien."))
                        .fields())
                .extracting("code")
                .containsExactly("sharing.partNotThere");
        assertThat(revising.refused(cast, contact, new Give(null, null, " ")).fields())
                .extracting("field")
                .containsExactlyInAnyOrder("kind", "words");
        assertThat(running(cast)).isEmpty();
    }

    @Test
    void a_revision_says_what_it_changes_answers_everything_and_ends_with_its_solution() {
        var cast = sharing.published();
        var contact = revising.adopter(cast);
        revising.give(cast, contact, MISSING);
        revising.gathered(cast);
        var silent = troupe.refused(
                cast.lead(),
                () -> sharing.does(
                        cast.lead(),
                        cast,
                        "user_decideRevision",
                        new Deciding(RevisionDecision.REVISE, List.of(), "Oui.")));
        revising.decide(cast, RevisionDecision.REVISE);
        var same = troupe.refused(
                cast.lead(),
                () -> sharing.does(
                        cast.lead(),
                        cast,
                        "user_reviseParts",
                        new PartsRevision(
                                revising.replies(cast), "Rien.", Assembly.of(revising.contents(cast), List.of()))));
        var mute = troupe.refused(
                cast.lead(),
                () -> sharing.does(
                        cast.lead(),
                        cast,
                        "user_reviseParts",
                        new PartsRevision(List.of(), "Tout.", revising.roles(cast, "Autrement."))));

        solutions.withdraw(troupe.actor(cast.officer()), cast.solution(), "Une autre la remplace.");

        assertThat(silent.fields()).extracting("code").containsExactly("sharing.revision.sayParts");
        assertThat(same.fields()).extracting("code").containsExactly("sharing.revision.nothingChanged");
        assertThat(mute.fields()).extracting("code").containsExactly("sharing.answerAll");
        assertThat(running(cast)).isEmpty();
        assertThat(revisions.of(troupe.actor(cast.officer()), cast.solution()))
                .extracting(RevisionService.Row::state)
                .containsExactly(RevisionState.CANCELLED);
        assertThat(feedback.of(troupe.actor(cast.officer()), cast.solution())).hasSize(1);
    }

    @Test
    void the_page_shows_an_adopter_where_to_say_something_and_what_was_answered() {
        var cast = sharing.published();
        var contact = revising.adopter(cast);
        try (var screens = new Screens(context, troupe.account(contact))) {
            assertThat(screens.open("solutions/" + cast.solution())).contains("Donner un retour");
        }
        revising.give(cast, contact, MISSING);
        try (var screens = new Screens(context, troupe.account(cast.delegate()))) {
            assertThat(screens.open("solutions/" + cast.solution()))
                    .contains("Il manque quelque chose", "Qui anime quand la personne est absente", "Retours attendus")
                    .doesNotContain("Donner un retour");
        }
    }

    private List<String> told(UUID person) {
        return jdbc.sql("select body from mail where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private List<ProcessInstance> running(Cast cast) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("toolkitRevision")
                .processInstanceBusinessKey(cast.solution().toString())
                .list();
    }

    private ProcessInstance process(Cast cast) {
        return running(cast).get(0);
    }
}
