package org.couveuse.deployment.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.couveuse.deployment.CampaignFigures.Point;
import org.couveuse.deployment.CampaignForecast.Day;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Svg;

/** The lines of a campaign's adoptions: planned dashed, real full, what is to come dotted within its band. */
final class AdoptionPicture {

    private static final double LEFT = 46;
    private static final double RIGHT = 12;
    private static final double TOP = 12;
    private static final double BOTTOM = 26;
    private static final int LABEL = 120;

    private final List<Point> points;
    private final List<Day> ahead;
    private final double width;
    private final double height;
    private final LocalDate from;
    private final double days;
    private final double step;
    private final double most;

    AdoptionPicture(List<Point> points, List<Day> ahead, double width, double height) {
        this.points = points;
        this.ahead = ahead;
        this.width = width;
        this.height = height;
        this.from = points.get(0).on();
        this.days = Math.max(
                1, ChronoUnit.DAYS.between(from, points.get(points.size() - 1).on()));
        var highest = 1d;
        for (var point : points) {
            var real = point.real();
            highest = Math.max(highest, Math.max(point.planned(), real == null ? 0 : real));
        }
        for (var day : ahead) {
            highest = Math.max(highest, day.high());
        }
        this.step = step(highest);
        this.most = Math.ceil(highest / step) * step;
    }

    Svg drawn(String sentence) {
        var svg = new Svg("svg")
                .with("viewBox", "0 0 " + (int) width + " " + (int) height)
                .with("role", "img")
                .with("aria-label", sentence);
        for (var value = 0d; value <= most; value += step) {
            svg.add(line("gridline", LEFT, y(value), width - RIGHT, y(value)));
            svg.add(text(LEFT - 6, y(value) + 4, "end", Shown.number((long) value)));
        }
        ticks(svg);
        if (!ahead.isEmpty()) {
            svg.add(new Svg("polygon").with("class", "line-band").with("points", band()));
            svg.add(path("line-ahead", trace(ahead, Day::on, Day::expected)));
        }
        svg.add(path("line-2", trace(points, Point::on, Point::planned)));
        var real = points.stream().filter(p -> p.real() != null).toList();
        svg.add(path("line-1", trace(real, Point::on, p -> p.real() == null ? 0 : p.real())));
        return svg;
    }

    private void ticks(Svg svg) {
        var count = Math.max(1, (int) ((width - LEFT - RIGHT) / LABEL));
        for (var at = 0; at <= count; at++) {
            var day = from.plusDays(Math.round(days * at / count));
            var anchor = at == 0 ? "start" : at == count ? "end" : "middle";
            svg.add(line("axis", x(day), height - BOTTOM, x(day), height - BOTTOM + 4));
            svg.add(text(x(day), height - 6, anchor, Shown.shortDate(day)));
        }
    }

    /** Along the upper edge and back along the lower one. */
    private String band() {
        var edge = new StringBuilder(trace(ahead, Day::on, Day::high));
        var back = new ArrayList<>(ahead);
        java.util.Collections.reverse(back);
        return edge.append(' ').append(trace(back, Day::on, Day::low)).toString();
    }

    private <T> String trace(List<T> along, java.util.function.Function<T, LocalDate> day, ToDoubleFunction<T> value) {
        var trace = new StringBuilder();
        for (var each : along) {
            trace.append(trace.isEmpty() ? "" : " ")
                    .append(String.format(Locale.ROOT, "%.1f,%.1f", x(day.apply(each)), y(value.applyAsDouble(each))));
        }
        return trace.toString();
    }

    private double x(LocalDate day) {
        return LEFT + (width - LEFT - RIGHT) * ChronoUnit.DAYS.between(from, day) / days;
    }

    private double y(double value) {
        return height - BOTTOM - (height - TOP - BOTTOM) * value / most;
    }

    private static Svg path(String look, String points) {
        return new Svg("polyline").with("class", look).with("points", points);
    }

    private static Svg line(String look, double x1, double y1, double x2, double y2) {
        return new Svg("line")
                .with("class", look)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    private static Svg text(double x, double y, String anchor, String words) {
        return new Svg("text")
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor)
                .text(words);
    }

    /** A round distance between lines, so that there are five at most. */
    private static double step(double highest) {
        var power = Math.pow(10, Math.floor(Math.log10(Math.max(1, highest / 5))));
        for (var times : new double[] {1, 2, 5, 10}) {
            if (highest / (power * times) <= 5) {
                return power * times;
            }
        }
        return power * 10;
    }
}
