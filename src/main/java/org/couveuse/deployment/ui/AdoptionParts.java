package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.AdoptionReading.BenefitRow;
import org.couveuse.deployment.AdoptionReading.Detail;
import org.couveuse.deployment.AdoptionReading.Move;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignService;
import org.couveuse.people.People;
import org.couveuse.shell.ui.Bar;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Timeline;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Parts of the page of an adoption. */
@org.springframework.stereotype.Component
class AdoptionParts {

    private final CampaignService campaigns;
    private final People people;

    AdoptionParts(CampaignService campaigns, People people) {
        this.campaigns = campaigns;
        this.people = people;
    }

    /** Where it stands, in one sentence. */
    static String sentence(Detail detail) {
        var row = detail.row();
        if (row.withdrawn()) {
            return Words.say("deployment.adoption.sentence.withdrawn");
        }
        var key = "deployment.adoption.sentence." + row.state();
        var until = row.postponedUntil();
        var reason = row.declineReason();
        return switch (row.state()) {
            case IN_PROGRESS -> Words.say(key, Shown.percent(row.done() / 100d, 0));
            case POSTPONED -> Words.say(key, until == null ? "–" : Shown.date(until));
            case DECLINED ->
                Words.say(key, reason == null ? "–" : Words.of(reason).toLowerCase(Words.locale()));
            default -> Words.say(key);
        };
    }

    /** The steps of the plan with the share done. */
    Component plan(Detail detail) {
        var plan = detail.file().plan();
        if (plan == null) {
            return new EmptyState(
                    Words.say("deployment.adoption.noPlan"), Words.say("deployment.adoption.noPlanWords"));
        }
        var table = new DataTable(Words.say("deployment.adoption.plan"))
                .column(Words.say("deployment.column.title"))
                .column(Words.say("deployment.column.owner"))
                .column(Words.say("deployment.column.from"))
                .column(Words.say("deployment.column.to"))
                .column(Words.say("deployment.column.done"));
        plan.steps().forEach(step -> {
            var done = new Div(new Span(Shown.percent(step.done() / 100d, 0)), new Bar(step.done(), 100, step.title()));
            done.addClassName("stack-s");
            table.row(
                    new Span(step.title()),
                    new Span(step.owner()),
                    new Span(Shown.shortDate(step.from())),
                    new Span(Shown.shortDate(step.to())),
                    done);
        });
        return table;
    }

    /** The few things to know. */
    Component facts(Detail detail) {
        var row = detail.row();
        var file = detail.file();
        var plan = file.plan();
        var reason = row.declineReason();
        var next = row.nextReportAt();
        var installation = file.installationOn();
        var proof = file.proof();
        return new KeyValues()
                .pair(Words.say("deployment.adoption.contact"), name(row.contact()))
                .pair(Words.say("deployment.adoption.officer"), officer(detail))
                .pair(Words.say("deployment.adoption.offer"), Words.of(file.offer()))
                .pair(Words.say("deployment.adoption.invited"), Shown.date(file.invitedAt()))
                .pair(
                        Words.say("deployment.adoption.installation"),
                        installation == null ? null : Shown.date(installation))
                .pair(
                        Words.say("deployment.adoption.nextReport"),
                        next == null || row.state() != AdoptionState.IN_PROGRESS ? null : Shown.date(next))
                .pair(Words.say("deployment.adoption.obstacle"), file.obstacle())
                .pair(Words.say("deployment.adoption.adaptation"), plan == null ? null : plan.localAdaptation())
                .pair(Words.say("deployment.adoption.proof"), proof == null ? null : Words.of(proof))
                .pair(Words.say("deployment.adoption.review"), file.reviewWords())
                .pair(Words.say("deployment.adoption.reason"), reason == null ? null : Words.of(reason))
                .pair(Words.say("deployment.adoption.words"), file.declineWords());
    }

