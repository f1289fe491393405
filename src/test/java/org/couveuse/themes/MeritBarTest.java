package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.couveuse.themes.MeritBar.Part;
import org.couveuse.themes.RoundResults.MentionCount;
import org.couveuse.themes.RoundResults.RankRow;
import org.junit.jupiter.api.Test;

class MeritBarTest {

    @Test
    void the_count_of_the_part_that_the_median_crosses_stands_beside_it() {
        var parts = MeritBar.of(row(3, 4, 3), 100, 600, 0).parts();
        assertThat(parts).extracting(Part::count).containsExactly(3, 4, 3);
        assertThat(parts.get(0).words()).isEqualTo(190);
        var crossed = parts.get(1);
        assertThat(crossed.x()).isLessThan(400);
        assertThat(crossed.x() + crossed.length()).isGreaterThan(400);
        var words = Objects.requireNonNull(crossed.words());
        assertThat(Math.abs(words - 400)).isGreaterThan(crossed.plate());
    }

    @Test
    void a_part_too_narrow_for_its_count_has_none_and_one_just_wide_enough_has_it_over_the_line() {
        var narrow = MeritBar.of(row(50, 1, 50), 0, 600, 0).parts();
        assertThat(narrow.get(1).words()).isNull();
        var over = MeritBar.of(row(20, 1, 20), 0, 600, 0).parts();
        assertThat(over.get(1).words()).isEqualTo(300, within(1e-9));
    }

    @Property(tries = 500)
    void parts_fill_the_bar_and_no_count_stands_outside_of_its_part(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(max = 40) Integer> counts) {
        var given = counts.stream().mapToInt(Integer::intValue).toArray();
        given[0]++;
        var parts = MeritBar.of(row(given), 10, 500, 2).parts();
        var x = 10.0;
        for (var part : parts) {
            assertThat(part.x()).isEqualTo(x, within(1e-6));
            if (part.words() != null) {
                assertThat(part.words()).isBetween(part.x(), part.x() + part.length());
            }
            x += part.length() + 2;
        }
        assertThat(x - 2).isEqualTo(510, within(1e-6));
    }

    /** A theme with these counts, best mention first. */
    private static RankRow row(int... counts) {
        var given = new ArrayList<MentionCount>();
        var judges = 0;
        for (var i = 0; i < counts.length; i++) {
            given.add(new MentionCount(Mention.ofLevel(Mention.COUNT - 1 - i), counts[i]));
            judges += counts[i];
        }
        return new RankRow(
                new UUID(1, 1), 1, Mention.GOOD, 0, 0, null, judges, 0, 0, 0, List.copyOf(given), false, true, null);
    }
}
