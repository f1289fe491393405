package org.couveuse.themes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class SchulzeTest {

    private static final List<UUID> FIVE = Boxes.themes(5);

    @Test
    void the_example_of_45_voters_gives_the_order_and_the_paths_of_the_paper() {
        var result = Schulze.of(
                FIVE,
                List.of(
                        order(5, "ACBED"),
                        order(5, "ADECB"),
                        order(8, "BEDAC"),
                        order(3, "CABED"),
                        order(7, "CAEBD"),
                        order(2, "CBADE"),
                        order(7, "DCEBA"),
                        order(8, "EBADC")));

        assertThat(result.voices()).isEqualTo(45);
        assertThat(result.tiers())
                .containsExactly(
                        List.of(at('E')), List.of(at('A')), List.of(at('C')), List.of(at('B')), List.of(at('D')));
        assertThat(result.places())
                .extracting(Schulze.Place::paths)
                .containsExactly(
                        List.of(0, 28, 28, 30, 24),
                        List.of(25, 0, 28, 33, 24),
                        List.of(25, 29, 0, 29, 24),
                        List.of(25, 28, 28, 0, 24),
                        List.of(25, 28, 28, 31, 0));
        assertThat(result.places().get(0).preferred()).containsExactly(0, 20, 26, 30, 22);
    }

    @Test
    void themes_that_an_opinion_does_not_name_are_behind_and_equal() {
        var result = Schulze.of(FIVE, List.of(order(1, "BA")));

        assertThat(result.tiers())
                .containsExactly(List.of(at('B')), List.of(at('A')), List.of(at('C'), at('D'), at('E')));
    }

    @Test
    void equal_themes_of_an_opinion_stay_equal() {
        var result = Schulze.of(
                FIVE, List.of(new RankedOpinion("g", 3, List.of(List.of(at('C'), at('D')), List.of(at('A'))))));

        assertThat(result.tiers())
                .containsExactly(List.of(at('C'), at('D')), List.of(at('A')), List.of(at('B'), at('E')));
    }

    @Test
    void without_an_opinion_all_themes_are_equal_and_there_is_no_voice() {
        var result = Schulze.of(FIVE, List.of());

        assertThat(result.voices()).isZero();
        assertThat(result.tiers()).containsExactly(FIVE);
    }

    @Test
    void an_opinion_that_names_a_theme_twice_or_an_unknown_one_is_refused_by_the_advisers_name() {
        assertThatThrownBy(() -> Schulze.of(FIVE, List.of(order(1, "ABA"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.fields().get(0).args()).containsExactly("ABA"));
        assertThatThrownBy(() -> Schulze.of(Boxes.themes(2), List.of(order(1, "ABC"))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Schulze.of(FIVE, List.of(order(0, "AB")))).isInstanceOf(RuleViolation.class);
    }

    @Property
    void a_theme_that_beats_all_others_is_first_alone(@ForAll("orders") List<RankedOpinion> opinions) {
        var places = Schulze.of(FIVE, opinions).places();

        for (int i = 0; i < 5; i++) {
            int own = i;
            boolean beatsAll = places.stream()
                    .filter(other -> !other.theme().equals(FIVE.get(own)))
                    .allMatch(other -> places.get(own).preferred().get(FIVE.indexOf(other.theme()))
                            > other.preferred().get(own));
            if (beatsAll) {
                assertThat(places)
                        .filteredOn(place -> place.rank() == 1)
                        .extracting(Schulze.Place::theme)
                        .containsExactly(FIVE.get(i));
            }
        }
    }

    @Property
    void before_is_free_of_circles_and_ranks_follow_it(@ForAll("orders") List<RankedOpinion> opinions) {
        var places = Schulze.of(FIVE, opinions).places();

        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                if (places.get(i).paths().get(j) > places.get(j).paths().get(i)) {
                    assertThat(places.get(i).rank()).isLessThan(places.get(j).rank());
                }
            }
        }
    }

    @Property
    void the_order_of_the_opinions_and_all_of_them_twice_change_no_rank(
            @ForAll("orders") List<RankedOpinion> opinions) {
        var turned = new ArrayList<>(opinions);
        Collections.reverse(turned);
        var twice = new ArrayList<>(opinions);
        twice.addAll(opinions);

        assertThat(Schulze.of(FIVE, turned)).isEqualTo(Schulze.of(FIVE, opinions));
        assertThat(Schulze.of(FIVE, twice).tiers())
                .isEqualTo(Schulze.of(FIVE, opinions).tiers());
    }

    @Provide
    Arbitrary<List<RankedOpinion>> orders() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4)
                .flatMap(shuffled -> Arbitraries.integers()
                        .between(1, 5)
                        .map(named -> new RankedOpinion(
                                "g",
                                1,
                                shuffled.subList(0, named).stream()
                                        .map(place -> List.of(FIVE.get(place)))
                                        .toList())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    private static UUID at(char letter) {
        return Boxes.theme(letter - 'A');
    }

    private static RankedOpinion order(int voices, String letters) {
        return new RankedOpinion(
                letters,
                voices,
                letters.chars().mapToObj(letter -> List.of(at((char) letter))).toList());
    }
}
