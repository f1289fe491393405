package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.themes.BallotChoice.EXCELLENT;
import static org.couveuse.themes.BallotChoice.FAIR;
import static org.couveuse.themes.BallotChoice.GOOD;
import static org.couveuse.themes.BallotChoice.NO_MENTION;
import static org.couveuse.themes.BallotChoice.RECUSED;
import static org.couveuse.themes.BallotChoice.TO_REJECT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.HistoryService;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.models.ModelCoverage;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.BallotService.Conflict;
import org.couveuse.themes.BallotService.Vote;
import org.couveuse.themes.RoundTable.Forum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class BallotServiceTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("ballot");

    @Autowired
    private RoundTable table;

    @Autowired
    private BallotService ballots;

    @Autowired
    private BallotPublication publication;

    @Autowired
    private RoundReading reading;

    @Autowired
    private RoundResults results;

    @Autowired
    private RoundService rounds;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_ballot_counts_once_and_is_changed_until_the_close() {
        var forum = table.forum(1, 2);
        var round = table.open(forum, BallotMode.NAMED_AFTER_CLOSE, 1);
        var member = forum.members().get(0);
        var first = put(member, round, RoundTable.vote(forum.themes(), TO_REJECT, GOOD));
        var second = put(member, round, RoundTable.vote(forum.themes(), EXCELLENT, NO_MENTION));

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.receipt()).isNotEqualTo(first.receipt());
        assertThat(detail(member, round).ballots()).isEqualTo(1);
        time.forward(Duration.ofDays(15));
        var late = troupe.refused(member, () -> put(member, round, RoundTable.vote(forum.themes(), FAIR, FAIR)));
        assertThat(late.code()).isEqualTo("round.closed");
        var ranked = results.result(troupe.actor(member), round).themes();
        assertThat(ranked.get(0).mention()).isEqualTo(Mention.EXCELLENT);
        assertThat(ranked.get(0).missing() + ranked.get(0).abstentions()).isZero();
        assertThat(ranked.get(1).rank()).isNull();
        assertThat(ranked.get(1).abstentions()).isEqualTo(1);
    }

    @Test
    void the_receipt_is_made_of_the_ballot_and_the_members_own_key() {
        var forum = table.forum(1, 2);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var member = forum.members().get(0);
        var receipt = put(member, round, RoundTable.vote(forum.themes(), EXCELLENT, GOOD));
        assertThat(receipt.nonce()).matches("[0-9a-f]{32}");
        var answers = Map.of(forum.themes().get(0), EXCELLENT, forum.themes().get(1), GOOD);
        assertThat(receipt(round, receipt, answers)).isEqualTo(receipt.receipt());
        var other = Map.of(forum.themes().get(0), EXCELLENT, forum.themes().get(1), FAIR);
        assertThat(receipt(round, receipt, other)).isNotEqualTo(receipt.receipt());
    }

    @Test
    void a_recused_member_cannot_score() {
        var forum = table.forum(2, 2);
        var author = forum.members().get(0);
        var own = table.proposed(forum, author);
        var themes = new ArrayList<>(forum.themes());
        themes.add(own);
        var round = table.planned(forum);
        troupe.does(
                forum.officer(), round, "user_prepareRound", table.preparation(forum, themes, BallotMode.SECRET, 1));
        time.forward(Duration.ofHours(2));

        var refusal = troupe.refused(author, () -> put(author, round, RoundTable.vote(themes, GOOD, GOOD, GOOD)));
        assertThat(refusal.fields()).extracting("field").containsExactly("lines[2].choice");
        put(author, round, RoundTable.vote(themes, GOOD, GOOD));
        assertThat(mine(author, round).lines().get(2).choice()).isEqualTo(RECUSED);
        var silent = new Vote(List.of(new BallotService.Line(themes.get(0), RECUSED, null)), null, null);
        var member = forum.members().get(1);
        assertThat(troupe.refused(member, () -> put(member, round, silent)).fields())
                .extracting("field")
                .containsExactly("lines[0].conflict");
    }

    @Test
    void a_conflict_declared_after_the_vote_takes_the_answer_out_for_good() {
        var forum = table.forum(1, 2);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var member = forum.members().get(0);
        put(member, round, RoundTable.vote(forum.themes(), EXCELLENT, GOOD));
        var receipt = troupe.as(
                        member,
                        () -> ballots.declareConflict(
                                troupe.actor(member),
                                round,
                                new Conflict(forum.themes().get(0), "Un contrat de mon organisation.")))
                .orElseThrow();

        assertThat(mine(member, round).lines().get(0).choice()).isEqualTo(RECUSED);
        assertThat(mine(member, round).receipt()).isEqualTo(receipt.receipt());
        assertThat(troupe.refused(member, () -> put(member, round, RoundTable.vote(forum.themes(), GOOD, GOOD)))
                        .fields())
                .extracting("code")
                .containsExactly("round.recused");
        time.forward(Duration.ofDays(15));
        var row = results.result(troupe.actor(member), round).themes().stream()
                .filter(r -> r.theme().equals(forum.themes().get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(row.rank()).isNull();
        assertThat(row.recusals()).isEqualTo(1);
    }

    @Test
    void nobody_sees_a_result_before_the_close_and_strangers_see_no_round() {
        var forum = table.forum(2, 2);
        var round = table.open(forum, BallotMode.NAMED_AFTER_CLOSE, 1);
        var member = forum.members().get(0);
        put(member, round, RoundTable.vote(forum.themes(), EXCELLENT, GOOD));
        for (var person : List.of(forum.chair(), forum.officer(), member)) {
            var actor = troupe.actor(person);
            assertThat(troupe.refused(person, () -> results.result(actor, round))
                            .code())
                    .isEqualTo("round.noResultYet");
            assertThat(troupe.refused(
                                    person, () -> results.recount(actor, round, RoundResults.Method.MAJORITY_JUDGMENT))
                            .code())
                    .isEqualTo("round.noResultYet");
            assertThat(troupe.refused(person, () -> publication.ballots(actor, round))
                            .code())
                    .isEqualTo("round.noResultYet");
        }
        assertThat(detail(member, round).voters()).isEmpty();
        assertThat(detail(forum.chair(), round).voters()).hasSize(3).anyMatch(v -> v.voted());
        var stranger = troupe.somebody();
        assertThat(troupe.refused(stranger, () -> detail(stranger, round)).code())
                .isEqualTo("shared.notFound");
        var officer = forum.officer();
        assertThat(troupe.refused(officer, () -> put(officer, round, RoundTable.vote(forum.themes(), GOOD)))
                        .code())
                .isEqualTo("shared.notFound");
    }

    @Test
    void a_named_round_publishes_whole_ballots_a_secret_one_counts_and_none_below_five_judges() {
        var forum = table.forum(4, 1);
        var named = closed(forum, BallotMode.NAMED_AFTER_CLOSE, 2);
        var published = publication.ballots(troupe.actor(forum.chair()), named);
        assertThat(published.ballots())
                .hasSize(2)
                .allMatch(b -> b.member() != null && !b.lines().isEmpty());
        var auditor = troupe.actor(troupe.with(Role.AUDITOR, null));
        assertThat(publication.ballots(auditor, named)).isEqualTo(published);
        for (var person : List.of(forum.members().get(0), forum.officer())) {
            assertThat(publication.ballots(troupe.actor(person), named))
                    .as("who may read the result")
                    .isEqualTo(published);
        }
        for (var person : List.of(troupe.somebody(), troupe.with(Role.ADMIN, null))) {
            var actor = troupe.actor(person);
            assertThat(publication.mayRead(actor, named)).isFalse();
            assertThat(troupe.refused(person, () -> publication.ballots(actor, named))
                            .code())
                    .isIn("round.ballotsWho", "shared.notFound");
        }

        var few = closed(table.forum(4, 1), BallotMode.SECRET, 4);
        var chair = fewestChair;
        assertThat(publication.ballots(troupe.actor(chair), few).withheld()).isTrue();
        var row = results.result(troupe.actor(chair), few).themes().get(0);
        assertThat(row.withheld()).isTrue();
        assertThat(row.counts()).isEmpty();
        assertThat(row.mention()).as("of one judge, it would be that judge’s").isNull();
        assertThat(row.rank()).isEqualTo(1);

        var enough = closed(table.forum(4, 1), BallotMode.SECRET, 5);
        assertThat(results.result(troupe.actor(fewestChair), enough)
                        .themes()
                        .get(0)
                        .counts())
                .hasSize(7);
        assertThat(publication.ballots(troupe.actor(fewestChair), enough).ballots())
                .hasSize(5)
                .allMatch(b -> b.member() == null && b.lines().isEmpty());
        var administrator = troupe.with(Role.ADMIN, null);
        assertThat(publication.mayRead(troupe.actor(administrator), enough)).isFalse();
    }

    @Test
    void a_secret_round_s_receipts_are_for_its_members_and_not_for_the_agency() {
        var forum = table.forum(4, 1);
        var round = closed(forum, BallotMode.SECRET, 5);
        var member = forum.members().get(0);
        var officer = forum.officer();
        assertThat(publication.ballots(troupe.actor(member), round).ballots())
                .hasSize(5)
                .allMatch(b -> b.member() == null && b.lines().isEmpty());
        assertThat(troupe.refused(officer, () -> publication.ballots(troupe.actor(officer), round))
                        .code())
                .isEqualTo("round.receiptsWho");
    }

    @Test
    void a_recount_gives_the_same_ranking_to_the_last_digit() {
        var forum = table.forum(5, 3);
        var round = table.open(forum, BallotMode.SECRET, 1);
        put(forum.chair(), round, RoundTable.vote(forum.themes(), EXCELLENT, GOOD, FAIR));
        for (var member : forum.members()) {
            put(member, round, RoundTable.vote(forum.themes(), GOOD, TO_REJECT, NO_MENTION));
        }
        time.forward(Duration.ofDays(15));
        var recount = results.recount(troupe.actor(forum.chair()), round, RoundResults.Method.MAJORITY_JUDGMENT);
        assertThat(recount.same()).isTrue();
        assertThat(recount.fingerprint())
                .isEqualTo(results.result(troupe.actor(forum.chair()), round).fingerprint());
    }

    @Test
    void an_unfinished_ballot_is_forgotten_at_the_close_and_no_score_reaches_variables_or_trail() {
        var forum = table.forum(2, 2);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var member = forum.members().get(0);
        put(member, round, RoundTable.vote(forum.themes(), EXCELLENT, TO_REJECT));
        var idle = forum.members().get(1);
        var task = desk.about(round).stream()
                .filter(t -> t.form().equals("user_castBallot") && desk.may(troupe.actor(idle), t))
                .findFirst()
                .orElseThrow();
        desk.saveDraft(troupe.actor(idle), task.id(), "{\"word\":\"en cours\"}");
        assertThat(drafts(task.id())).isEqualTo(1);
        time.forward(Duration.ofDays(15));

        assertThat(drafts(task.id())).isZero();
        var late = troupe.refused(
                idle,
                () -> desk.submit(troupe.actor(idle), task.id(), RoundTable.vote(forum.themes(), GOOD, GOOD), null));
        assertThat(late.code()).isEqualTo("inbox.gone");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableValueEquals("choice", "TO_REJECT")
                        .count())
                .isZero();
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .noneMatch(v -> String.valueOf(v.getValue()).contains("TO_REJECT"));
        assertThat(jdbc.sql("select count(*) from audit_entry where note like '%TO_REJECT%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void many_who_cast_at_the_close_are_counted_or_refused_none_lost_none_doubled() throws Exception {
        var forum = table.forum(24, 2);
        var round = table.open(forum, BallotMode.SECRET, 1);
        time.forward(Duration.ofDays(13));
        var voters = forum.voters();
        var start = new CountDownLatch(1);
        var casts = new ArrayList<Callable<Boolean>>();
        for (var voter : voters) {
            for (var choice : List.of(EXCELLENT, GOOD)) {
                casts.add(() -> {
                    start.await();
                    return cast(voter, round, RoundTable.vote(forum.themes(), choice, choice));
                });
            }
        }
        rounds.closeEarly(troupe.actor(forum.chair()), round, new RoundService.Motive("Séance levée."));
        casts.add(casts.size() / 2, () -> {
            start.await();
            rounds.closeEarly(troupe.actor(forum.officer()), round, new RoundService.Motive("Séance levée."));
            time.runDue();
            return false;
        });
        var pool = Executors.newFixedThreadPool(casts.size());
        try {
            var running = casts.stream().map(pool::submit).toList();
            start.countDown();
            var accepted = 0;
            for (var one : running) {
                accepted += one.get() ? 1 : 0;
            }
            assertThat(accepted).isPositive();
        } finally {
            pool.shutdownNow();
        }
        var counted = results.result(troupe.actor(forum.chair()), round);
        var stored = jdbc.sql("select count(*) from ballot where round = ?")
                .param(round)
                .query(Integer.class)
                .single();
        assertThat(counted.ballots()).isEqualTo(stored);
        assertThat(counted.ballots()).isEqualTo(acceptedVoters.size());
        assertThat(counted.themes()).allSatisfy(t -> assertThat(t.judges()).isEqualTo(stored));
    }

    private final java.util.Set<UUID> acceptedVoters = java.util.concurrent.ConcurrentHashMap.newKeySet();

    private UUID fewestChair = new UUID(0, 0);

    private boolean cast(UUID voter, UUID round, Vote vote) {
        try {
            put(voter, round, vote);
            acceptedVoters.add(voter);
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.code())
                    .isIn("round.closed", "inbox.gone", "inbox.doneByYou", "shared.notFound", "inbox.doneBy");
            return false;
        }
    }

    private static String receipt(UUID round, BallotService.Receipt given, Map<UUID, BallotChoice> answers) {
        return BallotReceipt.of(round, given.number(), new BallotAnswers(answers, java.util.Set.of()), given.nonce());
    }

    private UUID closed(Forum forum, BallotMode mode, int votes) {
        var round = table.open(forum, mode, 1);
        forum.voters().stream().limit(votes).forEach(voter -> put(voter, round, RoundTable.vote(forum.themes(), GOOD)));
        fewestChair = forum.chair();
        time.forward(Duration.ofDays(15));
        return round;
    }

    private BallotService.Receipt put(UUID person, UUID round, Vote vote) {
        return troupe.as(person, () -> ballots.put(troupe.actor(person), round, vote));
    }

    private BallotService.Mine mine(UUID person, UUID round) {
        return ballots.mine(troupe.actor(person), round).orElseThrow();
    }

    private RoundReading.Detail detail(UUID person, UUID round) {
        return reading.detail(troupe.actor(person), round, Locale.CANADA_FRENCH);
    }

    private int drafts(String task) {
        return jdbc.sql("select count(*) from draft where task = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }
}
