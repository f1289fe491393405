package org.couveuse.deployment.ui;

import java.util.List;
import org.couveuse.deployment.CampaignFigures.Point;
import org.couveuse.deployment.CampaignFigures.Standing;
import org.couveuse.deployment.CampaignService.Detail;
import org.couveuse.deployment.CampaignService.WaveRow;
import org.couveuse.deployment.CampaignState;
import org.couveuse.deployment.WaveState;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** What a campaign's figures say, in one sentence each. */
final class Sentences {

    private static final int MONTH = 30;

    private Sentences() {}

    /** The finding at the head of the page. */
    static String campaign(Detail campaign, Standing standing) {
        var state = campaign.state();
        if (state == CampaignState.PREPARATION || state == CampaignState.APPROVAL) {
            return Words.say("deployment.sentence." + state);
        }
        if (state == CampaignState.CANCELLED) {
            return Words.say(
                    "deployment.sentence.CANCELLED", campaign.endReason() == null ? "–" : campaign.endReason());
        }
        var starts = campaign.startsOn();
        if (standing.sums().invited() == 0 && starts != null && starts.isAfter(Shown.today())) {
            return Words.say("deployment.sentence.waiting", Shown.date(starts));
        }
        var adopted = standing.sums().adopted();
        var ended = campaign.endedAt();
        return Words.say(
                ended == null ? "deployment.sentence.adopted" : "deployment.sentence.closed",
                adopted,
                Shown.number(standing.audience()),
                Shown.percent(share(adopted, standing.audience()), 1),
                Shown.number(adopted),
                gap(standing.gap()),
                ended == null ? "" : Shown.date(ended));
    }

    /** « c’est 33 de moins que prévu à ce jour ». */
    static String gap(int gap) {
        return gap == 0
                ? Words.say("deployment.gap.even")
                : Words.say(gap < 0 ? "deployment.gap.less" : "deployment.gap.more", Shown.number(Math.abs(gap)));
    }

    /** « 33 de moins que prévu ». */
    static String gapAtEnd(int gap) {
        return gap == 0
                ? Words.say("deployment.forecast.even")
                : Words.say(
                        gap < 0 ? "deployment.forecast.less" : "deployment.forecast.more", Shown.number(Math.abs(gap)));
    }

    /** What the curve shows. */
    static String curve(List<Point> points) {
        var today = gap(points, 0);
        if (today == null || today == 0) {
            return Words.say("deployment.curve.even");
        }
        var before = gap(points, MONTH);
        return Words.say(
                "deployment.curve.gap",
                Integer.signum(today),
                Shown.number(Math.abs(today)),
                Shown.number(before == null ? 0 : before));
    }

    /** What comes next, as a clause; null when nothing does. */
    static @Nullable String next(Detail campaign, List<WaveRow> waves) {
        if (campaign.state() != CampaignState.RUNNING) {
            return switch (campaign.state()) {
                case PREPARATION, APPROVAL, CLOSING -> Words.say("deployment.next." + campaign.state());
                default -> null;
            };
        }
        var wave = waves.stream()
                .filter(w -> w.state() == WaveState.PLANNED
                        || w.state() == WaveState.PROPOSED
                        || w.state() == WaveState.CONFIRMED)
                .findFirst();
        if (wave.isPresent()) {
            var row = wave.get();
            var size = Shown.number(row.size() > 0 ? row.size() : row.plannedSize());
            var on = row.plannedOn();
            return on == null
                    ? Words.say("deployment.next.waveAfter", row.number(), size, after(row))
                    : Words.say("deployment.next.wave", row.number(), size, Shown.date(on));
        }
        var plan = campaign.plan();
        return plan == null ? null : Words.say("deployment.next.end", Shown.date(plan.endsOn()));
    }

    /** What share of those before a wave waits for; empty when it waits for its day alone. */
    static String after(WaveRow wave) {
        var share = wave.afterShare();
        var what = wave.afterWhat();
        return share == null || what == null
                ? ""
                : Words.say("deployment.waves.after." + what, Shown.percent(share / 100d, 0));
    }

    static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Real less planned, so many days ago or at the last point before. */
    private static @Nullable Integer gap(List<Point> points, int daysAgo) {
        var day = Shown.today().minusDays(daysAgo);
        Integer gap = null;
        for (var point : points) {
            var real = point.real();
            if (!point.on().isAfter(day) && real != null) {
                gap = real - point.planned();
            }
        }
        return gap;
    }
}