    /** What the organisation said it has of what it takes; null before it was asked. */
    @Nullable
    Component readiness(Detail detail) {
        var answers = detail.file().readiness();
        if (answers == null) {
            return null;
        }
        return new KeyValues()
                .pair(Words.say("deployment.adoption.ready.people"), Words.of(answers.people()))
                .pair(Words.say("deployment.adoption.ready.data"), Words.of(answers.data()))
                .pair(Words.say("deployment.adoption.ready.systems"), Words.of(answers.systems()))
                .pair(Words.say("deployment.adoption.ready.management"), Words.of(answers.management()))
                .pair(Words.say("deployment.adoption.ready.gaps"), answers.gaps());
    }

    /** Expected and measured, goal by goal, latest measure first. */
    Component benefits(Detail detail) {
        var plan = detail.campaign().plan();
        var own = detail.file().plan();
        if (plan == null
                || (detail.benefits().isEmpty()
                        && (own == null || own.expected().isEmpty()))) {
            return Part.quiet(Words.say("deployment.benefits.none"));
        }
        var table = new DataTable(Words.say("deployment.benefits.title"))
                .column(Words.say("deployment.column.goal"))
                .figures(Words.say("deployment.column.planned"))
                .figures(Words.say("deployment.column.measured"))
                .column(Words.say("deployment.column.source"))
                .column(Words.say("deployment.column.when"));
        for (var goal : plan.goals()) {
            var name = goal.name() + " (" + goal.unit() + ")";
            var expected = own == null
                    ? "–"
                    : own.expected().stream()
                            .filter(e -> e.goal().equals(goal.id()))
                            .map(e -> Shown.number(e.value()))
                            .findFirst()
                            .orElse("–");
            var measures = new ArrayList<BenefitRow>(detail.benefits().stream()
                    .filter(b -> b.goal().equals(goal.id()))
                    .toList());
            Collections.reverse(measures);
            if (measures.isEmpty()) {
                table.row(name, expected, "–", "–", "–");
            }
            measures.forEach(m ->
                    table.row(name, expected, Shown.number(m.measured()), Words.of(m.source()), Shown.date(m.at())));
        }
        return table;
    }

    /** The moves, latest first. */
    Component path(Detail detail) {
        var moves = new ArrayList<>(detail.moves());
        Collections.reverse(moves);
        var names = people.names(
                moves.stream().map(Move::by).filter(Objects::nonNull).toList());
        var timeline = new Timeline();
        for (var move : moves) {
            var word = move.withdrawn() ? Words.say("deployment.withdrawn") : Words.of(move.to());
            var by = move.by() == null
                    ? people.displayName(null)
                    : names.getOrDefault(move.by(), Words.say("people.person.unknown"));
            timeline.event(word, Words.say("deployment.adoption.move", by, Shown.moment(move.at())));
        }
        return timeline;
    }

    /** What the agency noted. */
    Component notes(Detail detail) {
        if (detail.notes().isEmpty()) {
            return Part.quiet(Words.say("deployment.adoption.notes.none"));
        }
        var rows = new Rows();
        detail.notes()
                .forEach(n -> rows.plain(said(n), new Span(people.displayName(n.by())), new Span(Shown.ago(n.at()))));
        return rows;
    }

    private static String said(AdoptionReading.Note note) {
        if (note.spokenTo() == null) {
            return note.text();
        }
        var who = Words.say("deployment.adoption.spokenTo", note.spokenTo());
        return note.text().isEmpty() ? who : who + " " + note.text();
    }

    /** Whom the organisation can ask. */
    @Nullable
    String officer(Detail detail) {
        return campaigns
                .officer(detail.row().campaign(), detail.row().wave())
                .map(people::displayName)
                .orElse(null);
    }

    private @Nullable String name(java.util.@Nullable UUID person) {
        return person == null ? null : people.displayName(person);
    }

    /** Never null, for places that need a list. */
    static List<Component> present(@Nullable Component component) {
        return component == null ? List.of() : List.of(component);
    }
}
