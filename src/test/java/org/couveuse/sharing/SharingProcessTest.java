package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.models.ModelCoverage;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.Sharing.Cast;
import org.couveuse.sharing.SolutionService.Publishing;
import org.couveuse.sharing.SolutionService.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class SharingProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("sharing");

    private static final Publishing PUBLISH =
            new Publishing(Publication.PUBLISH, "Les avis sont favorables.", null, null);

    @Autowired
    private Sharing sharing;

    @Autowired
    private SolutionService solutions;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Clock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void the_engine() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_toolkit_that_everybody_keeps_is_published_by_who_neither_wrote_nor_reviewed_it() {
        var cast = sharing.ready();
        var process = process(cast);
        assertThat(sharing.state(cast)).isEqualTo(SolutionState.READY);

        var refusal = troupe.refused(
                cast.officer(), () -> troupe.does(cast.officer(), cast.solution(), "user_publishSolution", PUBLISH));
        sharing.does(cast.publisher(), cast, "user_publishSolution", PUBLISH);

        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(process)
                .isEnded()
                .hasPassed("service_publish", "end_published")
                .hasNotPassed("user_reviseToolkit", "service_extendReviews");
        assertThat(sharing.state(cast)).isEqualTo(SolutionState.PUBLISHED);
        assertThat(sharing.outcome(cast)).isEqualTo("PUBLISHED");
        assertThat(sharing.detail(cast).versions()).hasSize(1);
    }

    @Test
    void one_refusal_sends_back_with_every_comment_and_the_next_version_is_reviewed_anew() {
        var cast = sharing.inReview();
        sharing.reviewed(cast, cast.officer(), UnaryOperator.identity());
        sharing.reviewed(
                cast, cast.delegate(), Sharing.but(ToolkitPart.COSTS, PartVerdict.REFUSE, "Les coûts ne disent rien."));
        sharing.reviewed(
                cast, cast.advisor(), Sharing.but(ToolkitPart.ROLES, PartVerdict.CHANGE, "Qui anime la rencontre ?"));

        assertThat(process(cast)).isWaitingAt("user_reviseToolkit").hasNotPassed("user_publishSolution");
        var comments = comments(cast);
        assertThat(comments)
                .extracting(Comment::words)
                .containsExactlyInAnyOrder("Les coûts ne disent rien.", "Qui anime la rencontre ?");

        var some = troupe.refused(
                cast.lead(),
                () -> troupe.does(
                        cast.lead(), cast.solution(), "user_reviseToolkit", revision(comments.subList(0, 1))));
        assertThat(some.fields()).extracting("code").containsExactly("sharing.answerAll");
        sharing.does(cast.lead(), cast, "user_reviseToolkit", revision(comments));

        assertThat(process(cast)).isWaitingAt("user_reviewSolution");
        assertThat(sharing.detail(cast).solution().number()).isEqualTo(2);
        assertThat(sharing.detail(cast).versions()).extracting("number").containsExactly(2, 1);
        assertThat(sharing.detail(cast).versions().get(0).replies()).hasSize(2);
        assertThat(reviews.reviews(troupe.actor(cast.lead()), cast.solution())).hasSize(3);
    }

    @Test
    void too_few_reviews_at_the_closing_call_more_people_and_keep_those_given() {
        var cast = sharing.inReview();
        sharing.reviewed(cast, cast.delegate(), UnaryOperator.identity());

        time.forward(Duration.ofDays(22));

        assertThat(process(cast))
                .hasPassed("timer_reviewClosing", "service_extendReviews")
                .isWaitingAt("user_reviewSolution");
        var round =
                reviews.rounds(troupe.actor(cast.officer()), cast.solution()).get(0);
        assertThat(round.extensions()).isEqualTo(1);
        assertThat(round.closed()).isNull();
        assertThat(desk.about(cast.solution())).allMatch(t -> t.due().equals(round.closing()));
        sharing.reviewed(cast, cast.advisor(), UnaryOperator.identity());

        reviews.endReviews(troupe.actor(cast.lead()), cast.solution(), "Deux avis suffisent.");
        var late = troupe.refused(
                cast.lead(), () -> reviews.endReviews(troupe.actor(cast.lead()), cast.solution(), "Deux fois."));
        time.runDue();

        assertThat(process(cast)).hasPassed("msg_endReviews").isWaitingAt("user_publishSolution");
        assertThat(late.code()).isEqualTo("sharing.reviewsOver");
    }

    @Test
    void an_officer_may_send_a_well_reviewed_version_back() {
        var cast = sharing.ready();

        sharing.does(
                cast.publisher(),
                cast,
                "user_publishSolution",
                new Publishing(Publication.REVISE, "La licence n’est pas la bonne.", null, null));

        assertThat(process(cast)).isWaitingAt("user_reviseToolkit").hasNotPassed("service_publish");
        assertThat(sharing.state(cast)).isEqualTo(SolutionState.REVISING);
        assertThat(comments(cast)).extracting(Comment::words).containsExactly("La licence n’est pas la bonne.");
        sharing.does(cast.member(), cast, "user_reviseToolkit", revision(comments(cast)));
        assertThat(process(cast)).isWaitingAt("user_reviewSolution");
    }

    @Test
    void reviews_do_not_end_before_there_are_enough() {
        var cast = sharing.inReview();
        sharing.reviewed(cast, cast.officer(), UnaryOperator.identity());

        var early = troupe.refused(
                cast.officer(), () -> reviews.endReviews(troupe.actor(cast.officer()), cast.solution(), "Pressé."));
        var foreign = troupe.refused(
                cast.advisor(), () -> reviews.endReviews(troupe.actor(cast.advisor()), cast.solution(), "Pressé."));

        assertThat(early.code()).isEqualTo("sharing.endTooSoon");
        assertThat(foreign.code()).isEqualTo("sharing.endersOnly");
        assertThat(process(cast)).isWaitingAt("user_reviewSolution").hasNotPassed("msg_endReviews");
    }

    @Test
    void the_agency_moves_the_closing_with_its_clock_and_tasks() {
        var cast = sharing.inReview();
        var later = clock.instant().plus(Duration.ofDays(40)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

        reviews.moveClosing(troupe.actor(cast.officer()), cast.solution(), later, "Le forum se réunit plus tard.");
        time.forward(Duration.ofDays(25));

        assertThat(process(cast)).isWaitingAt("user_reviewSolution").hasNotPassed("timer_reviewClosing");
        assertThat(desk.about(cast.solution())).allMatch(t -> t.due().equals(later));
        time.forward(Duration.ofDays(16));
        assertThat(process(cast)).hasPassed("timer_reviewClosing");
    }

    @Test
    void the_team_does_not_review_and_nobody_reviews_twice() {
        var cast = sharing.inReview();
        var member = troupe.granted(cast.member(), org.couveuse.people.Role.FORUM_MEMBER, cast.body());
        sharing.reviewed(cast, cast.advisor(), UnaryOperator.identity());

        for (var task : desk.about(cast.solution())) {
            assertThat(desk.may(troupe.actor(member), task)).isFalse();
            assertThat(desk.may(troupe.actor(cast.advisor()), task)).isFalse();
        }
    }

    @Test
    void a_part_not_kept_needs_a_comment_and_no_part_is_forgotten() {
        var cast = sharing.inReview();
        var task = troupe.waiting(cast.solution(), "user_reviewSolution");
        var officer = cast.officer();
        var silent = Sharing.but(ToolkitPart.COSTS, PartVerdict.REFUSE, null).apply(sharing.examination());
        var short_ =
                new ReviewService.Examination(silent.parts().subList(0, 3), silent.opinion(), silent.words(), null);

        var first = troupe.refused(officer, () -> desk.submit(troupe.actor(officer), task.id(), silent, null));
        var second = troupe.refused(officer, () -> desk.submit(troupe.actor(officer), task.id(), short_, null));

        assertThat(first.fields()).extracting("field").containsExactly("parts[4].comment");
        assertThat(second.fields()).extracting("code").containsExactly("sharing.partMissing");
    }

    @Test
    void a_turnkey_offer_says_its_capacity_and_calendar() {
        var cast = sharing.opened();
        var a = sharing.assembly();
        var turnkey = new Assembly(
                a.title(),
                null,
                SolutionOffer.TURNKEY,
                null,
                null,
                a.summary(),
                a.practice(),
                a.conditions(),
                a.roles(),
                a.costs(),
                null,
                null,
                null,
                a.evidence(),
                a.contacts(),
                a.licence(),
                List.of());

        var refusal = troupe.refused(
                cast.member(), () -> troupe.does(cast.member(), cast.solution(), "user_assembleToolkit", turnkey));

        assertThat(refusal.fields()).extracting("field").containsExactly("capacity");
    }

    private List<Comment> comments(Cast cast) {
        return solutions.comments(cast.solution());
    }

    private Revision revision(List<Comment> comments) {
        return new Revision(
                comments.stream()
                        .map(c -> new Reply(c.id(), CommentAnswer.DONE, "C’est corrigé."))
                        .toList(),
                sharing.assembly());
    }

    private ProcessInstance process(Cast cast) {
        UUID key = cast.solution();
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult();
    }
}
