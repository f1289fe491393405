package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.themes.ResultScenes.of;
import static org.couveuse.themes.ResultScenes.theme;
import static org.couveuse.themes.ResultScenes.times;

import java.util.Locale;
import java.util.Objects;
import org.couveuse.themes.RoundResults.Method;
import org.couveuse.themes.analysis.BalanceBy;
import org.couveuse.themes.analysis.VoterGroup;
import org.junit.jupiter.api.Test;

class AnalysisCutTest {

    @Test
    void a_named_round_shows_all_of_it() {
        var analysis = of(2, "EB", "EB", "BE").noted("8 8 2 2").balanced().analysis();
        assertThat(analysis.themes()).noneMatch(ResultAnalysis.Merit::withheld).allMatch(m -> m.agreement() != null);
        assertThat(analysis.concordance()).noneMatch(ResultAnalysis.Concord::withheld);
        assertThat(criteria(analysis).thin()).isEmpty();
        assertThat(criteria(analysis).weighted().lines().get(0).total()).isEqualTo(0.8);
        assertThat(analysis.balance()).noneMatch(ResultAnalysis.Balanced::withheld);
    }

    @Test
    void in_secret_a_theme_below_five_judges_keeps_its_rank_and_nothing_else() {
        var analysis = of(2, "EB", "Ex", "Ex", "Ex", "Tx", "AB").secret().analysis();
        var shown = analysis.themes().get(0);
        var held = analysis.themes().get(1);
        assertThat(shown.withheld()).isFalse();
        assertThat(shown.agreement()).isNotNull();
        assertThat(shown.stays()).isNotNull();
        assertThat(held.theme()).isEqualTo(theme(2));
        assertThat(held.rank()).isEqualTo(2);
        assertThat(held.judges()).isEqualTo(2);
        assertThat(held.withheld()).isTrue();
        assertThat(held.agreement()).isNull();
        assertThat(held.usual()).isNull();
        assertThat(held.good()).isNull();
        assertThat(held.mention()).isNull();
        assertThat(held.stays()).isNull();
        assertThat(MethodOrder.of(analysis, Method.USUAL_JUDGMENT).get(1).rank())
                .isNull();
    }

    @Test
    void in_secret_notes_of_fewer_than_five_enter_no_figure() {
        var few = criteria(of(2, times(6, "EB"))
                .noted("8 8 2 2", "8 8 2 2", "8 8 2 2", "8 8 2 2", "8 8 - -", "- - - -")
                .secret()
                .analysis());
        assertThat(few.thin()).containsExactly(theme(2));
        assertThat(few.weighted().lines().get(0).total()).isEqualTo(0.8);
        assertThat(few.weighted().lines().get(1).total()).isNull();
        assertThat(few.weighted().lines().get(1).values()).allMatch(value -> value.spread() == null);
        assertThat(few.acceptability().leftOut()).containsExactly(theme(2));
        assertThat(few.acceptability().themes()).extracting("theme").containsExactly(theme(1));
    }

    @Test
    void in_secret_the_spread_of_totals_needs_five_who_noted_all() {
        var analysis = of(1, times(8, "E"))
                .noted("8 8", "8 8", "8 8", "8 8", "8 -", "8 -", "- 6", "- 6")
                .secret()
                .analysis();
        var line = criteria(analysis).weighted().lines().get(0);
        assertThat(line.total()).isNotNull();
        assertThat(line.spread()).isNull();
        assertThat(line.values()).allMatch(value -> value.spread() != null);
    }

    @Test
    void in_secret_groups_and_colleges_below_five_are_withheld_and_figures_rounded() {
        var scene = of(3, "EBI", "ETA", "BEP", "TBA", "EEB", "BBT")
                .and(College.PRIVATE, OrganisationSize.SMALL, "PET", "RRE")
                .balanced();
        assertThat(scene.analysis().balance()).noneMatch(ResultAnalysis.Balanced::withheld);
        var analysis = scene.secret().analysis();
        var groups = analysis.concordance();
        assertThat(groups).extracting("group").contains(VoterGroup.FORUM, VoterGroup.PUBLIC, VoterGroup.PRIVATE);
        for (var group : groups) {
            assertThat(group.withheld()).isEqualTo(group.members() < 5);
            assertThat(group.w() == null).isEqualTo(group.withheld());
            assertThat(group.w() == null ? 0 : group.w() * 100).satisfies(AnalysisCutTest::whole);
        }
        assertThat(analysis.themes()).allSatisfy(theme -> whole(theme.stays() == null ? 0 : theme.stays() * 100));
        assertThat(analysis.balance())
                .allMatch(ResultAnalysis.Balanced::withheld)
                .allMatch(each -> each.lines().isEmpty());
        assertThat(MethodOrder.of(analysis, Method.BALANCED_BY_SECTOR)).allMatch(placed -> placed.rank() == null);
    }

    @Test
    void recusals_within_a_college_can_make_it_too_small() {
        var scene = of(2, times(6, "EB"))
                .and(College.PRIVATE, OrganisationSize.SMALL, "EB", "Ex", "Ex", "Ex", "EB")
                .balanced()
                .secret();
        assertThat(scene.analysis().balance()).allMatch(ResultAnalysis.Balanced::withheld);
    }

    @Test
    void a_member_of_an_unknown_organisation_is_in_no_college() {
        var analysis =
                of(2, times(3, "EB")).and(null, null, "BE", "BE").balanced().analysis();
        assertThat(analysis.concordance()).extracting("group").doesNotContain(VoterGroup.PRIVATE, VoterGroup.SMALL);
        var balanced = analysis.balance().get(0);
        assertThat(balanced.by()).isEqualTo(BalanceBy.SECTOR);
        assertThat(balanced.unknown()).isEqualTo(2);
        assertThat(balanced.colleges()).extracting("members").containsExactly(3);
    }

    @Test
    void each_method_orders_what_it_knows() {
        var analysis = of(2, times(6, "EB"))
                .noted(times(6, "2 3 8 9"))
                .advised("2 1")
                .balanced()
                .analysis();
        assertThat(MethodOrder.of(analysis, Method.MAJORITY_JUDGMENT))
                .extracting("rank")
                .containsExactly(1, 2);
        assertThat(MethodOrder.of(analysis, Method.USUAL_JUDGMENT))
                .extracting("rank")
                .containsExactly(1, 2);
        assertThat(MethodOrder.of(analysis, Method.WEIGHTED_CRITERIA))
                .extracting("rank")
                .containsExactly(2, 1);
        assertThat(MethodOrder.of(analysis, Method.ADVISERS_SCHULZE))
                .extracting("rank")
                .containsExactly(2, 1);
        assertThat(MethodOrder.of(analysis, Method.BALANCED_BY_SIZE))
                .extracting("rank")
                .containsExactly(1, 2);
        var plain = of(2, "EB").analysis();
        assertThat(MethodOrder.of(plain, Method.WEIGHTED_CRITERIA)).allMatch(placed -> placed.rank() == null);
        assertThat(MethodOrder.of(plain, Method.ADVISERS_SCHULZE)).allMatch(placed -> placed.rank() == null);
    }

    private static ResultAnalysis.ByCriteria criteria(ResultAnalysis analysis) {
        return Objects.requireNonNull(analysis.criteria());
    }

    private static void whole(double value) {
        assertThat(String.format(Locale.ROOT, "%.9f", value)).endsWith(".000000000");
    }
}
