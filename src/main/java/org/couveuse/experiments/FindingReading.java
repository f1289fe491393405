package org.couveuse.experiments;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.experiments.FindingSentences.Said;
import org.couveuse.experiments.findings.DecisionBasis;
import org.couveuse.experiments.findings.FindingVerdict;
import org.couveuse.experiments.findings.IndicatorFinding;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the figures of an experiment allow to conclude, in numbers and in words. */
@Service
@Transactional(readOnly = true)
public class FindingReading {

    private final ExperimentReading reading;
    private final Texts texts;

    FindingReading(ExperimentReading reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
    }

    /**
     * What can be concluded from the figures of the current card.
     *
     * @param basis the locked rule
     * @param confidence of the intervals, in percent
     * @param words the verdict in words
     */
    public record Concludable(
            FindingVerdict verdict, DecisionBasis basis, int confidence, String words, List<Line> indicators) {}

    /** What can be concluded from one indicator: the numbers, and what they mean. */
    public record Line(String indicator, String name, IndicatorFinding finding, Said said) {}

    /** What can be concluded so far; for a card that has not started there is nothing. */
    public Concludable of(Actor actor, UUID experiment, Locale locale) {
        var detail = reading.get(actor, experiment);
        var findings = detail.findings();
        var version = detail.current();
        if (findings == null || version == null) {
            throw RuleViolation.notFound();
        }
        var sentences = new FindingSentences(texts, locale);
        var card = version.card();
        return new Concludable(
                findings.verdict(),
                card.decides(),
                card.sure(),
                sentences.overall(findings.verdict()),
                findings.indicators().stream()
                        .map(f -> new Line(
                                f.indicator().code(),
                                f.indicator().name(),
                                f.says(),
                                sentences.of(f.indicator(), f.question(), f.says())))
                        .toList());
    }
}
