package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.couveuse.deployment.MassActions;
import org.couveuse.deployment.MassActions.Preview;
import org.couveuse.deployment.MassActions.Seen;
import org.couveuse.deployment.MassActions.Wanted;
import org.couveuse.deployment.MassLog;
import org.couveuse.deployment.MassLog.Done;
import org.couveuse.deployment.MassOutcome;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Bar;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** What an act on many organisations will do, and what became of those that were asked for. */
@org.springframework.stereotype.Component
class MassParts {

    private static final int ROWS = 20;

    private final MassActions actions;
    private final People people;
    private final CurrentActor current;

    MassParts(MassActions actions, People people, CurrentActor current) {
        this.actions = actions;
        this.people = people;
        this.current = current;
    }

    /** In one sentence, by reason, and for each. */
    Part foreseen(UUID campaign, Wanted wanted, Preview preview) {
        var left = preview.leftOut().stream()
                .mapToInt(MassActions.Count::organisations)
                .sum();
        var part = new Part(
                Words.say("deployment.mass.foreseen"),
                Part.words(Words.say(
                        "deployment.mass.sentence." + preview.act(),
                        preview.meant(),
                        Shown.number(preview.meant()),
                        left,
                        Shown.number(left))));
        if (left > 0) {
            var table = new DataTable(Words.say("deployment.mass.left"))
                    .column(Words.say("deployment.mass.left"))
                    .figures(Words.say("deployment.column.organisations"));
            preview.leftOut().forEach(count -> table.row(Words.of(count.why()), Shown.number(count.organisations())));
            part.add(table);
        }
        part.add(new PagedGrid<Seen>(
                        Words.say("deployment.mass.foreseen"),
                        cursor -> actions.each(current.get(), campaign, wanted, cursor, ROWS))
                .column(
                        Words.say("deployment.column.organisation"),
                        seen -> new Link(Looks.adoption(seen.adoption()), seen.name()))
                .column(
                        Words.say("deployment.column.step"),
                        seen -> new StateWord(Looks.of(seen.state()), seen.state()))
                .text(Words.say("deployment.mass.due"), seen -> seen.due() == null ? "–" : Shown.date(seen.due()))
                .column(Words.say("deployment.mass.happens"), seen -> happens(wanted, seen)));
        return part;
    }

    private static Component happens(Wanted wanted, Seen seen) {
        var left = seen.leftOut();
        if (left != null) {
            return new StateWord(State.GIVEN_UP, Words.say("deployment.mass.leftBecause", Words.of(left)));
        }
        var until = wanted.until();
        var will = seen.becomes() == null ? wanted.act().name() : seen.becomes().name();
        return new StateWord(
                State.TO_COME, Words.say("deployment.mass.will." + will, until == null ? "" : Shown.date(until)));
    }

    /** What was asked for so far, latest first. */
    Component asked(UUID campaign) {
        var all = actions.all(current.get(), campaign);
        var stack = Part.stack();
        var part = new Part(Words.say("deployment.mass.asked"), stack);
        if (all.isEmpty()) {
            stack.add(Part.quiet(Words.say("deployment.mass.none")));
            return part;
        }
        all.forEach(each -> stack.add(card(campaign, each)));
        return part.actions(Action.secondary(Words.say("deployment.mass.refresh"), () -> part.getUI()
                        .ifPresent(ui -> ui.navigate("deploiements/" + campaign + "/gestes")))
                .small());
    }

    private Component card(UUID campaign, MassLog.Asked asked) {
        var reached = asked.done() + asked.leftOut();
        var words = Words.say(
                "deployment.mass.reached",
                Shown.number(asked.done()),
                Shown.number(asked.leftOut()),
                Shown.number(asked.waiting()));
        var until = asked.until();
        var card = Card.titled(
                until == null
                        ? Words.of(asked.act())
                        : Words.say("deployment.mass.actUntil", Words.of(asked.act()), Shown.date(until)),
                null,
                Card.meta(
                        new StateWord(
                                asked.waiting() > 0 ? State.RUNNING : State.DONE,
                                Words.say(asked.waiting() > 0 ? "deployment.mass.running" : "deployment.mass.over")),
                        new Span(Words.say(
                                "deployment.history.by", people.displayName(asked.by()), Shown.moment(asked.at()))),
                        new Span(words)));
        card.add(Part.quiet(asked.reason()));
        if (asked.waiting() > 0) {
            card.add(new Bar(reached, asked.size(), words));
        }
        card.add(new FoldedSection(Words.say("deployment.mass.became"), became(campaign, asked))
                .count(Shown.number(asked.size())));
        return card;
    }

    private Component became(UUID campaign, MassLog.Asked asked) {
        return new PagedGrid<Done>(
                        Words.say("deployment.mass.became"),
                        cursor -> actions.done(current.get(), campaign, asked.id(), cursor, ROWS))
                .column(
                        Words.say("deployment.column.organisation"),
                        done -> new Link(Looks.adoption(done.adoption()), done.name()))
                .column(Words.say("deployment.mass.outcome"), MassParts::outcome)
                .text(Words.say("deployment.column.when"), MassParts::at);
    }

    private static Component outcome(Done done) {
        var why = done.why();
        if (why != null) {
            return new StateWord(State.GIVEN_UP, Words.say("deployment.mass.leftBecause", Words.of(why)));
        }
        return new StateWord(done.outcome() == MassOutcome.DONE ? State.DONE : State.WAITING, done.outcome());
    }

    private static @Nullable String at(Done done) {
        return done.at() == null ? null : Shown.moment(done.at());
    }
}
