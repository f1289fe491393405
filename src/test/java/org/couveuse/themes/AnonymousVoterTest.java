package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.themes.BallotChoice.EXCELLENT;
import static org.couveuse.themes.BallotChoice.FAIR;
import static org.couveuse.themes.BallotChoice.GOOD;

import java.time.Duration;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.audit.Chain;
import org.couveuse.audit.Sealer;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.privacy.Anonymising;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who voted becomes anonymous: what was counted stays as it was counted. */
@CouveuseTest
class AnonymousVoterTest {

    @Autowired
    private RoundTable table;

    @Autowired
    private BallotService ballots;

    @Autowired
    private RoundResults results;

    @Autowired
    private Anonymising anonymising;

    @Autowired
    private People people;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Chain chain;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_round_counts_as_before_and_the_chain_holds() {
        var forum = table.forum(2, 2);
        var round = table.open(forum, BallotMode.NAMED_AFTER_CLOSE, 1);
        var gone = forum.members().get(0);
        var stays = forum.members().get(1);
        put(gone, round, RoundTable.vote(forum.themes(), EXCELLENT, FAIR));
        put(stays, round, RoundTable.vote(forum.themes(), GOOD, GOOD));
        time.forward(Duration.ofDays(15));
        var before = results.result(troupe.actor(stays), round);

        var order = new Anonymising.Order("Demande de la personne", people.displayName(gone));
        troupe.run(troupe.with(Role.ADMIN, null), () -> anonymising.anonymise(gone, order));

        var after = results.result(troupe.actor(stays), round);
        assertThat(people.displayName(gone)).startsWith("Anonyme ");
        assertThat(after).isEqualTo(before);
        assertThat(after.ballots()).isEqualTo(2);
        assertThat(results.recount(troupe.actor(stays), round, RoundResults.Method.MAJORITY_JUDGMENT)
                        .same())
                .as("the stored ballots, counted again")
                .isTrue();
        sealer.pass();
        assertThat(chain.verify(null).broken()).isNull();
    }

    private void put(UUID member, UUID round, BallotService.Vote vote) {
        troupe.run(member, () -> ballots.put(troupe.actor(member), round, vote));
    }
}
