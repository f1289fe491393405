package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.SealedAccess.Answer;
import org.couveuse.themes.SealedAccess.Ask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class SealedAccessTest {

    private static final Ask WHY = new Ask("Vérifier que le premier rang est stable.");
    private static final Answer YES = new Answer(true, null);

    @Autowired
    private Ranked ranked;

    @Autowired
    private SealedAccess access;

    @Autowired
    private SealedExport export;

    @Autowired
    private RoundTable table;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Trail trail;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    private UUID auditor = new UUID(0, 0);

    @BeforeEach
    void an_auditor() {
        auditor = troupe.with(Role.AUDITOR, null);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void an_auditor_and_the_chair_together_open_the_ballots_and_the_voters_are_told() throws Exception {
        var scene = ranked.ranked(BallotMode.SECRET);
        var chair = scene.forum().chair();
        assertThat(refused(auditor, () -> take(auditor, scene)).code()).isEqualTo("round.sealed.notAgreed");
        assertThat(refused(chair, () -> answer(chair, scene, YES)).code()).isEqualTo("round.sealed.noneAsked");

        ask(auditor, scene);
        assertThat(mails(chair, "Demande de vérification")).isEqualTo(1);
        assertThat(refused(auditor, () -> ask(auditor, scene)).code()).isEqualTo("round.sealed.askedAlready");
        assertThat(refused(auditor, () -> take(auditor, scene)).code()).isEqualTo("round.sealed.notAgreed");
        assertThat(refused(auditor, () -> answer(auditor, scene, YES)).code()).isEqualTo("round.sealed.chairOnly");

        answer(chair, scene, YES);
        for (var voter : scene.forum().voters()) {
            assertThat(mails(voter, "Bulletins ouverts à la vérification")).isEqualTo(1);
        }
        assertThat(mails(auditor, "Réponse à votre demande")).isEqualTo(1);
        var sealed = take(auditor, scene);
        assertThat(sealed.ballots()).hasSize(7).allSatisfy(ballot -> {
            assertThat(ballot.member()).isNull();
            assertThat(ballot.answers()).isNotEmpty();
        });
        assertThat(sealed.fingerprint()).hasSize(64);
        var text = JsonColumn.CANONICAL.writeValueAsString(sealed);
        scene.receipts().forEach(receipt -> assertThat(text).doesNotContain(receipt.receipt(), receipt.nonce()));
        scene.forum().voters().forEach(voter -> assertThat(text).doesNotContain(voter.toString()));
        assertThat(trail.history(scene.round(), 50).items())
                .extracting(Trail.Row::action)
                .containsSubsequence("round.sealedRead", "round.sealedAgreed", "round.sealedAsked");

        var another = troupe.with(Role.AUDITOR, null);
        assertThat(refused(another, () -> take(another, scene)).code()).isEqualTo("round.sealed.notAgreed");
        time.forward(SealedAccess.OPEN_FOR.plus(Duration.ofHours(1)));
        assertThat(refused(auditor, () -> take(auditor, scene)).code()).isEqualTo("round.sealed.notAgreed");
    }

    @Test
    void what_is_exported_counts_to_the_ranking_there_was() {
        var scene = ranked.ranked(BallotMode.SECRET, 4);
        ask(auditor, scene);
        answer(scene.forum().chair(), scene, YES);
        var sealed = take(auditor, scene);
        assertThat(sealed.silent()).hasSize(3);
        assertThat(sealed.ballots()).extracting(CastBallots.Sealed::toString).isSorted();
        for (var theme : sealed.themes()) {
            var counts = new int[Mention.COUNT];
            sealed.ballots().stream()
                    .flatMap(ballot -> ballot.answers().stream())
                    .filter(answer -> answer.theme().equals(theme.id()))
                    .forEach(answer -> {
                        if (answer.choice().judgment() instanceof Judgment.Given given) {
                            counts[given.mention().level()]++;
                        }
                    });
            assertThat(MentionCounts.of(counts).worstToBest())
                    .as("also where four judges are too few to publish")
                    .isEqualTo(Objects.requireNonNull(theme.counts()));
        }
    }

    @Test
    void a_refusal_needs_a_reason_and_opens_nothing_and_one_may_ask_again() {
        var scene = ranked.ranked(BallotMode.SECRET);
        var chair = scene.forum().chair();
        ask(auditor, scene);
        assertThat(refused(chair, () -> answer(chair, scene, new Answer(false, " ")))
                        .fields())
                .extracting("field")
                .containsExactly("reason");
        answer(chair, scene, new Answer(false, "Le motif est trop large."));
        assertThat(refused(auditor, () -> take(auditor, scene)).code()).isEqualTo("round.sealed.notAgreed");
        assertThat(mails(scene.forum().members().get(0), "Bulletins ouverts")).isZero();
        var standing = access.standing(troupe.actor(auditor), scene.round());
        assertThat(standing.mayAsk()).isTrue();
        assertThat(standing.requests().get(0).answer()).isEqualTo("Le motif est trop large.");
        ask(auditor, scene);
    }

    @Test
    void nobody_else_asks_answers_or_takes_and_nothing_goes_before_the_close() {
        var scene = ranked.ranked(BallotMode.SECRET);
        var member = scene.forum().members().get(0);
        var officer = scene.forum().officer();
        for (var person : java.util.List.of(member, officer, scene.forum().chair())) {
            assertThat(refused(person, () -> ask(person, scene)).code()).isEqualTo("round.sealed.auditorOnly");
            assertThat(refused(person, () -> take(person, scene)).code()).isEqualTo("round.sealed.auditorOnly");
        }
        var stranger = table.forum(1, 1).chair();
        assertThat(refused(stranger, () -> take(stranger, scene)).code()).isEqualTo("shared.notFound");
        ask(auditor, scene);
        assertThat(refused(member, () -> answer(member, scene, YES)).code()).isEqualTo("round.sealed.chairOnly");
        var open = table.open(table.forum(1, 1), BallotMode.SECRET, 1);
        assertThat(refused(auditor, () -> access.ask(troupe.actor(auditor), open, WHY))
                        .code())
                .isEqualTo("round.noResultYet");
    }

    @Test
    void a_named_round_needs_no_agreement() {
        var scene = ranked.ranked(BallotMode.NAMED_AFTER_CLOSE);
        assertThat(refused(auditor, () -> ask(auditor, scene)).code()).isEqualTo("round.sealed.openAlready");
        assertThat(take(auditor, scene).ballots())
                .extracting(CastBallots.Sealed::member)
                .doesNotContainNull();
    }

    private void ask(UUID person, Ranked.Scene scene) {
        troupe.as(person, () -> access.ask(troupe.actor(person), scene.round(), WHY));
    }

    private void answer(UUID person, Ranked.Scene scene, Answer answer) {
        troupe.as(person, () -> access.answer(troupe.actor(person), scene.round(), answer));
    }

    private SealedExport.Sealed take(UUID person, Ranked.Scene scene) {
        return troupe.as(person, () -> export.export(troupe.actor(person), scene.round()));
    }

    private RuleViolation refused(UUID person, Runnable work) {
        return troupe.refused(person, work);
    }

    private long mails(UUID person, String subject) {
        return jdbc.sql("select count(*) from mail where person = ? and subject like ?")
                .params(person, subject + "%")
                .query(Long.class)
                .single();
    }
}
