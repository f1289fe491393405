package org.couveuse.experiments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.documents.SvgPicture;
import org.couveuse.experiments.ExperimentReading.Detail;
import org.couveuse.experiments.ExperimentReading.Measure;
import org.couveuse.experiments.ExperimentReading.Version;
import org.couveuse.experiments.FindingSentences.Said;
import org.couveuse.experiments.Findings.Finding;
import org.couveuse.experiments.IndicatorPicture.Curve;
import org.couveuse.experiments.IndicatorPicture.Event;
import org.couveuse.experiments.IndicatorPicture.Level;
import org.couveuse.experiments.IndicatorPicture.Point;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an experiment showed, ready for a document that goes to others: sentences, figures and pictures; no names. */
@Service
@Transactional(readOnly = true)
public class ExperimentEvidence {

    private final ExperimentFile file;
    private final ExperimentReading reading;
    private final Texts texts;

    ExperimentEvidence(ExperimentFile file, ExperimentReading reading, Texts texts) {
        this.file = file;
        this.reading = reading;
        this.texts = texts;
    }

    /**
     * What an experiment showed.
     *
     * @param overall the verdict of the locked rule
     * @param rule the rule itself
     */
    public record Showing(UUID experiment, String title, String overall, String rule, List<Indicator> indicators) {}

    /**
     * One indicator.
     *
     * @param sentence where its last figure stands
     * @param said what may be concluded from its figures
     * @param figures as they were entered, by day
     */
    public record Indicator(
            String code,
            String name,
            String unit,
            String sentence,
            Said said,
            SvgPicture picture,
            List<Measure> figures) {}

    /** What an experiment showed, in a language; nothing when there is none, or before its card was frozen. */
    public Optional<Showing> of(UUID experiment, Locale reader) {
        if (file.find(experiment).isEmpty()) {
            return Optional.empty();
        }
        var locale = Texts.nearest(reader);
        var detail = reading.get(Actor.system(), experiment);
        var findings = detail.findings();
        var version = detail.current();
        if (findings == null || version == null) {
            return Optional.empty();
        }
        var sentences = new FindingSentences(texts, locale);
        var card = version.card();
        return Optional.of(new Showing(
                experiment,
                detail.experiment().title(),
                sentences.overall(findings.verdict()),
                sentences.rule(card.decides(), card.sure()),
                findings.indicators().stream()
                        .map(finding -> indicator(detail, version, finding, sentences, locale))
                        .toList()));
    }

    private Indicator indicator(
            Detail detail, Version version, Finding finding, FindingSentences sentences, Locale locale) {
        var indicator = finding.indicator();
        var figures = detail.measures().stream()
                .filter(m -> m.indicator().equals(indicator.code()))
                .toList();
        var sentence = sentence(finding, locale);
        var curve = new Curve(
                indicator.name(),
                indicator.unit(),
                sentence,
                points(figures, MeasuredGroup.TRIAL),
                points(figures, MeasuredGroup.COMPARISON),
                List.of(
                        level("baseline", indicator.baseline(), true, locale),
                        level("minimum", indicator.minimum(), true, locale),
                        level("target", indicator.target(), false, locale)),
                events(detail, version, finding, locale));
        return new Indicator(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                sentence,
                sentences.of(indicator, finding.question(), finding.says()),
                IndicatorPicture.of(curve, texts, locale),
                figures);
    }

    private List<Event> events(Detail detail, Version version, Finding finding, Locale locale) {
        var events = new ArrayList<Event>();
        var frozen = version.frozen();
        if (finding.before() > 0 && frozen != null) {
            events.add(
                    new Event(frozen.atZone(texts.zone()).toLocalDate(), texts.in(locale, "experiments.curve.start")));
        }
        detail.happenings().stream()
                .filter(h -> h.number() == version.number())
                .forEach(h -> events.add(new Event(h.day(), h.words())));
        return events;
    }

    private Level level(String bound, BigDecimal value, boolean dashed, Locale locale) {
        return new Level(texts.in(locale, "experiments.curve.level." + bound, Figure.of(value, locale)), value, dashed);
    }

    private static List<Point> points(List<Measure> figures, MeasuredGroup group) {
        return figures.stream()
                .filter(m -> m.group() == group)
                .map(m -> new Point(m.day(), m.value()))
                .toList();
    }

    private String sentence(Finding finding, Locale locale) {
        var indicator = finding.indicator();
        var latest = finding.latest();
        var on = finding.latestOn();
        if (latest == null || on == null) {
            return texts.in(locale, "experiments.curve.none");
        }
        var stands = finding.reachedTarget() ? "reached" : finding.heldMinimum() ? "held" : "below";
        return texts.in(
                locale,
                "experiments.curve." + stands,
                on,
                Figure.of(latest, locale),
                indicator.unit(),
                Figure.of(indicator.baseline(), locale),
                Figure.of(indicator.target(), locale),
                Figure.of(indicator.minimum(), locale));
    }
}
