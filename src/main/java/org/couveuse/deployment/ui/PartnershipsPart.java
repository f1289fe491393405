package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.PartnerSide;
import org.couveuse.deployment.PartnershipService;
import org.couveuse.deployment.PartnershipService.Ending;
import org.couveuse.deployment.PartnershipService.Noted;
import org.couveuse.deployment.PartnershipService.Row;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Organisations;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.ui.SolutionAside;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Who copies a solution from whom: on the pages of both organisations and of the solution. */
@org.springframework.stereotype.Component
class PartnershipsPart implements SolutionAside {

    private static final int LONGEST = 2000;

    private final PartnershipService partnerships;
    private final CampaignService campaigns;
    private final Organisations organisations;
    private final ActForms forms;
    private final CurrentActor current;

    PartnershipsPart(
            PartnershipService partnerships,
            CampaignService campaigns,
            Organisations organisations,
            ActForms forms,
            CurrentActor current) {
        this.partnerships = partnerships;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.forms = forms;
        this.current = current;
    }

    /** A partnership as an organisation notes it on its own page. */
    public record Said(
            @NotNull @Form.OneOf("solutions") UUID solution,
            @NotNull PartnerSide side,
            @NotNull @Form.OneOf("organisations") UUID partner,
            @Size(max = 4000) @Form.Long @Nullable String enhanced) {

        Noted of(UUID organisation) {
            return side == PartnerSide.COPIES
                    ? new Noted(solution, partner, organisation, enhanced)
                    : new Noted(solution, organisation, partner, enhanced);
        }
    }

    @Override
    public Optional<Component> about(UUID solution) {
        var rows = partnerships.of(current.get(), solution);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(Words.say("deployment.partners.title"), list(rows, row -> false, () -> {}))
                        .note(Words.say("deployment.partners.count", rows.size(), Shown.number(rows.size()))));
    }

    /** Those of an organisation, with the form to note more for who may. */
    Optional<Part> with(UUID organisation, Runnable done) {
        var who = current.get();
        var rows = partnerships.with(who, organisation);
        var may = partnerships.notes(who, organisation);
        if (rows.isEmpty() && !may) {
            return Optional.empty();
        }
        var part = new Part(Words.say("deployment.partners.title"));
        part.add(rows.isEmpty() ? Part.quiet(Words.say("deployment.partners.none")) : list(rows, row -> may, done));
        if (may) {
            part.add(form(organisation, done));
        }
        return Optional.of(part);
    }

    private Component form(UUID organisation, Runnable done) {
        var others = organisations.matching(Organisations.Criteria.NONE).stream()
                .filter(o -> !o.id().equals(organisation))
                .map(o -> Choice.of(o.id(), o.name()))
                .toList();
        var sheet = TaskSheet.of(List.of(), new Said(organisation, PartnerSide.COPIES, organisation, null))
                .choices(
                        "solutions",
                        campaigns.offered().stream()
                                .map(card -> Choice.of(card.id(), card.title()))
                                .toList())
                .choices("organisations", others);
        return forms.of(
                "notePartnership",
                Said.class,
                sheet,
                said -> partnerships.note(current.get(), said.of(organisation)),
                done);
    }

    private Component list(List<Row> rows, Predicate<Row> may, Runnable done) {
        var list = new Div();
        list.addClassName("stack");
        for (var row : rows) {
            var who = new Paragraph(
                    new Link("/organisations/" + row.copier(), row.copierName()),
                    new Span(" " + Words.say("deployment.partners.copies") + " "),
                    new Link("/organisations/" + row.source(), row.sourceName()));
            var card = Card.titled(row.solutionTitle(), "/solutions/" + row.solution(), who);
            if (row.enhanced() != null) {
                card.add(new Paragraph(Words.say("deployment.partners.enhanced", row.enhanced())));
            }
            card.add(Card.meta(new Span(Words.say("deployment.partners.noted", Shown.date(row.at())))));
            if (may.test(row)) {
                card.add(Card.buttons(end(row, done)));
            }
            list.add(card);
        }
        return list;
    }

    private Action end(Row row, Runnable done) {
        return Action.plain(Words.say("deployment.partners.end"), () -> {
                    var reason = Fields.area(Words.say("deployment.act.reason"), null, LONGEST);
                    reason.setWidthFull();
                    new ConfirmQuestion(
                                    Words.say("deployment.partners.end.title"),
                                    Words.say("deployment.partners.end.words"),
                                    Words.say("deployment.partners.end"),
                                    () -> {
                                        end(row, reason.getValue());
                                        done.run();
                                    },
                                    reason)
                            .open();
                })
                .small();
    }

    private void end(Row row, String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.field("reason", "deployment.sayWhy");
        }
        partnerships.end(current.get(), row.id(), new Ending(reason.strip()));
    }
}
