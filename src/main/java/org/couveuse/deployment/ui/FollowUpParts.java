package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.CampaignBenefits;
import org.couveuse.deployment.CampaignBenefits.Goal;
import org.couveuse.deployment.CampaignBenefits.Source;
import org.couveuse.deployment.CampaignBenefits.Sum;
import org.couveuse.deployment.CampaignProgress;
import org.couveuse.deployment.CampaignProgress.Declined;
import org.couveuse.deployment.CampaignProgress.Said;
import org.couveuse.deployment.CampaignProgress.Standing;
import org.couveuse.deployment.CampaignProgress.StepTime;
import org.couveuse.deployment.SizeGroup;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** The tables of a campaign's follow-up, each with the sentence that says what it shows. */
@org.springframework.stereotype.Component
class FollowUpParts {

    private static final int ROWS = 20;

    private final CampaignProgress progress;
    private final CampaignBenefits benefits;
    private final CurrentActor current;

    FollowUpParts(CampaignProgress progress, CampaignBenefits benefits, CurrentActor current) {
        this.progress = progress;
        this.benefits = benefits;
        this.current = current;
    }

    /** Small and large organisations apart. */
    Part sizes(List<Standing> sizes) {
        var table = new DataTable(Words.say("deployment.sizes.title"))
                .column(Words.say("deployment.filter.size"))
                .figures(Words.say("deployment.sizes.invited"))
                .figures(Words.say("deployment.column.adopted"))
                .figures(Words.say("deployment.sizes.onTheWay"))
                .figures(Words.say("deployment.sizes.declined"))
                .figures(Words.say("deployment.sizes.withdrawn"));
        sizes.forEach(s -> table.row(
                Words.of(s.size()),
                Shown.number(s.invited()),
                of(s.adopted(), s.invited()),
                of(s.onTheWay(), s.invited()),
                of(s.declined(), s.invited()),
                of(s.withdrawn(), s.invited())));
        var small = share(sizes, SizeGroup.SMALL);
        var large = share(sizes, SizeGroup.LARGE);
        var sentence = small == null || large == null
                ? Words.say("deployment.sizes.one")
                : Words.say("deployment.sizes.sentence", Shown.percent(small, 0), Shown.percent(large, 0));
        return new Part(Words.say("deployment.sizes.title"), Part.words(sentence), table);
    }

    private static @Nullable Double share(List<Standing> sizes, SizeGroup group) {
        return sizes.stream()
                .filter(s -> s.size() == group && s.invited() > 0)
                .findFirst()
                .map(s -> Sentences.share(s.adopted(), s.invited()))
                .orElse(null);
    }

    private static String of(int part, int whole) {
        return whole == 0
                ? Shown.number(part)
                : Shown.number(part) + " "
                        + Words.say("deployment.share", Shown.percent(Sentences.share(part, whole), 0));
    }

    /** Days at each step, for those that have left it. */
    Part times(List<StepTime> times) {
        if (times.isEmpty()) {
            return new Part(Words.say("deployment.times.title"), Part.quiet(Words.say("deployment.times.none")));
        }
        var longest = times.stream()
                .filter(t -> t.size() == null)
                .max(java.util.Comparator.comparingDouble(StepTime::median))
                .orElseThrow();
        var table = new DataTable(Words.say("deployment.times.title"))
                .column(Words.say("deployment.column.step"))
                .column(Words.say("deployment.filter.size"))
                .figures(Words.say("deployment.times.median"))
                .figures(Words.say("deployment.times.spread"))
                .figures(Words.say("deployment.column.organisations"));
        times.forEach(t -> table.row(
                new StateWord(Looks.of(t.step()), t.step()),
                new Span(t.size() == null ? Words.say("deployment.times.all") : Words.of(t.size())),
                new Span(days(t.median())),
                new Span(Words.say("deployment.times.between", days(t.lower()), days(t.upper()))),
                new Span(Shown.number(t.organisations()))));
        return new Part(
                Words.say("deployment.times.title"),
                Part.words(Words.say("deployment.times.sentence", Words.of(longest.step()), days(longest.median()))),
                table,
                Part.quiet(Words.say("deployment.times.note")));
    }

    private static String days(double days) {
        return Shown.decimal(BigDecimal.valueOf(days), days < 10 ? 1 : 0);
    }

