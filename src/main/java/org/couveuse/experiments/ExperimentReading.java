package org.couveuse.experiments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.experiments.Answer.AnswerKind;
import org.couveuse.experiments.findings.MeasuredPeriod;
import org.couveuse.people.Actor;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads experiments: the list, one with its cards, figures, findings, conclusions and reviews. */
@Service
@Transactional(readOnly = true)
public class ExperimentReading {

    private static final Instant FIRST = Instant.parse("9999-01-01T00:00:00Z");

    private final ExperimentFile file;
    private final Experiments experiments;
    private final ExperimentRights rights;
    private final EvidenceLevels evidence;

    ExperimentReading(ExperimentFile file, Experiments experiments, ExperimentRights rights, EvidenceLevels evidence) {
        this.file = file;
        this.experiments = experiments;
        this.rights = rights;
        this.evidence = evidence;
    }

    /** An experiment as a line of a list; lessons once it is over. */
    public record Row(
            UUID id,
            String title,
            UUID idea,
            UUID incubator,
            UUID body,
            @Nullable UUID group,
            @Nullable UUID host,
            ExperimentState state,
            int number,
            Instant opened,
            @Nullable Instant started,
            @Nullable Instant ends,
            @Nullable Instant ended,
            @Nullable Integer evidenceLevel,
            @Nullable String lessons) {}

    /**
     * A version of the card.
     *
     * @param intact whether the card still has the fingerprint it was frozen with
     * @param closed when its measures were locked
     */
    public record Version(
            int number,
            ExperimentCard card,
            String fingerprint,
            boolean intact,
            ExperimentRisk risk,
            UUID draftedBy,
            Instant draftedAt,
            @Nullable Instant frozen,
            @Nullable Instant ends,
            @Nullable MeasuresEnd ending,
            @Nullable String endingWords,
            @Nullable UUID endingBy,
            @Nullable Instant endingAt,
            @Nullable Instant closed,
            @Nullable ExperimentVerdict verdict,
            @Nullable Integer evidenceLevel) {}

    /** A figure with its corrections, oldest first; {@code period} tells whether it is from before the start. */
    public record Measure(
            UUID id,
            int number,
            String indicator,
            MeasuredGroup group,
            MeasuredPeriod period,
            LocalDate day,
            BigDecimal value,
            @Nullable Integer counted,
            @Nullable String note,
            UUID by,
            Instant at,
            List<Corrected> corrections) {}

    /** What a figure and its number of observations were and became. */
    public record Corrected(
            BigDecimal old,
            BigDecimal value,
            @Nullable Integer oldCounted,
            @Nullable Integer counted,
            String reason,
            UUID by,
            Instant at) {}

    /** Something that happened during the trial. */
    public record Happened(
            int number,
            LocalDate day,
            String words,
            @Nullable UUID by,
            Instant at) {}

    /** What somebody answered; {@code answer} is the name of a constant. */
    public record Answered(
            int number,
            AnswerKind kind,
            String answer,
            @Nullable String words,
            @Nullable String details,
            @Nullable UUID conclusion,
            boolean outside,
            UUID by,
            Instant at) {}

    /** What the team concluded. */
    public record Concluded(UUID id, int number, ExperimentConclusions.Conclude said, UUID by, Instant at) {}

    /** One experiment whole; lists latest first, except figures and happenings, which run with time. */
    public record Detail(
            Row experiment,
            List<Version> versions,
            @Nullable Findings findings,
            @Nullable EvidenceStanding evidence,
            List<Measure> measures,
            List<Happened> happenings,
            List<Concluded> conclusions,
            List<Answered> answers,
            @Nullable Instant nextMeasure,
            Instant now,
            Rights rights) {

        /** The version in force: the latest that was frozen, or the one being written. */
        public @Nullable Version current() {
            return versions.isEmpty() ? null : versions.get(0);
        }
    }

    /** What the reader may do outside of tasks. */
    public record Rights(boolean record, boolean stop, boolean lead) {}

    /** One experiment; for who may not read it there is none. */
    public Detail get(Actor actor, UUID experiment) {
        var found = file.load(experiment);
        rights.requireReader(actor, found);
        var versions = file.versions(experiment);
        var latest = versions.stream().findFirst();
        var running = latest.filter(CardVersion::takesMeasures);
        var takes = running.isPresent();
        var findings = latest.filter(v -> v.frozenAt() != null)
                .map(v -> file.findings(v, file.now()))
                .orElse(null);
        return new Detail(
                found.row(),
                versions.stream().map(CardVersion::row).toList(),
                findings,
                latest.map(v -> evidence.of(v, findings)).orElse(null),
                measures(experiment, latest.map(CardVersion::number).orElse(found.number())),
                file.happenings(experiment).stream().map(Happening::row).toList(),
                file.conclusions(experiment).stream().map(Conclusion::row).toList(),
                file.answers(experiment).stream().map(Answer::row).toList(),
                running.map(v -> v.schedule().after(file.now())).orElse(null),
                file.now(),
                new Rights(
                        takes && rights.records(actor, found),
                        takes && rights.stops(actor, found),
                        takes && rights.leads(actor, found)));
    }

    /** Figures of one version of the card, by day. */
    public List<Measure> measures(Actor actor, UUID experiment, @Nullable Integer number) {
        var found = file.load(experiment);
        rights.requireReader(actor, found);
        return measures(experiment, number == null ? found.number() : number);
    }

    /**
     * Experiments the actor may read, latest opened first.
     *
     * @param states only in these states; all when empty
     */
    public Slice<Row> page(Actor actor, Set<ExperimentState> states, @Nullable String after, int limit) {
        var before = FIRST;
        var last = new UUID(0, 0);
        if (after != null) {
            var parts = Cursor.parts(after, 2);
            try {
                before = Instant.parse(parts.get(0));
                last = UUID.fromString(parts.get(1));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
            }
        }
        var found = experiments.page(
                states.isEmpty() ? EnumSet.allOf(ExperimentState.class) : states,
                rights.readsAll(actor),
                some(rights.incubators(actor)),
                some(rights.hosts(actor)),
                some(rights.bodies(actor)),
                before,
                last,
                Limit.of(limit + 1));
        var items = found.stream().limit(limit).map(Experiment::row).toList();
        var end = items.isEmpty() ? null : items.get(items.size() - 1);
        var next = found.size() > limit && end != null
                ? Cursor.of(end.opened().toString(), end.id().toString())
                : null;
        return new Slice<>(items, next);
    }

    private List<Measure> measures(UUID experiment, int number) {
        var start = file.start(experiment, number);
        var corrections = file.corrections(experiment).stream().collect(Collectors.groupingBy(Correction::measurement));
        var rows = new ArrayList<Measure>();
        for (var m : file.measures(experiment)) {
            if (m.number() == number) {
                var changed = corrections.getOrDefault(m.id(), List.of()).stream()
                        .map(Correction::row)
                        .toList();
                rows.add(m.row(start, changed));
            }
        }
        return List.copyOf(rows);
    }

    private static Set<UUID> some(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(new UUID(0, 0)) : ids;
    }
}
