package org.couveuse.themes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void the_numbers_are_those_published_for_split_mix_64() {
        var draws = new Draws(1234567);

        assertThat(new long[] {draws.next(), draws.next(), draws.next(), draws.next(), draws.next()})
                .containsExactly(
                        6457827717110365317L,
                        3203168211198807973L,
                        Long.parseUnsignedLong("9817491932198370423"),
                        4593380528125082431L,
                        Long.parseUnsignedLong("16408922859458223821"));
    }

    @Property
    void the_numbers_are_those_of_the_java_platform_too(@ForAll long seed) {
        var draws = new Draws(seed);
        var platform = new SplittableRandom(seed);

        for (int i = 0; i < 20; i++) {
            assertThat(draws.next()).isEqualTo(platform.nextLong());
        }
    }

    @Property
    void a_number_below_a_bound_is_below_it(@ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int bound) {
        var draws = new Draws(seed);

        for (int i = 0; i < 50; i++) {
            assertThat(draws.below(bound)).isBetween(0, bound - 1);
        }
    }

    @Test
    void numbers_below_a_bound_are_all_as_likely() {
        var draws = new Draws(1);
        int[] seen = new int[7];

        for (int i = 0; i < 70_000; i++) {
            seen[draws.below(7)]++;
        }

        for (int one : seen) {
            assertThat(one).isCloseTo(10_000, within(400));
        }
    }

    @Test
    void waiting_times_have_mean_one_and_are_never_negative() {
        var draws = new Draws(2);
        double sum = 0;

        for (int i = 0; i < 100_000; i++) {
            double one = draws.exponential();
            assertThat(one).isNotNegative().isFinite();
            sum += one;
        }

        assertThat(sum / 100_000).isCloseTo(1, within(0.02));
    }

    @Test
    void each_purpose_of_a_seed_has_numbers_of_its_own() {
        assertThat(Draws.of(5, 1).next()).isNotEqualTo(Draws.of(5, 2).next());
        assertThat(Draws.of(5, 1).next()).isEqualTo(Draws.of(5, 1).next());
        assertThat(Draws.of(5, 1).next()).isNotEqualTo(Draws.of(6, 1).next());
    }
}
