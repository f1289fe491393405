package org.couveuse.themes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Ballots and counts for the tests of the ranking. */
final class Ballots {

    static final List<UUID> THEMES = List.of(id(1), id(2), id(3), id(4));

    private Ballots() {}

    static UUID id(long number) {
        return new UUID(0, number);
    }

    static Set<UUID> themes() {
        return Set.copyOf(THEMES);
    }

    static Ballot ballot(long voter, Map<UUID, Judgment> judgments) {
        return new Ballot(id(1000 + voter), judgments);
    }

    /** Counts of at least one judge, few enough for the slow comparison. */
    static Arbitrary<MentionCounts> smallCounts() {
        return Arbitraries.integers()
                .between(0, 3)
                .list()
                .ofSize(Mention.COUNT)
                .map(MentionCounts::new)
                .filter(counts -> !counts.isEmpty());
    }

    /** Counts that are often close to each other, so that ties and late differences are met. */
    static Arbitrary<MentionCounts> closeCounts() {
        return Arbitraries.integers()
                .between(0, 2)
                .list()
                .ofSize(3)
                .map(some -> MentionCounts.of(0, 0, some.get(0), some.get(1), some.get(2), 0, 0))
                .filter(counts -> !counts.isEmpty());
    }

    static Arbitrary<MentionCounts> anyCounts() {
        return Arbitraries.oneOf(smallCounts(), closeCounts());
    }

    /** A box of up to nine ballots about {@link #THEMES} with mentions, abstentions, recusals and missing answers. */
    static Arbitrary<List<Ballot>> boxes() {
        Arbitrary<Integer> answer = Arbitraries.integers().between(0, 9);
        return answer.list().ofSize(THEMES.size()).list().ofMaxSize(9).map(rows -> {
            List<Ballot> box = new ArrayList<>();
            for (List<Integer> row : rows) {
                Map<UUID, Judgment> judgments = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    int code = row.get(i);
                    if (code < Mention.COUNT) {
                        judgments.put(THEMES.get(i), Judgment.of(Mention.ofLevel(code)));
                    } else if (code < 9) {
                        judgments.put(THEMES.get(i), code == 7 ? Judgment.ABSTAINED : Judgment.RECUSED);
                    }
                }
                box.add(ballot(box.size(), judgments));
            }
            return box;
        });
    }

    static MentionCounts times(MentionCounts counts, int factor) {
        return new MentionCounts(
                counts.worstToBest().stream().map(count -> count * factor).toList());
    }

    static MentionCounts plus(MentionCounts counts, Mention mention, int more) {
        List<Integer> changed = new ArrayList<>(counts.worstToBest());
        changed.set(mention.level(), counts.count(mention) + more);
        return new MentionCounts(changed);
    }
}
