package org.couveuse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.hostile.Together;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.BallotChoice;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.BallotService;
import org.couveuse.themes.BallotService.Vote;
import org.couveuse.themes.RoundResults;
import org.couveuse.themes.RoundService;
import org.couveuse.themes.RoundTable;
import org.couveuse.themes.RoundTable.Forum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many members vote at the same moment, each ballot once; where the database lets them, side by side. */
@OnPostgres
class VotingRushTest {

    @Autowired
    private RoundTable table;

    @Autowired
    private BallotService ballots;

    @Autowired
    private RoundService rounds;

    @Autowired
    private RoundResults results;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void ballots_with_notes_cast_at_once_are_all_counted() throws Exception {
        var forum = table.forum(11, 5);
        var criteria = List.of(RoundTable.criterion("Portée", "3"), RoundTable.criterion("Coût", "1"));
        var round = table.open(forum, BallotMode.SECRET, 1, criteria);

        var numbers = Together.all(forum.voters().stream()
                .<Callable<Integer>>map(
                        voter -> () -> put(voter, round, vote(forum, 7, 3)).number())
                .toList());
        time.forward(Duration.ofDays(15));
        var counted = results.result(troupe.actor(forum.chair()), round);

        assertThat(numbers).hasSize(12).doesNotHaveDuplicates();
        assertThat(stored(
                        "select count(*) from ballot_score s join ballot b on b.id = s.ballot where b.round = ?",
                        round))
                .isEqualTo(12 * 5 * 2);
        assertThat(counted.ballots()).isEqualTo(12);
        assertThat(counted.themes())
                .allSatisfy(theme -> assertThat(theme.judges()).isEqualTo(12));
    }

    @Test
    void what_one_member_changes_in_several_tabs_at_once_is_one_ballot() throws Exception {
        var forum = table.forum(3, 3);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var voter = forum.members().get(0);
        put(voter, round, vote(forum));

        var receipts = Together.all(java.util.stream.Stream.<Callable<String>>generate(
                        () -> () -> put(voter, round, vote(forum)).receipt())
                .limit(6)
                .toList());

        assertThat(receipts).hasSize(6).doesNotHaveDuplicates();
        assertThat(stored("select count(*) from ballot where round = ?", round)).isEqualTo(1);
        assertThat(receipts)
                .contains(ballots.mine(troupe.actor(voter), round).orElseThrow().receipt());
    }

    @Test
    void a_ballot_at_the_moment_of_an_early_close_is_counted_or_refused() throws Exception {
        var forum = table.forum(24, 4);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var motive = new RoundService.Motive("Le forum se réunit aujourd’hui.");
        troupe.as(forum.chair(), () -> rounds.closeEarly(troupe.actor(forum.chair()), round, motive));
        put(forum.chair(), round, vote(forum));
        var acts = new ArrayList<Callable<String>>();
        forum.members().forEach(voter -> acts.add(() -> end(voter, round, vote(forum))));
        acts.add(12, () -> {
            troupe.as(forum.officer(), () -> rounds.closeEarly(troupe.actor(forum.officer()), round, motive));
            return "closed";
        });

        var ends = Together.all(acts);
        time.runDue();

        var taken = 1 + ends.stream().filter("cast"::equals).count();
        assertThat(ends).containsOnlyOnce("closed").containsAnyOf("cast", "round.closed");
        assertThat(ends).allSatisfy(end -> assertThat(end)
                .isIn("cast", "closed", "round.closed", "inbox.gone", "shared.notFound"));
        assertThat(stored("select count(*) from ballot where round = ?", round)).isEqualTo((int) taken);
        assertThat(results.result(troupe.actor(forum.chair()), round).ballots()).isEqualTo((int) taken);
    }

    private String end(UUID voter, UUID round, Vote vote) {
        try {
            put(voter, round, vote);
            return "cast";
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }

    private BallotService.Receipt put(UUID voter, UUID round, Vote vote) {
        return troupe.as(voter, () -> ballots.put(troupe.actor(voter), round, vote));
    }

    private static Vote vote(Forum forum, Integer... notes) {
        return new Vote(
                forum.themes().stream()
                        .map(theme -> RoundTable.line(theme, BallotChoice.GOOD, notes))
                        .toList(),
                null,
                null);
    }

    private int stored(String query, UUID round) {
        return jdbc.sql(query).param(round).query(Integer.class).single();
    }
}
