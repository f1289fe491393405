package org.couveuse.experiments;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.experiments.ExperimentReading.Row;
import org.couveuse.people.Actor;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What experiments taught that are over, whatever came of them: those that worked, those that did not, and ideas that
 * were given up before they were tried. Everybody may read it.
 */
@Service
@Transactional(readOnly = true)
public class LessonReading {

    private final ExperimentReading reading;
    private final ExperimentFile file;

    LessonReading(ExperimentReading reading, ExperimentFile file) {
        this.reading = reading;
        this.file = file;
    }

    /** Which lessons are asked for. */
    public enum LessonKind {
        /** All. */
        ALL,
        /** Of what was adopted. */
        ADOPTED,
        /** Of what was tried and abandoned. */
        ABANDONED,
        /** Of ideas given up before their trial. */
        WITHDRAWN;

        private Set<ExperimentState> states() {
            return switch (this) {
                case ALL -> ExperimentState.ends();
                case ADOPTED -> Set.of(ExperimentState.ADOPTED);
                case ABANDONED -> Set.of(ExperimentState.ABANDONED);
                case WITHDRAWN -> Set.of(ExperimentState.WITHDRAWN);
            };
        }
    }

    /**
     * What an experiment taught.
     *
     * @param hypothesis of its last card; null when none was written
     * @param verdict what the locked rule said of its figures; null when nothing was measured, or before it was kept
     * @param ending how its measures ended; null when it never started
     */
    public record Learned(
            Row experiment,
            @Nullable String hypothesis,
            @Nullable RuleVerdict verdict,
            @Nullable MeasuresEnd ending) {}

    /** Lessons that an actor may read, of experiments opened last first. */
    public Slice<Learned> page(Actor actor, LessonKind kind, @Nullable String after, int limit) {
        var rows = reading.page(actor, kind.states(), after, limit);
        var cards = cards(rows.items().stream().map(Row::id).toList());
        return new Slice<>(
                rows.items().stream()
                        .map(row -> learned(row, cards.get(row.id())))
                        .toList(),
                rows.next());
    }

    private static Learned learned(Row row, @Nullable CardVersion version) {
        return version == null
                ? new Learned(row, null, null, null)
                : new Learned(
                        row, version.card().hypothesis(), RuleVerdict.of(version.ruleVerdict()), version.ending());
    }

    /** Of each experiment the last card that was tried, else the last one written. */
    private Map<UUID, CardVersion> cards(Collection<UUID> experiments) {
        var order =
                Comparator.comparing((CardVersion v) -> v.frozenAt() != null).thenComparing(CardVersion::number);
        return file.versions(experiments).stream()
                .collect(Collectors.toMap(
                        CardVersion::experiment, v -> v, (one, two) -> order.compare(one, two) < 0 ? two : one));
    }
}
