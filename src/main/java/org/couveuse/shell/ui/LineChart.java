package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.couveuse.shared.JsonColumn;

/**
 * Lines over days, with the levels they are held to and the events that may explain them. {@link #frame} puts it beside
 * its sentence and the same figures as a table.
 */
public class LineChart {

    private final String title;
    private final String unit;
    private final List<Line> lines = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    /** A level a line is held to, by its look. */
    public enum Bound {
        /** Where it began: dashed. */
        BASELINE("base"),
        /** What must not be crossed: dotted, in the colour of limits. */
        MINIMUM("min"),
        /** What is aimed at: a full line. */
        TARGET("target");

        private final String look;

        Bound(String look) {
            this.look = look;
        }
    }

    /** A figure of a day. */
    public record Point(LocalDate day, BigDecimal value) {}

    private record Line(String name, boolean main, List<Point> points) {}

    private record Level(String look, String words, BigDecimal value) {}

    private record Event(LocalDate day, String words) {}

    private record Spec(String label, List<Line> lines, List<Level> levels, List<Event> events, String language) {}

    /** A chart of figures in a unit. */
    public LineChart(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Adds what was measured. */
    public LineChart line(String name, List<Point> points) {
        lines.add(new Line(name, true, List.copyOf(points)));
        return this;
    }

    /** Adds what it is compared with, or what was planned: dashed. */
    public LineChart second(String name, List<Point> points) {
        lines.add(new Line(name, false, List.copyOf(points)));
        return this;
    }

    /** Adds a level, with its words: « Cible 10 ». */
    public LineChart level(Bound bound, String words, BigDecimal value) {
        levels.add(new Level(bound.look, words, value));
        return this;
    }

    /** Adds an event; it is numbered on the chart and told under it. */
    public LineChart event(LocalDate day, String words) {
        events.add(new Event(day, words));
        return this;
    }

    /** The chart in its frame: title, the one sentence that says what it shows, the switch to the table. */
    public ChartFrame frame(String sentence) {
        var shown = new Div(new Picture(spec(sentence)));
        if (!events.isEmpty()) {
            shown.add(legend());
        }
        return new ChartFrame(title, sentence, shown, table());
    }

    private Spec spec(String sentence) {
        return new Spec(
                title + ". " + sentence, lines, levels, events, Words.locale().getLanguage());
    }

    private Component legend() {
        var list = new OrderedList();
        list.addClassName("legend");
        list.getElement().setAttribute("aria-label", Words.say("shell.chart.events"));
        for (var i = 0; i < events.size(); i++) {
            var number = new HtmlContainer("b");
            number.setText(String.valueOf(i + 1));
            var event = events.get(i);
            var words = Words.say("shell.chart.event", Shown.date(event.day()), event.words());
            list.add(new ListItem(number, new Span(words)));
        }
        return list;
    }

    private DataTable table() {
        var table = new DataTable(title).column(Words.say("shell.chart.day"));
        lines.forEach(line -> table.figures(Words.say("shell.chart.inUnit", line.name(), unit)));
        var days = new TreeSet<LocalDate>();
        lines.forEach(line -> line.points().forEach(p -> days.add(p.day())));
        for (var day : days) {
            var cells = new ArrayList<String>(List.of(Shown.shortDate(day)));
            lines.forEach(line -> cells.add(cell(line, day)));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static String cell(Line line, LocalDate day) {
        return line.points().stream()
                .filter(p -> p.day().equals(day))
                .map(p -> Shown.number(p.value()))
                .findFirst()
                .orElse("–");
    }

    /** The picture itself, drawn by ECharts as SVG in the page's own colours. */
    @Tag("cv-line-chart")
    @NpmPackage(value = "echarts", version = "6.1.0")
    @JsModule("./line-chart.js")
    public static class Picture extends HtmlContainer {

        private Picture(Spec spec) {
            getElement().setAttribute("role", "img").setAttribute("aria-label", spec.label());
            var text = text(spec);
            addAttachListener(e -> getElement().executeJs("this.show($0)", text));
        }

        private static String text(Spec spec) {
            try {
                return JsonColumn.CANONICAL.writeValueAsString(spec);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
