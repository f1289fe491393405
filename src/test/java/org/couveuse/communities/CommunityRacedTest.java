package org.couveuse.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.couveuse.CouveuseTest;
import org.couveuse.communities.Circle.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.hostile.Together;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.SolutionFollowers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People of a community and readers of its solution who act at the same moment. */
@CouveuseTest
class CommunityRacedTest {

    @Autowired
    private Circle circle;

    @Autowired
    private CommunityPeople people;

    @Autowired
    private SolutionFollowers followers;

    @Autowired
    private TimeTravel time;

    private Cast cast;

    @BeforeEach
    void a_community() {
        cast = circle.founded();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void of_two_moderators_who_leave_at_once_one_stays_while_somebody_is_in_it() throws Exception {
        circle.does(cast.stranger(), () -> people.join(circle.actor(cast.stranger()), cast.community()));
        circle.does(
                cast.founder(),
                () -> people.moderate(circle.actor(cast.founder()), cast.community(), cast.member(), true));

        var came = Together.all(List.of(leaves(cast.founder()), leaves(cast.member())));

        assertThat(came).containsExactlyInAnyOrder("left", "communities.lastModerator");
        var rest = circle.as(cast.stranger(), () -> people.of(circle.actor(cast.stranger()), cast.community()));
        assertThat(rest).hasSize(2);
        assertThat(rest.stream().filter(CommunityPeople.Member::moderator)).hasSize(1);
    }

    @Test
    void clicks_at_once_make_one_member_and_one_follower_and_nobody_is_refused() throws Exception {
        Callable<String> joins = () -> {
            circle.does(cast.lead(), () -> people.join(circle.actor(cast.lead()), cast.community()));
            circle.does(cast.member(), () -> followers.follow(circle.actor(cast.member()), cast.solution()));
            return "in";
        };

        assertThat(Together.all(List.of(joins, joins, joins))).containsOnly("in");

        assertThat(circle.as(cast.member(), () -> people.of(circle.actor(cast.member()), cast.community())))
                .extracting(CommunityPeople.Member::person)
                .containsExactlyInAnyOrder(cast.founder(), cast.member(), cast.lead());
        assertThat(followers.of(circle.actor(cast.member()), cast.solution()).followers())
                .isEqualTo(1);
    }

    private Callable<String> leaves(UUID person) {
        return () -> {
            try {
                circle.does(person, () -> people.leave(circle.actor(person), cast.community()));
                return "left";
            } catch (RuleViolation refused) {
                return refused.code();
            }
        };
    }
}
