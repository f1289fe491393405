package org.couveuse.deployment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.couveuse.deployment.CriticalPath;
import org.couveuse.deployment.CriticalPath.Dated;
import org.couveuse.deployment.PathProgress;
import org.couveuse.documents.SvgPicture;
import org.couveuse.shell.ui.ChartFrame;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Svg;
import org.couveuse.shell.ui.Words;

/**
 * The steps of a campaign on their days: a bar from the earliest beginning to the earliest end, what it may slip behind
 * it, and lines to what waits for it. Critical steps are full bars, the others hatched by their edge, those that are
 * done grey with a tick; words say it too.
 * The same dates are in a table.
 */
final class PathChart {

    private static final double ROW = 34;
    private static final double BAR = 16;
    private static final double TOP = 34;
    private static final double LEAST = 3;
    private static final int NAMED = 5;
    private static final int MONTH = 31;

    private final CriticalPath path;
    private final List<PathProgress.Row> progress;
    private final double left;
    private final double width;
    private final int letters;
    private final boolean narrow;

    private PathChart(
            CriticalPath path,
            List<PathProgress.Row> progress,
            double left,
            double width,
            int letters,
            boolean narrow) {
        this.path = path;
        this.progress = progress;
        this.left = left;
        this.width = width;
        this.letters = letters;
        this.narrow = narrow;
    }

    /** The chart in its frame; for a path that has a step. */
    static ChartFrame of(CriticalPath path) {
        return of(path, List.of());
    }

    /** The same with what became of each step; no progress while nothing runs. */
    static ChartFrame of(CriticalPath path, List<PathProgress.Row> progress) {
        var told = PathTable.sentence(progress);
        var sentence = told == null ? sentence(path) : sentence(path) + " " + told;
        var wide = new Div();
        wide.addClassName("wide-only");
        new PathChart(path, progress, 345, 680, 42, false).drawn(1040, sentence).into(wide);
        var small = new Div();
        small.addClassName("narrow-only");
        new PathChart(path, progress, 4, 292, 40, true).drawn(304, sentence).into(small);
        var picture = new Div(wide, small, legend(!progress.isEmpty()));
        picture.addClassName("stack-s");
        return new ChartFrame(Words.say("deployment.plan.path"), sentence, picture, PathTable.of(path, progress));
    }

    /** What the chart shows, in one sentence. */
    static String sentence(CriticalPath path) {
        var critical = path.critical();
        var names = new ArrayList<String>();
        critical.stream().limit(NAMED).map(dated -> dated.step().title()).forEach(names::add);
        if (critical.size() > NAMED) {
            names.add(Words.say("deployment.path.more", critical.size() - NAMED));
        }
        var days = (int) ChronoUnit.DAYS.between(path.from(), path.to());
        return Words.say(
                "deployment.path.sentence",
                Shown.days(days),
                Shown.date(path.from()),
                Shown.date(path.to()),
                Shown.list(names));
    }

    private Svg drawn(double all, String sentence) {
        var steps = path.steps();
        var row = narrow ? ROW + 18 : ROW;
        var height = TOP + row * steps.size() + 6;
        var svg = new Svg("svg")
                .with("viewBox", "0 0 " + (int) all + " " + (int) Math.ceil(height))
                .with("role", "img")
                .with("aria-label", sentence);
        ticks().forEach(day -> tick(svg, day, height));
        var today = Shown.today();
        if (!today.isBefore(path.from()) && !today.isAfter(last())) {
            svg.add(line("event", x(today), TOP - 6, x(today), height));
        }
        for (var dated : steps) {
            dated.step().after().forEach(n -> link(svg, steps.get(n - 1), dated, row));
        }
        for (var dated : steps) {
            step(svg, dated, row);
        }
        return svg;
    }

