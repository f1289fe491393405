package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.CampaignBlockers;
import org.couveuse.deployment.CampaignFigures.Standing;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.CampaignService.Detail;
import org.couveuse.deployment.CampaignService.WaveRow;
import org.couveuse.deployment.WaveState;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shell.ui.Bar;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.support.BlockerService;
import org.couveuse.support.Level;

/** Parts of a campaign's page: waves, reasons for declining, blockers, benefits. */
@org.springframework.stereotype.Component
class CampaignParts {

    private static final int BLOCKERS = 5;

    private final CampaignService campaigns;
    private final CampaignBlockers blockers;
    private final People people;
    private final CurrentActor current;

    CampaignParts(CampaignService campaigns, CampaignBlockers blockers, People people, CurrentActor current) {
        this.campaigns = campaigns;
        this.blockers = blockers;
        this.people = people;
        this.current = current;
    }

    /** Each wave with its state, its organisations and how far they have come. */
    Part waves(List<WaveRow> waves, Standing standing) {
        var stack = Part.stack();
        for (var wave : waves) {
            stack.add(wave(wave, standing));
        }
        return new Part(Words.say("deployment.waves.title"), stack);
    }

    private Component wave(WaveRow wave, Standing standing) {
        var meta = new ArrayList<Component>(List.of(new StateWord(Looks.of(wave.state()), wave.state())));
        var begun = wave.state() == WaveState.INVITING || wave.state() == WaveState.STARTED;
        var started = wave.startedAt();
        if (begun && started != null) {
            meta.add(new Span(Words.say("deployment.waves.started", Shown.date(started))));
        } else {
            var on = wave.plannedOn();
            if (on != null) {
                meta.add(new Span(Words.say("deployment.waves.planned", Shown.date(on))));
            }
            if (wave.afterShare() != null && wave.state() == WaveState.PLANNED) {
                var key = on == null ? "deployment.waves.only" : "deployment.waves.share";
                meta.add(new Span(Words.say(key, Sentences.after(wave))));
            }
        }
        if (wave.officer() != null) {
            meta.add(new Span(Words.say("deployment.waves.officer", people.displayName(wave.officer()))));
        }
        var size = begun ? wave.size() : Math.max(wave.size(), wave.plannedSize());
        var card = Card.titled(
                Words.say("deployment.waves.wave", wave.number()), null, Card.meta(meta.toArray(Component[]::new)));
        if (begun) {
            var adopted = standing.sums().adoptedIn(wave.number());
            var words = Words.say("deployment.waves.adopted", Shown.number(adopted));
            if (wave.state() == WaveState.INVITING) {
                card.add(new WaveProgress(wave, () -> again(standing.campaign(), wave)));
            } else {
                card.add(new Bar(adopted, size, words));
                card.add(Card.meta(
                        new Span(Words.say("deployment.waves.size", size, Shown.number(size))), new Span(words)));
                WaveProgress.failures(wave).ifPresent(card::add);
            }
        } else {
            card.add(Card.meta(new Span(Words.say("deployment.waves.size", size, Shown.number(size)))));
        }
        return card;
    }

    private WaveRow again(UUID campaign, WaveRow wave) {
        return campaigns.waves(current.get(), campaign).stream()
                .filter(row -> row.id().equals(wave.id()))
                .findFirst()
                .orElse(wave);
    }

    /** Why organisations declined, most frequent first. */
    Part reasons(Standing standing) {
        var reasons = standing.sums().reasons();
        var count = reasons.stream().mapToInt(r -> r.organisations()).sum();
        var most = reasons.get(0).organisations();
        var list = new UnorderedList();
        list.addClassName("hbars");
        list.getElement().setAttribute("role", "list");
        for (var reason : reasons) {
            var number = new Span(Shown.number(reason.organisations()));
            number.addClassName("num");
            var bar = new Bar(reason.organisations(), most, Words.of(reason.reason()));
            list.add(new ListItem(new Span(Words.of(reason.reason())), number, bar));
        }
        var title = count == 1
                ? Words.say("deployment.reasons.one")
                : Words.say("deployment.reasons.title", Shown.number(count));
        var first = Words.of(reasons.get(0).reason());
        return new Part(
                title, Part.quiet(Words.say("deployment.reasons.most", first.toLowerCase(Words.locale()))), list);
    }

    /** What holds the campaign up, highest level first. */
    Part blockers(UUID campaign) {
        var open = blockers.of(current.get(), campaign);
        var part = new Part(
                Words.say("deployment.blockers.title"), rows(open.first(), Words.say("deployment.blockers.none")));
        var counts = new ArrayList<String>();
        for (var level : Level.values()) {
            var count = open.first().stream().filter(b -> b.level() == level).count();
            if (count > 0) {
                counts.add(Words.say("deployment.blockers.count", Shown.number(count), Words.of(level)));
            }
        }
        return counts.isEmpty() ? part : part.note(String.join(" · ", counts));
    }

    /** Blockers as rows, at most five. */
    static Component rows(List<BlockerService.Detail> open, String none) {
        if (open.isEmpty()) {
            return Part.quiet(none);
        }
        var rows = new Rows().onCard();
        open.stream()
                .limit(BLOCKERS)
                .forEach(b -> rows.row(
                        "/bloquants/" + b.id(),
                        b.title(),
                        new StateWord(State.BLOCKED, b.level()),
                        new Span(Words.say("deployment.blockers.since", Looks.since(b.raisedAt())))));
        return rows;
    }

    /** What was measured of each goal, beside its target. */
    Part benefits(Detail campaign, Standing standing, boolean leads) {
        var plan = campaign.plan();
        var measured = plan != null
                && plan.goals().stream()
                        .anyMatch(g -> standing.sums().measured(g.id()).organisations() > 0);
        if (plan == null || !measured) {
            return new Part(Words.say("deployment.benefits.title"), Part.quiet(Words.say("deployment.benefits.none")));
        }
        var table = new DataTable(Words.say("deployment.benefits.title"))
                .column(Words.say("deployment.column.goal"))
                .figures(Words.say("deployment.column.measured"))
                .figures(Words.say("deployment.column.target"))
                .figures(Words.say("deployment.column.organisations"));
        plan.goals().forEach(goal -> {
            var sum = standing.sums().measured(goal.id());
            var figure = Shown.number(sum.sum());
            table.row(
                    new Span(goal.name() + " (" + goal.unit() + ")"),
                    leads && sum.organisations() > 0
                            ? new Link(Looks.sources(campaign.id(), goal.id()), figure)
                            : new Span(figure),
                    new Span(Shown.number(goal.target())),
                    new Span(Shown.number(sum.organisations())));
        });
        return new Part(Words.say("deployment.benefits.title"), table);
    }
}
