package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.models.ModelCoverage;
import org.couveuse.themes.OpinionService.Opinion;
import org.couveuse.themes.OpinionService.ThemeOpinion;
import org.couveuse.themes.RoundService.QuorumFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class OpinionServiceTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("opinion");

    @Autowired
    private RoundTable table;

    @Autowired
    private RoundReading reading;

    @Autowired
    private RoundResults results;

    @Autowired
    private Processes processes;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Clock clock;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void an_opinion_is_shown_beside_the_ranking_and_never_mixed_in() {
        var forum = table.forum(1, 2);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var task = asked(forum.adviser(), round);
        troupe.does(forum.adviser(), task.key(), "user_giveOpinion", opinion(forum.themes(), Stance.UNFAVOURABLE));
        assertThat(processes.tell("msg_roundClosed", task.key(), Outcome.none()))
                .isFalse();

        var given = detail(forum.chair(), round).opinions();
        assertThat(given).hasSize(1);
        assertThat(given.get(0).lines()).extracting("stance").containsOnly(Stance.UNFAVOURABLE);
        time.forward(Duration.ofDays(15));
        troupe.does(
                forum.chair(),
                round,
                "user_decideQuorumFailure",
                new QuorumFailure(QuorumDecision.GO_ON, "Nous déciderons ainsi.", null));
        assertThat(results.result(troupe.actor(forum.chair()), round).themes())
                .allSatisfy(t -> assertThat(t.judges()).isZero());
    }

    @Test
    void who_proposed_a_theme_gives_no_opinion_on_it() {
        var forum = table.forum(1, 1);
        var own = table.proposed(forum, forum.adviser());
        var themes = new ArrayList<>(forum.themes());
        themes.add(own);
        var round = table.planned(forum);
        troupe.does(
                forum.officer(), round, "user_prepareRound", table.preparation(forum, themes, BallotMode.SECRET, 1));
        time.forward(Duration.ofHours(2));
        var task = asked(forum.adviser(), round);
        var refusal = troupe.refused(
                forum.adviser(),
                () -> troupe.does(forum.adviser(), task.key(), "user_giveOpinion", opinion(themes, Stance.FAVOURABLE)));
        assertThat(refusal.fields()).extracting("field").containsExactly("lines[1].theme");
    }

    @Test
    void an_opinion_not_given_is_withdrawn_at_the_close_and_asked_again_when_the_vote_is_extended() {
        var forum = table.forum(1, 1);
        var round = table.open(forum, BallotMode.SECRET, 2);
        var first = asked(forum.adviser(), round);
        time.forward(Duration.ofDays(15));
        assertThat(desk.about(round)).extracting(OpenTask::form).containsExactly("user_decideQuorumFailure");

        troupe.does(
                forum.chair(),
                round,
                "user_decideQuorumFailure",
                new QuorumFailure(
                        QuorumDecision.EXTEND,
                        "Peu de réponses.",
                        clock.instant().plus(Duration.ofDays(2))));
        time.runDue();
        var second = asked(forum.adviser(), round);
        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.id()).isNotEqualTo(first.id());
        troupe.does(forum.adviser(), second.key(), "user_giveOpinion", opinion(forum.themes(), Stance.WITH_RESERVES));
        assertThat(detail(forum.chair(), round).awaited()).isEmpty();
    }

    private OpenTask asked(UUID adviser, UUID round) {
        return desk.about(round).stream()
                .filter(t -> t.form().equals("user_giveOpinion") && desk.may(troupe.actor(adviser), t))
                .findFirst()
                .orElseThrow();
    }

    private static Opinion opinion(List<UUID> themes, Stance stance) {
        return new Opinion(
                themes.stream()
                        .map(t -> new ThemeOpinion(t, stance, "Pour nos membres."))
                        .toList(),
                "En séance.",
                null);
    }

    private RoundReading.Detail detail(UUID person, UUID round) {
        return reading.detail(troupe.actor(person), round, Locale.CANADA_FRENCH);
    }
}
