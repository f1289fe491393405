package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.couveuse.themes.RoundTable.criterion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.couveuse.shared.Checks;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Criteria and what is noted on them, without anything around. */
class CriteriaRulesTest {

    private static final UUID ROUND = new UUID(0, 7);
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final String NONCE = "00112233445566778899aabbccddeeff";

    @Test
    void weights_count_by_their_share_whatever_they_sum_to() {
        var criteria = Criteria.of(List.of(criterion("Portée", "3"), criterion("Coût", "2"), criterion("Élan", "0")));
        assertThat(criteria).extracting(RoundCriterion::id).containsExactly("C1", "C2", "C3");
        assertThat(criteria).extracting(RoundCriterion::least).containsOnly(0);
        assertThat(criteria).extracting(RoundCriterion::most).containsOnly(10);
        var shares = Criteria.shares(criteria);
        assertThat(shares.get(0)).isCloseTo(0.6, within(1e-12));
        assertThat(shares.stream().mapToDouble(d -> d).sum()).isCloseTo(1, within(1e-12));
        assertThat(Criteria.lines(criteria))
                .hasSize(3)
                .extracting(Criteria.Line::name)
                .contains("Coût");
    }

    @Test
    void the_good_end_of_the_scale_depends_on_the_direction() {
        var lines = List.of(
                criterion("Portée", BetterWhen.HIGHER, 1, 5, "1"), criterion("Coût", BetterWhen.LOWER, -2, 2, "1"));
        assertThat(Criteria.of(lines)).extracting(RoundCriterion::best).containsExactly(5, -2);
    }

    @Test
    void a_name_is_said_in_english_where_it_has_one() {
        var line = new Criteria.Line("Coût", "Cost", BetterWhen.LOWER, null, null, BigDecimal.ONE, null, null);
        var named = Criteria.of(List.of(line, criterion("Portée", "1")));
        assertThat(named.get(0).name(Texts.ENGLISH)).isEqualTo("Cost");
        assertThat(named.get(0).name(Texts.FRENCH)).isEqualTo("Coût");
        assertThat(named.get(1).name(Texts.ENGLISH)).isEqualTo("Portée");
    }

    @Test
    void what_cannot_be_weighed_is_refused_beside_its_field() {
        assertThat(found(criterion("Portée", "1"), criterion(" portée ", "1")))
                .containsExactly("criteria[1].name round.criterion.twice");
        assertThat(found(criterion("Portée", BetterWhen.HIGHER, 5, 5, "1")))
                .containsExactly("criteria[0].most round.criterion.scale");
        assertThat(found(criterion("Portée", "0"), criterion("Coût", "0.0")))
                .containsExactly("criteria round.criterion.noWeight");
        assertThat(found()).isEmpty();
    }

    @Test
    void intervals_are_ordered_hold_their_own_weight_and_leave_room_for_a_whole() {
        assertThat(found(between("Portée", "1", "20", "60"), between("Coût", "1", null, "80")))
                .isEmpty();
        assertThat(found(between("Portée", "1", "60", "20"), criterion("Coût", "1")))
                .containsExactly("criteria[0].shareTo round.criterion.interval");
        assertThat(found(between("Portée", "1", "60", "90"), criterion("Coût", "1")))
                .containsExactly("criteria[0].weight round.criterion.outside");
        assertThat(found(between("Portée", "1", "50", null), between("Coût", "1", "50", null)))
                .isEmpty();
        assertThat(found(between("Portée", "1", null, "40"), between("Coût", "1", null, "40")))
                .contains("criteria round.criterion.intervals");
    }

    @Test
    void a_ballot_without_notes_has_the_receipt_it_always_had() {
        var choices = Map.of(SECOND, BallotChoice.GOOD, FIRST, BallotChoice.RECUSED);
        var plain = new BallotAnswers(choices, Set.of());
        assertThat(BallotReceipt.text(ROUND, 12, plain, NONCE)).isEqualTo("""
                couveuse-ballot 1
                round 00000000-0000-0000-0000-000000000007
                number 12
                theme 00000000-0000-0000-0000-000000000001 RECUSED
                theme 00000000-0000-0000-0000-000000000002 GOOD
                nonce 00112233445566778899aabbccddeeff
                """);
        // computed by hand with sha256sum, so that no later change can make old receipts worthless unnoticed
        assertThat(BallotReceipt.of(ROUND, 12, plain, NONCE))
                .isEqualTo("fa86567365bde52702974bb597dcf8c9b303d061631849ae397d128467d4cb8c");
    }

    @Test
    void notes_are_part_of_the_receipt_in_the_order_of_the_written_ids() {
        var choices = Map.of(SECOND, BallotChoice.GOOD, FIRST, BallotChoice.FAIR);
        var noted = new BallotAnswers(
                choices,
                Set.of(
                        new BallotScore(SECOND, "C2", 7),
                        new BallotScore(FIRST, "C2", -3),
                        new BallotScore(SECOND, "C10", 0)));
        assertThat(BallotReceipt.text(ROUND, 12, noted, NONCE)).isEqualTo("""
                couveuse-ballot 2
                round 00000000-0000-0000-0000-000000000007
                number 12
                theme 00000000-0000-0000-0000-000000000001 FAIR
                theme 00000000-0000-0000-0000-000000000002 GOOD
                score 00000000-0000-0000-0000-000000000001 C2 -3
                score 00000000-0000-0000-0000-000000000002 C10 0
                score 00000000-0000-0000-0000-000000000002 C2 7
                nonce 00112233445566778899aabbccddeeff
                """);
        assertThat(BallotReceipt.of(ROUND, 12, noted, NONCE))
                .isEqualTo("3d176a59f266b79d4998d19c0712fa4dc4a4ccc96f083f0140435d74cfb8b72f");
    }

    private static Criteria.Line between(String name, String weight, @Nullable String from, @Nullable String to) {
        return new Criteria.Line(
                name,
                null,
                BetterWhen.HIGHER,
                null,
                null,
                new BigDecimal(weight),
                from == null ? null : new BigDecimal(from),
                to == null ? null : new BigDecimal(to));
    }

    private static List<String> found(Criteria.Line... lines) {
        var checks = new Checks();
        Criteria.check(List.of(lines), checks);
        return checks.problems().stream()
                .map((FieldProblem p) -> p.field() + " " + p.code())
                .toList();
    }
}
