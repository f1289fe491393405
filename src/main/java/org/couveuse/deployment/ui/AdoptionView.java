package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.AdoptionReading.Detail;
import org.couveuse.deployment.AdoptionReading.Row;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignBlockers;
import org.couveuse.deployment.CampaignService;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Stage;

/** One organisation takes a solution: where it stands, its plan, what it brought, what holds it up. */
@Route(value = "adoptions/:id", layout = MainLayout.class)
@PermitAll
public class AdoptionView extends Page implements BeforeEnterObserver {

    private final transient AdoptionReading adoptions;
    private final transient CampaignService campaigns;
    private final transient CampaignBlockers blockers;
    private final transient AdoptionActions actions;
    private final transient AdoptionParts parts;
    private final transient AdaptationsPart adaptations;
    private final transient ContactPart contact;
    private final transient ProposalCards cards;
    private final transient CampaignPapers papers;
    private final transient WaitingHere tasks;
    private final transient TaskSections sections;
    private final transient CurrentActor current;

    AdoptionView(
            AdoptionReading adoptions,
            CampaignService campaigns,
            CampaignBlockers blockers,
            AdoptionActions actions,
            AdoptionParts parts,
            AdaptationsPart adaptations,
            ContactPart contact,
            ProposalCards cards,
            CampaignPapers papers,
            WaitingHere tasks,
            TaskSections sections,
            CurrentActor current) {
        this.adoptions = adoptions;
        this.campaigns = campaigns;
        this.blockers = blockers;
        this.actions = actions;
        this.parts = parts;
        this.adaptations = adaptations;
        this.contact = contact;
        this.cards = cards;
        this.papers = papers;
        this.tasks = tasks;
        this.sections = sections;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(Looks.id(event));
    }

    private void open(UUID id) {
        clear();
        var detail = adoptions.detail(current.get(), id);
        var row = detail.row();
        crumb(Words.say("deployment.list.title"), "/deploiements");
        crumb(detail.campaign().title(), Looks.campaign(row.campaign()));
        crumb(Words.say("deployment.adoption.crumb"), null);
        title(row.name());
        beside(Looks.word(row, false));
        sentence(AdoptionParts.sentence(detail));
        add(frise(detail));
        tasks.of(id).ifPresent(this::add);
        var buttons =
                actions.of(row, detail.campaign().solution(), detail.file().endedAt() != null, () -> open(id));
        if (!buttons.isEmpty()) {
            add(Card.buttons(buttons.toArray(Component[]::new)));
        }
        var open = blockers.open(id);
        columns(
                new Part(Words.say("deployment.adoption.plan"), parts.plan(detail)).wide(8),
                new Part(Words.say("deployment.adoption.facts"), parts.facts(detail)).wide(4));
        part(Words.say("deployment.benefits.title"), parts.benefits(detail));
        cards.files(row.campaign()).ifPresent(this::add);
        add(adaptations.of(row, answers(row), () -> open(id)));
        part(
                Words.say("deployment.blockers.title"),
                CampaignParts.rows(open, Words.say("deployment.blockers.noneHere")));
        part(Words.say("deployment.fil"), papers.fil(id));
        rest(detail);
    }

    private void rest(Detail detail) {
        var id = detail.row().id();
        var stack = Part.stack(sections.discussion(id), sections.attachments(id));
        AdoptionParts.present(parts.readiness(detail))
                .forEach(r -> stack.add(new FoldedSection(Words.say("deployment.adoption.ready"), r)));
        var who = current.get();
        if (campaigns.steers(who) || who.has(Role.AUDITOR)) {
            var notes = Part.stack(parts.notes(detail));
            if (campaigns.steers(who)) {
                notes.add(Card.buttons(actions.note(id, () -> open(id))));
            }
            stack.add(new FoldedSection(Words.say("deployment.adoption.notes"), notes)
                    .count(Shown.number(detail.notes().size())));
        }
        if (answers(detail.row()) && detail.file().endedAt() == null) {
            stack.add(contact.of(detail.row(), () -> open(id)));
        }
        stack.add(new FoldedSection(Words.say("deployment.adoption.path"), parts.path(detail)));
        stack.add(papers.history(id));
        add(stack);
    }

    /** Whether who looks answers for the organisation, or is the agency that helps it. */
    private boolean answers(Row row) {
        return adoptions.answersFor(current.get(), row.organisation()) || campaigns.steers(current.get());
    }

    private static FrisePage frise(Detail detail) {
        var row = detail.row();
        var frise =
                new FrisePage(Stage.DEPLOYMENT).since(Shown.day(detail.file().invitedAt()));
        if (row.withdrawn() || row.state() == AdoptionState.DECLINED) {
            var word = row.withdrawn() ? Words.say("deployment.withdrawn") : Words.of(row.state());
            return frise.now(State.GIVEN_UP, Words.say("deployment.signed.by", word, Shown.date(row.since())))
                    .share(0);
        }
        var steps = AdoptionState.CONFIRMED.ordinal();
        return frise.share(
                row.state() == AdoptionState.POSTPONED
                        ? 0
                        : (double) row.state().ordinal() / steps);
    }
}