    private void step(Svg svg, Dated dated, double row) {
        var top = TOP + row * (dated.number() - 1);
        var bar = narrow ? top + 20 : top + (ROW - BAR) / 2;
        var name =
                (done(dated) ? "✓ " : "") + dated.number() + ". " + dated.step().title();
        svg.add(new Svg("text")
                .with("class", dated.critical() ? "strong" : "")
                .with("x", 0.0)
                .with("y", narrow ? top + 13 : bar + BAR - 4)
                .text(SvgPicture.lines(name, letters, 1).get(0)));
        var start = x(dated.earliestStart());
        var end = x(dated.earliestEnd());
        if (dated.slack() > 0) {
            svg.add(box("path-slack", end, bar + 4, Math.max(LEAST, x(dated.latestEnd()) - end), BAR - 8));
        }
        if (dated.step().days() == 0) {
            svg.add(new Svg("polygon")
                    .with("class", look(dated))
                    .with("points", diamond(start, bar + BAR / 2, BAR / 2)));
        } else {
            svg.add(box(look(dated), start, bar, Math.max(LEAST, end - start), BAR));
        }
    }

    private String look(Dated dated) {
        if (done(dated)) {
            return "path-bar path-done";
        }
        return dated.critical() ? "path-bar path-critical" : "path-bar";
    }

    private boolean done(Dated dated) {
        return !progress.isEmpty() && progress.get(dated.number() - 1).done() != null;
    }

    /** From the end of what is waited for, down or up, to the beginning of who waits. */
    private void link(Svg svg, Dated first, Dated then, double row) {
        var middle = narrow ? 20 + BAR / 2 : ROW / 2;
        var x1 = x(first.earliestEnd());
        var y1 = TOP + row * (first.number() - 1) + middle;
        var x2 = x(then.earliestStart());
        var y2 = TOP + row * (then.number() - 1) + middle;
        svg.add(line("path-link", x1, y1, x1, y2)).add(line("path-link", x1, y2, x2, y2));
    }

    private void tick(Svg svg, LocalDate day, double height) {
        svg.add(line("gridline", x(day), TOP - 6, x(day), height));
        svg.add(new Svg("text").with("x", x(day) + 2).with("y", 16.0).text(Shown.shortDate(day)));
    }

    /** First days of months, or of weeks where all lies within two months; as many as can be read. */
    private List<LocalDate> ticks() {
        var span = ChronoUnit.DAYS.between(path.from(), last());
        var most = narrow ? 3 : 7;
        var every = Math.max(1, (int) Math.ceil((double) span / (span <= 2 * MONTH ? 7 : MONTH) / most));
        var ticks = new ArrayList<LocalDate>();
        for (var day = path.from(); !day.isAfter(last()) && ticks.size() < most; ) {
            ticks.add(day);
            day = span <= 2 * MONTH
                    ? day.plusWeeks(every)
                    : day.withDayOfMonth(1).plusMonths(every);
        }
        return ticks;
    }

    private double x(LocalDate day) {
        var span = Math.max(1, ChronoUnit.DAYS.between(path.from(), last()));
        return left + width * ChronoUnit.DAYS.between(path.from(), day) / span;
    }

    private LocalDate last() {
        return path.steps().stream()
                .map(Dated::latestEnd)
                .reduce(path.to(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Svg box(String look, double x, double y, double width, double height) {
        return new Svg("rect")
                .with("class", look)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height);
    }

    private static Svg line(String look, double x1, double y1, double x2, double y2) {
        return new Svg("line")
                .with("class", look)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    private static String diamond(double x, double y, double r) {
        return String.format(
                java.util.Locale.ROOT,
                "%.1f,%.1f %.1f,%.1f %.1f,%.1f %.1f,%.1f",
                x,
                y - r,
                x + r,
                y,
                x,
                y + r,
                x - r,
                y);
    }

    private static UnorderedList legend(boolean running) {
        var list = new UnorderedList();
        list.addClassName("legend");
        list.getElement().setAttribute("role", "list");
        for (var look : running ? List.of("done", "critical", "bar", "slack") : List.of("critical", "bar", "slack")) {
            var swatch = new Div();
            swatch.addClassNames("pathkey", "pathkey-" + look);
            list.add(new ListItem(swatch, new Span(Words.say("deployment.path.key." + look))));
        }
        return list;
    }
}
