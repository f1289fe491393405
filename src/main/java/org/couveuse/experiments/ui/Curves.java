package org.couveuse.experiments.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.couveuse.experiments.ExperimentReading.Detail;
import org.couveuse.experiments.ExperimentReading.Measure;
import org.couveuse.experiments.ExperimentReading.Version;
import org.couveuse.experiments.Findings.Finding;
import org.couveuse.experiments.MeasuredGroup;
import org.couveuse.shell.ui.LineChart;
import org.couveuse.shell.ui.LineChart.Bound;
import org.couveuse.shell.ui.LineChart.Point;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** One curve for each indicator, with what it is held to and what happened. */
final class Curves {

    private Curves() {}

    static List<Component> of(Detail detail, Version version) {
        var findings = detail.findings();
        var curves = new ArrayList<Component>();
        if (findings != null) {
            findings.indicators().forEach(f -> curves.add(curve(detail, version, f)));
        }
        return curves;
    }

    private static Component curve(Detail detail, Version version, Finding finding) {
        var indicator = finding.indicator();
        var chart = new LineChart(indicator.name(), indicator.unit())
                .line(Words.of(MeasuredGroup.TRIAL), points(detail, indicator.code(), MeasuredGroup.TRIAL));
        if (version.card().comparison().hasGroup()) {
            chart.second(
                    Words.of(MeasuredGroup.COMPARISON), points(detail, indicator.code(), MeasuredGroup.COMPARISON));
        }
        chart.level(Bound.BASELINE, say("baseline", indicator.baseline()), indicator.baseline())
                .level(Bound.MINIMUM, say("minimum", indicator.minimum()), indicator.minimum())
                .level(Bound.TARGET, say("target", indicator.target()), indicator.target());
        if (finding.before() > 0 && version.frozen() != null) {
            chart.event(Shown.day(version.frozen()), Words.say("experiments.curve.start"));
        }
        detail.happenings().stream()
                .filter(h -> h.number() == version.number())
                .forEach(h -> chart.event(h.day(), h.words()));
        return chart.frame(sentence(finding));
    }

    /** The one sentence of a curve: last figure against baseline, and where it stands. */
    static String sentence(Finding finding) {
        var indicator = finding.indicator();
        var latest = finding.latest();
        var on = finding.latestOn();
        if (latest == null || on == null) {
            return Words.say("experiments.curve.none");
        }
        var stands = finding.reachedTarget() ? "reached" : finding.heldMinimum() ? "held" : "below";
        return Words.say(
                "experiments.curve." + stands,
                Shown.date(on),
                Shown.number(latest),
                indicator.unit(),
                Shown.number(indicator.baseline()),
                Shown.number(indicator.target()),
                Shown.number(indicator.minimum()));
    }

    private static String say(String bound, java.math.BigDecimal value) {
        return Words.say("experiments.curve.level." + bound, Shown.number(value));
    }

    private static List<Point> points(Detail detail, String indicator, MeasuredGroup group) {
        return detail.measures().stream()
                .filter(m -> m.indicator().equals(indicator) && m.group() == group)
                .map(Curves::point)
                .toList();
    }

    private static Point point(Measure measure) {
        return new Point(measure.day(), measure.value());
    }
}
