package org.couveuse.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenDataTest {

    @Test
    void numbers_from_one_to_four_are_kept_back() {
        assertThat(OpenData.counts(List.of(0, 5, 120))).containsExactly(0, 5, 120);
        assertThat(OpenData.counts(List.of(3))).containsExactly((Integer) null);
        assertThat(OpenData.counts(List.of())).isEmpty();
    }

    @Test
    void a_number_kept_back_takes_the_smallest_of_the_others_along() {
        assertThat(OpenData.counts(List.of(2, 40, 9, 0))).containsExactly(null, 40, null, 0);
        assertThat(OpenData.counts(List.of(2, 1, 40, 9))).containsExactly(null, null, 40, null);
        assertThat(OpenData.counts(List.of(4, 1, 40))).containsExactly(null, null, 40);
        assertThat(OpenData.counts(List.of(2, 0, 0))).containsExactly(null, 0, 0);
    }

    @Test
    void nothing_kept_back_is_the_rest_of_a_published_sum() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var numbers = IntStream.range(0, 1 + random.nextInt(6))
                    .map(n -> random.nextInt(4) == 0 ? random.nextInt(60) : random.nextInt(7))
                    .boxed()
                    .toList();
            var told = OpenData.counts(numbers);
            var sum = numbers.stream().mapToInt(n -> n).sum();
            var rest = sum
                    - told.stream().filter(Objects::nonNull).mapToInt(n -> n).sum();
            var kept = told.stream().filter(Objects::isNull).count();
            if (kept > 0 && OpenData.count(sum) != null) {
                assertThat(kept).as("%s told as %s", numbers, told).isGreaterThan(1);
                assertThat(rest).as("%s told as %s", numbers, told).isGreaterThanOrEqualTo(OpenData.FEW);
            }
        }
    }
}
