package org.couveuse.experiments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.couveuse.documents.SvgPicture;
import org.couveuse.documents.SvgPicture.Anchor;
import org.couveuse.documents.SvgPicture.Look;
import org.couveuse.documents.SvgPicture.Stroke;
import org.couveuse.shared.Texts;

/**
 * The curve of an indicator as a file: what was measured, what it is compared with, the three levels of the card and what
 * happened. The trial is a full line with discs, the comparison a dashed one with diamonds, each level has its name at its
 * end and each event its number: nothing is told by colour alone.
 */
final class IndicatorPicture {

    private static final double WIDTH = 720;
    private static final double LEFT = 72;
    private static final double RIGHT = 580;
    private static final double TOP = 84;
    private static final double BOTTOM = 330;
    private static final double LINE = 17;
    private static final int LETTERS = 108;
    private static final int STEPS = 5;
    private static final String TRIAL = "#0b5d66";
    private static final String OTHER = "#9a4a00";
    private static final String GRID = "#e0dbd0";
    private static final String AXIS = "#77858a";
    private static final String INK = "#16262a";
    private static final String QUIET_INK = "#46565a";
    private static final String WHITE = "#ffffff";
    private static final Look QUIET = new Look(12, false, QUIET_INK);

    private final Curve curve;
    private final Texts texts;
    private final Locale locale;
    private final SvgPicture picture;
    private final Scale values;
    private final long first;
    private final long last;

    private IndicatorPicture(Curve curve, Texts texts, Locale locale, SvgPicture picture) {
        this.curve = curve;
        this.texts = texts;
        this.locale = locale;
        this.picture = picture;
        this.values = Scale.of(curve);
        var days = new ArrayList<LocalDate>();
        curve.trial().forEach(point -> days.add(point.day()));
        curve.other().forEach(point -> days.add(point.day()));
        curve.events().forEach(event -> days.add(event.day()));
        first = days.stream().mapToLong(LocalDate::toEpochDay).min().orElse(0);
        last = days.stream().mapToLong(LocalDate::toEpochDay).max().orElse(1);
    }

    /** A figure of a day. */
    record Point(LocalDate day, BigDecimal value) {}

    /** A level of the card, in words. */
    record Level(String words, BigDecimal value, boolean dashed) {}

    /** What happened on a day. */
    record Event(LocalDate day, String words) {}

    /**
     * What is drawn.
     *
     * @param sentence what the curve shows
     * @param other what it is compared with; empty when there is nothing
     */
    record Curve(
            String name,
            String unit,
            String sentence,
            List<Point> trial,
            List<Point> other,
            List<Level> levels,
            List<Event> events) {}

    /** Round values from under the lowest to above the highest. */
    private record Scale(double low, double high, double step) {

        static Scale of(Curve curve) {
            var all = new ArrayList<BigDecimal>();
            curve.trial().forEach(point -> all.add(point.value()));
            curve.other().forEach(point -> all.add(point.value()));
            curve.levels().forEach(level -> all.add(level.value()));
            var least = all.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
            var most = all.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
            var span = most > least ? most - least : Math.max(1, Math.abs(most));
            var power = Math.pow(10, Math.floor(Math.log10(span / STEPS)));
            var share = span / STEPS / power;
            var step = power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
            var low = Math.floor(least / step) * step;
            var high = Math.ceil(most / step) * step;
            return new Scale(low, high > low ? high : low + step, step);
        }

        int steps() {
            return (int) Math.round((high - low) / step);
        }
    }

    static SvgPicture of(Curve curve, Texts texts, Locale locale) {
        var notes = SvgPicture.lines(curve.sentence(), LETTERS, 4);
        var told = curve.events().size();
        var height = BOTTOM + 44 + LINE * (told + notes.size()) + 16;
        var picture = new SvgPicture(WIDTH, height, locale, curve.name(), curve.sentence());
        new IndicatorPicture(curve, texts, locale, picture).draw(notes);
        return picture;
    }

