package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The clock of a set duration: a ring with the share elapsed, the days left, and words beside it. */
public class TimeLeft extends Div {

    private static final double MIDDLE = 60;
    private static final double RADIUS = 48;

    /** Time from a day to another; {@code warning} is marked on the ring; the words say the rest. */
    public TimeLeft(LocalDate from, LocalDate to, @Nullable LocalDate warning, Component... words) {
        addClassNames("card", "clock");
        var whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
        var left = Math.max(0, ChronoUnit.DAYS.between(Shown.today(), to));
        var elapsed = share(from, Shown.today(), whole);
        var label = Words.say("shell.clock.elapsed", Shown.percent(elapsed, 0));
        var svg = new Svg("svg").with("viewBox", "0 0 120 120").with("role", "img");
        if (warning != null) {
            label += Words.say("shell.clock.warning", Shown.percent(share(from, warning, whole), 0));
        }
        svg.with("aria-label", label)
                .add(ring("track", RADIUS), ring("edge", RADIUS + 6), ring("edge", RADIUS - 6), run(elapsed));
        if (warning != null) {
            svg.add(tick(share(from, warning, whole)));
        }
        svg.add(
                new Svg("text")
                        .with("class", "days")
                        .with("x", MIDDLE)
                        .with("y", 62)
                        .text(Shown.number(left)),
                new Svg("text")
                        .with("class", "unit")
                        .with("x", MIDDLE)
                        .with("y", 79)
                        .text(Words.say("shell.clock.unit", left)));
        var picture = new Div();
        svg.into(picture);
        var aside = new Div(words);
        aside.addClassName("stack-s");
        add(picture, aside);
    }

    private static double share(LocalDate from, LocalDate day, long whole) {
        return Math.max(0, Math.min(1, (double) ChronoUnit.DAYS.between(from, day) / whole));
    }

    private static Svg ring(String style, double radius) {
        return new Svg("circle")
                .with("class", style)
                .with("cx", MIDDLE)
                .with("cy", MIDDLE)
                .with("r", radius);
    }

    private static Svg run(double share) {
        var length = 2 * Math.PI * RADIUS;
        return ring("run", RADIUS)
                .with("stroke-dasharray", "%s %s".formatted(share * length, length))
                .with("transform", "rotate(-90 60 60)");
    }

    private static Svg tick(double share) {
        var angle = 2 * Math.PI * share - Math.PI / 2;
        return new Svg("line")
                .with("class", "tick")
                .with("x1", MIDDLE + 40 * Math.cos(angle))
                .with("y1", MIDDLE + 40 * Math.sin(angle))
                .with("x2", MIDDLE + 57 * Math.cos(angle))
                .with("y2", MIDDLE + 57 * Math.sin(angle));
    }
}
