package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.couveuse.deployment.CampaignFigures;
import org.couveuse.deployment.CampaignFigures.Point;
import org.couveuse.deployment.CampaignFigures.Standing;
import org.couveuse.deployment.CampaignForecast;
import org.couveuse.deployment.CampaignForecast.Day;
import org.couveuse.deployment.CampaignForecast.Forecast;
import org.couveuse.deployment.CampaignService.Detail;
import org.couveuse.deployment.ForecastGap;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.ChartFrame;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Adoptions over time: planned, real, and how they go on if nothing changes; the same as a table. */
@org.springframework.stereotype.Component
class AdoptionCurve {

    private final CampaignFigures figures;
    private final CampaignForecast forecasts;
    private final CurrentActor current;

    AdoptionCurve(CampaignFigures figures, CampaignForecast forecasts, CurrentActor current) {
        this.figures = figures;
        this.forecasts = forecasts;
        this.current = current;
    }

    /** The curve in its frame; null before there is anything to draw. */
    @Nullable
    Component of(Detail campaign, Standing standing) {
        UUID id = campaign.id();
        var points = figures.curve(current.get(), id);
        if (points.size() < 2) {
            return null;
        }
        var forecast = forecasts.of(campaign, standing);
        var told = told(forecast, points);
        var sentence = told == null ? Sentences.curve(points) : Sentences.curve(points) + " " + told;
        var wide = new Div();
        wide.addClassName("wide-only");
        new AdoptionPicture(points, forecast.days(), 1040, 300).drawn(sentence).into(wide);
        var narrow = new Div();
        narrow.addClassName("narrow-only");
        new AdoptionPicture(points, forecast.days(), 320, 240).drawn(sentence).into(narrow);
        var key = forecast.days().isEmpty() ? "deployment.curve.key" : "deployment.curve.keyForecast";
        var picture = new Div(wide, narrow, Part.quiet(Words.say(key)));
        picture.addClassName("stack-s");
        var frame = new ChartFrame(Words.say("deployment.curve.title"), sentence, picture, table(points, forecast));
        return forecast.days().isEmpty() ? frame : frame.how(how(forecast));
    }

    /** What is to come in one sentence, or why nothing is said of it; null where nobody would ask. */
    static @Nullable String told(Forecast forecast, List<Point> points) {
        var end = forecast.end();
        if (end != null) {
            var planned = points.get(points.size() - 1).planned();
            return Words.say(
                    "deployment.forecast.sentence",
                    Shown.date(end.on()),
                    Shown.number(end.expected()),
                    Shown.number(end.low()),
                    Shown.number(end.high()),
                    Sentences.gapAtEnd(end.expected() - planned),
                    Shown.number(forecast.weeks()),
                    Shown.number(forecast.adoptions()));
        }
        var missing = forecast.missing();
        if (missing == ForecastGap.TOO_LITTLE) {
            return Words.say(
                    "deployment.forecast.TOO_LITTLE",
                    forecast.leastWeeks(),
                    forecast.leastAdoptions(),
                    forecast.weeks(),
                    forecast.adoptions());
        }
        return missing == ForecastGap.NO_CURVE ? Words.say("deployment.forecast.NO_CURVE") : null;
    }

    private static FoldedSection how(Forecast forecast) {
        var words = Part.stack(
                Part.quiet(Words.say("deployment.forecast.how", Shown.percent(forecast.confidence(), 0))),
                Part.quiet(Words.say("deployment.forecast.limits")));
        if (forecast.potentialGiven()) {
            words.add(Part.quiet(Words.say("deployment.forecast.given")));
        }
        words.add(Part.quiet(Words.say("deployment.forecast.source")));
        return new FoldedSection(Words.say("deployment.forecast.read"), words);
    }

    private static DataTable table(List<Point> points, Forecast forecast) {
        var days = new TreeMap<LocalDate, @Nullable Point>();
        var ahead = new TreeMap<LocalDate, Day>();
        points.forEach(p -> days.put(p.on(), p));
        forecast.days().forEach(d -> {
            days.putIfAbsent(d.on(), null);
            ahead.put(d.on(), d);
        });
        var table = new DataTable(Words.say("deployment.curve.title"))
                .column(Words.say("shell.chart.day"))
                .figures(Words.say("deployment.curve.planned"))
                .figures(Words.say("deployment.curve.real"));
        if (!ahead.isEmpty()) {
            table.figures(Words.say("deployment.curve.forecast"))
                    .figures(Words.say("deployment.curve.low"))
                    .figures(Words.say("deployment.curve.high"));
        }
        days.forEach((day, point) -> {
            var row = new java.util.ArrayList<String>(List.of(
                    Shown.date(day),
                    shown(point == null ? null : point.planned()),
                    shown(point == null ? null : point.real())));
            if (!ahead.isEmpty()) {
                var to = ahead.get(day);
                row.add(shown(to == null ? null : to.expected()));
                row.add(shown(to == null ? null : to.low()));
                row.add(shown(to == null ? null : to.high()));
            }
            table.row(row.toArray(String[]::new));
        });
        return table;
    }

    private static String shown(@Nullable Integer number) {
        return number == null ? "–" : Shown.number(number);
    }
}
