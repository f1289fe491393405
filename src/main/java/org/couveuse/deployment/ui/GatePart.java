package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.couveuse.deployment.CampaignService.Detail;
import org.couveuse.deployment.Complexity;
import org.couveuse.deployment.ReadinessLevel;
import org.couveuse.deployment.ScaleGate;
import org.couveuse.deployment.ScaleReadiness;
import org.couveuse.people.People;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** The gate before the start of a campaign: what the table concluded, on what, and by whose waiver it was passed. */
@org.springframework.stereotype.Component
class GatePart {

    private final People people;

    GatePart(People people) {
        this.people = people;
    }

    /** The gate of a campaign; nothing while it is not prepared. */
    @Nullable
    Component of(Detail campaign) {
        var plan = campaign.plan();
        if (plan == null) {
            return null;
        }
        var part = new Part(Words.say("deployment.gate.title"));
        var readiness = campaign.readiness();
        part.add(
                readiness == null
                        ? Part.quiet(Words.say("deployment.gate.ahead"))
                        : new StateWord(look(readiness), readiness));
        var scale = plan.scale();
        part.add(Part.words(Words.say(
                "deployment.gate.known",
                scale.evidenceLevel() == 0
                        ? Words.say("deployment.gate.unknown")
                        : String.valueOf(scale.evidenceLevel()),
                scale.sites(),
                scale.contexts(),
                Shown.percent(scale.toolkitCompleteness() / 100d, 0),
                Shown.percent(scale.agencyCapacity() / 100d, 0))));
        waiver(part, campaign);
        var gate = plan.gate();
        if (!gate.criteria().isEmpty()) {
            var met = gate.answered(ReadinessLevel.YES);
            part.add(new FoldedSection(Words.say("deployment.gate.criteria"), criteria(gate))
                    .count(Words.say("deployment.gate.met", met, gate.criteria().size())));
        }
        if (!gate.domains().isEmpty()) {
            part.add(new FoldedSection(Words.say("deployment.gate.domains"), domains(gate))
                    .count(Words.say("deployment.gate.complex", gate.domains(Complexity.COMPLEX))));
        }
        return part;
    }

    /** The waiver with both names and its reason. */
    private void waiver(Part part, Detail campaign) {
        var signed = campaign.signatures();
        var reason = signed.waiver();
        if (reason == null) {
            return;
        }
        var by = signed.signedBy();
        var names = by == null
                ? Words.say("deployment.gate.waiver.one", name(signed.approvedBy()))
                : Words.say("deployment.gate.waiver.two", name(signed.approvedBy()), name(by));
        part.add(Notice.info(names, new Paragraph(reason)));
    }

    private String name(@Nullable UUID person) {
        return people.displayName(person);
    }

    private static Component criteria(ScaleGate gate) {
        var table = new DataTable(Words.say("deployment.gate.criteria"))
                .column(Words.say("fact.gateCriteria.criterion"))
                .column(Words.say("fact.gateCriteria.answer"))
                .column(Words.say("fact.gateCriteria.words"));
        gate.criteria()
                .forEach(c -> table.row(
                        new Span(Words.of(c.criterion())),
                        new StateWord(look(c.answer()), c.answer()),
                        new Span(said(c.words()))));
        return table;
    }

    private static Component domains(ScaleGate gate) {
        var table = new DataTable(Words.say("deployment.gate.domains"))
                .column(Words.say("fact.gateDomains.domain"))
                .column(Words.say("fact.gateDomains.complexity"))
                .column(Words.say("fact.gateDomains.words"));
        gate.domains()
                .forEach(d -> table.row(
                        new Span(Words.of(d.domain())),
                        new StateWord(look(d.complexity()), d.complexity()),
                        new Span(said(d.words()))));
        return table;
    }

    private static String said(@Nullable String words) {
        return words == null ? "–" : words;
    }

    private static State look(ScaleReadiness readiness) {
        return switch (readiness) {
            case READY -> State.DONE;
            case WITH_RESERVES -> State.WAITING;
            case NOT_READY -> State.BLOCKED;
        };
    }

    private static State look(ReadinessLevel answer) {
        return switch (answer) {
            case YES -> State.DONE;
            case PARTLY -> State.WAITING;
            case NO -> State.BLOCKED;
        };
    }

    private static State look(Complexity complexity) {
        return switch (complexity) {
            case SIMPLE -> State.DONE;
            case COMPLICATED -> State.WAITING;
            case COMPLEX -> State.BLOCKED;
        };
    }
}
