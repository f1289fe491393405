package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** When something is due, said both ways: how far away and on which day; late in red with the word. */
public final class Due {

    private static final int SOON_DAYS = 7;

    /** How near a due date is. */
    public enum Nearness {
        /** The moment has passed. */
        LATE("late"),
        /** Within seven days: the warm accent. */
        SOON("soon"),
        /** Later. */
        LATER("later");

        private final String style;

        Nearness(String style) {
            this.style = style;
        }
    }

    private Due() {}

    /** How near a due moment is. */
    public static Nearness nearness(Instant due) {
        if (due.isBefore(Words.clock().instant())) {
            return Nearness.LATE;
        }
        var days = ChronoUnit.DAYS.between(Shown.today(), Shown.day(due));
        return days <= SOON_DAYS ? Nearness.SOON : Nearness.LATER;
    }

    /** « Dans 5 jours · 25 novembre 2026 », for the head of a page or a card. */
    public static Badge badge(Instant due) {
        var words = relative(due) + " · " + absolute(due);
        return new Badge(nearness(due) == Nearness.LATE ? State.BLOCKED : State.WAITING, words);
    }

    /** « Dans 5 jours » alone on the ground of a badge. */
    public static Badge shortBadge(Instant due) {
        return new Badge(nearness(due) == Nearness.LATE ? State.BLOCKED : State.WAITING, relative(due));
    }

    /** « Dans 5 jours » and « 25 novembre 2026 », for a row's line of particulars. */
    public static List<Component> meta(Instant due) {
        return List.of(distance(due), new Span(absolute(due)));
    }

    /** « Dans 5 jours » in the colour of its nearness. */
    public static Span distance(Instant due) {
        var span = new Span(relative(due));
        span.addClassNames(nearness(due).style, "nowrap");
        return span;
    }

    private static String relative(Instant due) {
        var day = Shown.day(due);
        return nearness(due) == Nearness.LATE && day.equals(Shown.today())
                ? Words.say("shell.due.lateToday")
                : Shown.distance(day);
    }

    private static String absolute(Instant due) {
        LocalDate day = Shown.day(due);
        return day.equals(Shown.today()) || ChronoUnit.DAYS.between(Shown.today(), day) == 1
                ? Shown.moment(due)
                : Shown.date(day);
    }
}