    private void draw(List<String> notes) {
        picture.words(
                20,
                30,
                Anchor.START,
                new Look(18, true, INK),
                SvgPicture.lines(curve.name(), 74, 1).get(0));
        legend();
        grid();
        days();
        levels();
        events();
        line(curve.other(), OTHER, true);
        line(curve.trial(), TRIAL, false);
        var y = BOTTOM + 44;
        for (var i = 0; i < curve.events().size(); i++) {
            var event = curve.events().get(i);
            var words = texts.in(locale, "shell.chart.event", event.day(), event.words());
            picture.words(
                    20,
                    y,
                    Anchor.START,
                    QUIET,
                    SvgPicture.lines((i + 1) + ". " + words, LETTERS, 1).get(0));
            y += LINE;
        }
        for (var note : notes) {
            picture.words(20, y, Anchor.START, Look.PLAIN, note);
            y += LINE;
        }
    }

    private void legend() {
        var trial = texts.of(locale, MeasuredGroup.TRIAL) + " (" + curve.unit() + ")";
        key(20, TRIAL, false, trial);
        if (!curve.other().isEmpty()) {
            key(20 + 62 + 7.0 * trial.length(), OTHER, true, texts.of(locale, MeasuredGroup.COMPARISON));
        }
    }

    private void key(double x, String colour, boolean dashed, String words) {
        picture.line(x, 52, x + 30, 52, new Stroke(colour, 2.5, dashed));
        mark(x + 15, 52, colour, dashed);
        picture.words(x + 38, 56, Anchor.START, QUIET, words);
    }

    private void grid() {
        for (var i = 0; i <= values.steps(); i++) {
            var value = values.low() + i * values.step();
            var y = y(value);
            picture.line(LEFT, y, RIGHT, y, Stroke.of(GRID, 1));
            var rounded = BigDecimal.valueOf(value).setScale(6, java.math.RoundingMode.HALF_UP);
            picture.words(LEFT - 10, y + 4, Anchor.END, QUIET, Figure.of(rounded.stripTrailingZeros(), locale));
        }
        picture.line(LEFT, BOTTOM, RIGHT, BOTTOM, Stroke.of(AXIS, 1.2));
    }

    private void days() {
        if (curve.trial().isEmpty() && curve.other().isEmpty()) {
            return;
        }
        picture.words(LEFT, BOTTOM + 20, Anchor.START, QUIET, day(first));
        if (last > first) {
            picture.words(RIGHT, BOTTOM + 20, Anchor.END, QUIET, day(last));
        }
        if (last - first > 20) {
            var middle = (first + last) / 2;
            picture.words(x(middle), BOTTOM + 20, Anchor.MIDDLE, QUIET, day(middle));
        }
    }

    private String day(long day) {
        return texts.date(locale, LocalDate.ofEpochDay(day));
    }

    /** Each level with its words at its end; words that would lie upon each other move apart. */
    private void levels() {
        var sorted = curve.levels().stream()
                .sorted(Comparator.comparing(Level::value).reversed())
                .toList();
        var free = Double.NEGATIVE_INFINITY;
        for (var level : sorted) {
            var y = y(level.value().doubleValue());
            picture.line(LEFT, y, RIGHT, y, new Stroke(INK, 1.2, level.dashed()));
            var words = Math.max(y + 4, free);
            picture.line(RIGHT, y, RIGHT + 10, words - 4, Stroke.of(AXIS, 0.8));
            picture.words(RIGHT + 14, words, Anchor.START, QUIET, level.words());
            free = words + LINE;
        }
    }

    private void events() {
        for (var i = 0; i < curve.events().size(); i++) {
            var x = x(curve.events().get(i).day().toEpochDay());
            picture.line(x, TOP - 4, x, BOTTOM, new Stroke(AXIS, 1, true));
            picture.disc(x, TOP - 10, 8, WHITE, AXIS);
            picture.words(x, TOP - 6, Anchor.MIDDLE, new Look(11, true, INK), String.valueOf(i + 1));
        }
    }

    private void line(List<Point> points, String colour, boolean dashed) {
        for (var i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            picture.line(x(from), y(from), x(to), y(to), new Stroke(colour, 2.5, dashed));
        }
        points.forEach(point -> mark(x(point), y(point), colour, dashed));
    }

    private void mark(double x, double y, String colour, boolean dashed) {
        if (dashed) {
            picture.diamond(x, y, 5, WHITE, colour);
        } else {
            picture.disc(x, y, 3.5, colour, colour);
        }
    }

    private double x(Point point) {
        return x(point.day().toEpochDay());
    }

    private double x(long day) {
        return last == first ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * (day - first) / (last - first);
    }

    private double y(Point point) {
        return y(point.value().doubleValue());
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (value - values.low()) / (values.high() - values.low());
    }
}
