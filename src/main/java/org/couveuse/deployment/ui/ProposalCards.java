package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.deployment.AdoptionReading.Row;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignMaterial;
import org.couveuse.deployment.CampaignService;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;

/** What is proposed to an organisation, one card each: what it is, where it stands, what comes next, whom to ask. */
@org.springframework.stereotype.Component
class ProposalCards {

    private final CampaignService campaigns;
    private final CampaignMaterial material;
    private final AdoptionActions actions;
    private final TaskDesk desk;
    private final TaskSections sections;
    private final People people;
    private final Subjects subjects;
    private final CurrentActor current;

    ProposalCards(
            CampaignService campaigns,
            CampaignMaterial material,
            AdoptionActions actions,
            TaskDesk desk,
            TaskSections sections,
            People people,
            Subjects subjects,
            CurrentActor current) {
        this.campaigns = campaigns;
        this.material = material;
        this.actions = actions;
        this.desk = desk;
        this.sections = sections;
        this.people = people;
        this.subjects = subjects;
        this.current = current;
    }

    /** A card for each adoption on which something is still to come; nothing when there is none. */
    Optional<Part> going(List<Row> rows) {
        var going = rows.stream()
                .filter(row -> !row.withdrawn() && row.state() != AdoptionState.DECLINED)
                .toList();
        if (going.isEmpty()) {
            return Optional.empty();
        }
        var list = new Div();
        list.addClassName("stack");
        going.forEach(row -> list.add(card(row)));
        return Optional.of(new Part(Words.say("deployment.organisation.proposed"), list));
    }

    private Component card(Row row) {
        var campaign = campaigns.detail(current.get(), row.campaign());
        var values = new KeyValues();
        subjects.find(campaign.solution())
                .ifPresent(s ->
                        values.pair(Words.say("deployment.organisation.solution"), new Link(s.address(), s.title())));
        var plan = campaign.plan();
        if (plan != null) {
            var messages = new UnorderedList();
            plan.keyMessages().forEach(message -> messages.add(new ListItem(message)));
            values.pair(Words.say("deployment.organisation.why"), messages);
        }
        values.pair(
                        Words.say("deployment.organisation.stands"),
                        new Span(
                                Looks.word(row, false),
                                new Span(" " + Words.say("deployment.board.since", Looks.since(row.since())))))
                .pair(Words.say("deployment.column.next"), next(row))
                .pair(Words.say("deployment.column.whom"), whom(row));
        var card = Card.titled(campaign.title(), Looks.adoption(row.id()), values);
        var files = material.of(current.get(), row.campaign());
        if (!files.isEmpty()) {
            card.add(sections.files(files));
        }
        return card;
    }

    /** The files a campaign hands out; nothing when it hands out none. */
    Optional<Part> files(UUID campaign) {
        var files = material.of(current.get(), campaign);
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(Words.say("deployment.plan.documents"), sections.files(files)));
    }

    /** What comes next, in words: the first open task with its day, or the next report. */
    String next(Row row) {
        var open = desk.about(row.id());
        if (!open.isEmpty()) {
            var task = open.get(0);
            return Words.say("deployment.next.do", Words.say("task." + task.form()), Shown.date(task.due()));
        }
        var report = row.nextReportAt();
        if (actions.betweenReports(row) && report != null) {
            return Words.say("deployment.follow.report", Shown.date(report));
        }
        var until = row.postponedUntil();
        return row.state() == AdoptionState.POSTPONED && until != null
                ? Words.say("deployment.follow.POSTPONED", Shown.date(until))
                : Words.say("deployment.next.nothing");
    }

    /** Whom the organisation can ask: the officer of its wave with an address to write to, else the agency. */
    Component whom(Row row) {
        return campaigns
                .officer(row.campaign(), row.wave())
                .flatMap(people::find)
                .<Component>map(officer -> new Span(
                        new Span(Words.say("deployment.organisation.ask", officer.displayName()) + " "),
                        new Anchor("mailto:" + officer.email(), officer.email())))
                .orElseGet(() -> new Span(Words.say("deployment.organisation.askAgency")));
    }

    String campaign(Row row) {
        return campaigns.detail(current.get(), row.campaign()).title();
    }
}
