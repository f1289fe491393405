package org.couveuse.themes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The analysis' own ways of putting in order, against those of the library. */
class OrdersTest {

    private final SplittableRandom chance = new SplittableRandom(41);

    @Test
    void whole_numbers_come_in_order_and_what_is_after_them_stays() {
        for (int count = 0; count < 300; count++) {
            int[] numbers =
                    chance.ints(count + 3, 0, count % 2 == 0 ? 1 << 27 : 5).toArray();
            int[] expected = numbers.clone();
            Arrays.sort(expected, 0, count);

            Orders.sort(numbers, count);

            assertThat(numbers).containsExactly(expected);
        }
    }

    @Test
    void the_ends_of_the_scale_are_put_in_order_too() {
        int[] numbers = {Spread.UNITS, 0, (1 << 27) - 1, 511, 512, 0, 1 << 18, (1 << 18) - 1};

        Orders.sort(numbers, numbers.length);

        assertThat(numbers).containsExactly(0, 0, 511, 512, (1 << 18) - 1, 1 << 18, Spread.UNITS, (1 << 27) - 1);
    }

    @Test
    void places_follow_their_values_whatever_order_they_were_in_before() {
        int[] places = {};
        for (int round = 0; round < 300; round++) {
            int count = round / 3;
            if (places.length != count) {
                places = IntStream.range(0, count).toArray();
            }
            double[] values = values(count, round);

            Orders.sort(values, places, new int[count]);

            assertThat(places)
                    .containsExactlyInAnyOrder(IntStream.range(0, count).toArray());
            assertThat(Arrays.stream(places).mapToDouble(place -> values[place]).toArray())
                    .containsExactly(Arrays.stream(values).sorted().toArray());
        }
    }

    @Test
    void the_value_at_a_place_is_that_of_the_whole_order() {
        for (int count = 1; count < 120; count++) {
            double[] values = values(count + 2, count);
            double[] expected = values.clone();
            Arrays.sort(expected, 0, count);
            for (int place = 0; place < count; place++) {
                assertThat(Orders.at(values.clone(), count, place)).isEqualTo(expected[place]);
            }
        }
    }

    /** Every other time full of equal ones. */
    private double[] values(int count, int turn) {
        return turn % 2 == 0
                ? chance.doubles(count).toArray()
                : chance.ints(count, 0, 4).asDoubleStream().toArray();
    }
}