    /** Why organisations declined, by size, and what they said. */
    Part reasons(UUID campaign, List<Declined> reasons) {
        if (reasons.isEmpty()) {
            return new Part(Words.say("deployment.declined.title"), Part.quiet(Words.say("deployment.declined.none")));
        }
        var table = new DataTable(Words.say("deployment.declined.title"))
                .column(Words.say("deployment.adoption.reason"))
                .figures(Words.of(SizeGroup.SMALL))
                .figures(Words.of(SizeGroup.LARGE))
                .figures(Words.say("deployment.declined.all"));
        reasons.forEach(r -> table.row(
                Words.of(r.reason()),
                Shown.number(r.small()),
                Shown.number(r.large()),
                Shown.number(r.small() + r.large())));
        var all = reasons.stream().mapToInt(r -> r.small() + r.large()).sum();
        var first = reasons.get(0);
        return new Part(
                Words.say("deployment.declined.title"),
                Part.words(Words.say(
                        "deployment.declined.sentence",
                        Words.of(first.reason()),
                        Shown.number(first.small() + first.large()),
                        Shown.number(all))),
                table,
                new FoldedSection(Words.say("deployment.declined.words"), said(campaign)).count(Shown.number(all)));
    }

    private Component said(UUID campaign) {
        return new PagedGrid<Said>(
                        Words.say("deployment.declined.words"),
                        cursor -> progress.said(current.get(), campaign, null, cursor, ROWS))
                .column(
                        Words.say("deployment.column.organisation"),
                        s -> new Link(Looks.adoption(s.adoption()), s.name()))
                .text(Words.say("deployment.adoption.reason"), s -> s.reason() == null ? "–" : Words.of(s.reason()))
                .text(Words.say("deployment.adoption.words"), s -> s.words() == null ? "–" : s.words())
                .text(Words.say("deployment.filter.size"), s -> Words.of(s.size()))
                .text(Words.say("deployment.column.when"), s -> Shown.date(s.at()));
    }

    /** What was expected and measured of each goal; each figure leads to the organisations it comes from. */
    Part benefits(UUID campaign, List<Goal> goals) {
        if (goals.isEmpty()) {
            return new Part(Words.say("deployment.benefits.title"), Part.quiet(Words.say("deployment.benefits.none")));
        }
        var table = new DataTable(Words.say("deployment.benefits.title"))
                .column(Words.say("deployment.column.goal"))
                .figures(Words.say("deployment.column.target"))
                .figures(Words.say("deployment.sums.planned"))
                .figures(Words.say("deployment.sums.measured"))
                .figures(Words.say("deployment.sums.both"));
        goals.forEach(g -> table.row(
                new Span(g.name() + " (" + g.unit() + ")"),
                new Span(Shown.number(g.target())),
                sum(campaign, g, g.planned()),
                sum(campaign, g, g.measured()),
                sum(campaign, g, g.both())));
        return new Part(
                Words.say("deployment.benefits.title"), Part.words(Words.say("deployment.sums.sentence")), table);
    }

    private static Component sum(UUID campaign, Goal goal, Sum sum) {
        if (sum.organisations() == 0) {
            return new Span("–");
        }
        return new Link(
                Looks.sources(campaign, goal.goal()),
                Words.say(
                        "deployment.sums.from",
                        Shown.number(sum.value()),
                        sum.organisations(),
                        Shown.number(sum.organisations())));
    }

    /** The organisations behind the figures of a goal. */
    Part sources(UUID campaign, Goal goal) {
        return new Part(
                Words.say("deployment.sums.sources", goal.name()),
                new PagedGrid<Source>(
                                Words.say("deployment.sums.sources", goal.name()),
                                cursor -> benefits.sources(current.get(), campaign, goal.goal(), cursor, ROWS))
                        .column(
                                Words.say("deployment.column.organisation"),
                                s -> new Link(Looks.adoption(s.adoption()), s.name()))
                        .figures(Words.say("deployment.column.planned"), s -> number(s.planned()))
                        .figures(Words.say("deployment.column.measured"), s -> number(s.measured()))
                        .text(
                                Words.say("deployment.column.source"),
                                s -> s.source() == null ? "–" : Words.of(s.source()))
                        .text(Words.say("deployment.adoption.words"), s -> s.words() == null ? "" : s.words())
                        .text(Words.say("deployment.column.when"), s -> s.at() == null ? "–" : Shown.date(s.at()))
                        .empty(new EmptyState(
                                Words.say("deployment.grid.none"), Words.say("deployment.benefits.none"))));
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "–" : Shown.number(value);
    }
}
