package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.themes.BallotChoice.FAIR;
import static org.couveuse.themes.BallotChoice.GOOD;
import static org.couveuse.themes.BallotChoice.RECUSED;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.couveuse.CouveuseTest;
import org.couveuse.audit.Trail;
import org.couveuse.hostile.Siege;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What is decided of a round when it stumbles, hostile. */
@CouveuseTest
@RecordApplicationEvents
class HostileRoundTest extends RoundScenes {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Trail trail;

    private Siege siege;

    @BeforeEach
    void a_siege() {
        siege = new Siege(context);
    }

    @Test
    void a_round_without_quorum() throws Exception {
        var round = table.open(forum, BallotMode.SECRET, 3);
        votes(round, 1);
        time.forward(Duration.ofDays(15));

        var words = siege.lift(
                forum.chair(),
                round,
                "user_decideQuorumFailure",
                way("decision", "CANCEL"),
                way("decision", "RESTART"),
                way("decision", "EXTEND"),
                way("decision", "GO_ON"));
        time.runDue();

        assertThat(troupe.waits(round, "user_deliberate")).isTrue();
        assertThat(siege.screen(forum.officer(), "rondes/" + round)).contains(words);
    }

    @Test
    void a_round_that_gets_another_chair() throws Exception {
        var round = table.open(forum, BallotMode.SECRET, 1);
        ballots.put(troupe.actor(forum.chair()), round, RoundTable.vote(forum.themes(), RECUSED, GOOD, FAIR));

        var words = siege.lift(forum.officer(), round, "user_designateChair", JsonNodeFactory.instance.objectNode());
        time.runDue();

        assertThat(troupe.waits(round, "user_designateChair")).isFalse();
        assertThat(trail.history(round, 20).items())
                .filteredOn(entry -> entry.action().equals("round.chairDesignated"))
                .extracting(Trail.Row::note)
                .containsExactlyElementsOf(words);
        assertThat(siege.screen(forum.officer(), "rondes/" + round)).contains("Ronde d’essai");
    }

    private static ObjectNode way(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }
}
