package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.themes.BallotChoice.EXCELLENT;
import static org.couveuse.themes.BallotChoice.GOOD;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.couveuse.CouveuseTest;
import org.couveuse.inbox.Reminders;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The end of a vote: who is reminded, and what becomes of what comes at that very moment. */
@CouveuseTest
@RecordApplicationEvents
class RoundEndTest extends RoundScenes {

    @Autowired
    private Reminders reminders;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void only_who_has_not_voted_is_reminded_and_nothing_else_is_said() {
        var round = table.open(forum, BallotMode.SECRET, 1);
        reminders.pass();
        var voted = forum.members().get(0);
        var idle = forum.members().get(1);
        troupe.as(
                voted, () -> ballots.put(troupe.actor(voted), round, RoundTable.vote(forum.themes(), EXCELLENT, GOOD)));
        time.forward(Duration.ofDays(13));
        reminders.pass();
        assertThat(reminded(voted)).isEmpty();
        assertThat(reminded(idle)).hasSize(1);
        assertThat(reminded(idle).get(0))
                .contains("Voter", "Ronde d’essai")
                .doesNotContain("Excellent", "bulletin", String.valueOf(name(voted)));
    }

    @Test
    void a_ballot_at_the_moment_of_the_timed_close_is_counted_or_refused_never_in_between() throws Exception {
        var many = table.forum(20, 3);
        var round = table.open(many, BallotMode.SECRET, 1, List.of(RoundTable.criterion("Portée", "1")));
        var closing = java.util.Objects.requireNonNull(
                detail(many.officer(), round).row().closing());
        time.set(closing.minusSeconds(60));
        var accepted = ConcurrentHashMap.<UUID>newKeySet();
        var start = new CountDownLatch(1);
        var work = new ArrayList<Callable<Boolean>>();
        for (var voter : many.voters()) {
            work.add(() -> {
                start.await();
                return casts(voter, many.themes(), round, accepted);
            });
        }
        work.add(work.size() / 2, () -> {
            start.await();
            time.set(closing.plusSeconds(1));
            time.runDue();
            return false;
        });
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var running = work.stream().map(pool::submit).toList();
            start.countDown();
            for (var one : running) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        time.runDue();
        assertThat(count("select count(*) from ballot where round = ?", round)).isEqualTo(accepted.size());
        assertThat(count(
                        "select count(*) from ballot_score s join ballot b on b.id = s.ballot where b.round = ?",
                        round))
                .isEqualTo(accepted.size() * 2);
        var state = detail(many.officer(), round).row().state();
        assertThat(state).isIn(RoundState.CLOSED, RoundState.DELIBERATING);
        var late = many.voters().get(0);
        assertThat(troupe.refused(late, () -> cast(late, many.themes(), round)).code())
                .isEqualTo("round.closed");
        if (state == RoundState.DELIBERATING) {
            var counted = results.result(troupe.actor(many.chair()), round);
            assertThat(counted.ballots()).isEqualTo(accepted.size());
            assertThat(counted.themes().get(0).judges()).isEqualTo(accepted.size());
        }
    }

    private boolean casts(UUID voter, List<UUID> themes, UUID round, Set<UUID> accepted) {
        try {
            cast(voter, themes, round);
            accepted.add(voter);
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isIn("round.closed", "inbox.gone", "shared.notFound");
            return false;
        }
    }

    private void cast(UUID voter, List<UUID> themes, UUID round) {
        var vote = new BallotService.Vote(
                List.of(
                        RoundTable.line(themes.get(0), EXCELLENT, 3),
                        RoundTable.line(themes.get(1), GOOD, 4),
                        RoundTable.line(themes.get(2), GOOD)),
                null,
                null);
        troupe.as(voter, () -> ballots.put(troupe.actor(voter), round, vote));
    }

    private int count(String query, UUID round) {
        return jdbc.sql(query).param(round).query(Integer.class).single();
    }

    private String name(UUID person) {
        return jdbc.sql("select family_name from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private List<String> reminded(UUID person) {
        return jdbc.sql("select subject, body from mail where person = ? and body like '%/taches/%'")
                .param(person)
                .query((row, n) -> row.getString("subject") + "\n" + row.getString("body"))
                .list();
    }
}
