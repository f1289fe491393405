package org.couveuse.deployment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AdoptionReading.Query;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignFigures;
import org.couveuse.deployment.CampaignFigures.Standing;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.CampaignService.Detail;
import org.couveuse.deployment.CampaignService.WaveRow;
import org.couveuse.deployment.CampaignState;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.Figures;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Stage;
import org.couveuse.support.ui.BlockersHere;

/** One campaign: the finding first, what can be done, figures, the curve, organisations by step and one by one. */
@Route(value = "deploiements/:id", layout = MainLayout.class)
@PermitAll
public class CampaignView extends Page implements BeforeEnterObserver {

    private final transient CampaignService campaigns;
    private final transient CampaignFigures figures;
    private final transient AdoptionCurve curve;
    private final transient CampaignActions actions;
    private final transient CampaignBoard board;
    private final transient CampaignOrganisations organisations;
    private final transient CampaignParts parts;
    private final transient CampaignPapers papers;
    private final transient CampaignBasis basis;
    private final transient WaitingHere tasks;
    private final transient TaskSections sections;
    private final transient BlockersHere blockers;
    private final transient CurrentActor current;
    private transient Query query = Query.ALL;

    CampaignView(
            CampaignService campaigns,
            CampaignFigures figures,
            AdoptionCurve curve,
            CampaignActions actions,
            CampaignBoard board,
            CampaignOrganisations organisations,
            CampaignParts parts,
            CampaignPapers papers,
            CampaignBasis basis,
            WaitingHere tasks,
            TaskSections sections,
            BlockersHere blockers,
            CurrentActor current) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.curve = curve;
        this.actions = actions;
        this.board = board;
        this.organisations = organisations;
        this.parts = parts;
        this.papers = papers;
        this.basis = basis;
        this.tasks = tasks;
        this.sections = sections;
        this.blockers = blockers;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var step = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("etape")
                .orElse("");
        query = Arrays.stream(AdoptionState.values())
                .filter(state -> state.name().equals(step))
                .findFirst()
                .map(Query::in)
                .orElse(Query.ALL);
        open(Looks.id(event));
    }

    private void open(UUID id) {
        clear();
        var who = current.get();
        var detail = campaigns.detail(who, id);
        var waves = campaigns.waves(who, id);
        var standing = figures.standing(who, id);
        crumb(Words.say("deployment.list.title"), "/deploiements");
        crumb(Words.of(Stage.DEPLOYMENT), null);
        title(detail.title());
        beside(new Badge(Looks.of(detail.state()), Words.of(detail.state())));
        sentence(Sentences.campaign(detail, standing));
        add(frise(detail, waves, standing));
        tasks.of(id).ifPresent(this::add);
        if (campaigns.steers(who) && detail.endedAt() == null) {
            add(actions.of(detail, waves, () -> open(id)));
        }
        if (detail.startsOn() != null) {
            running(detail, waves, standing);
        }
        rest(detail);
    }

    private void running(Detail detail, List<WaveRow> waves, Standing standing) {
        var id = detail.id();
        var seesAll = campaigns.seesAll(current.get(), id);
        add(figures(detail, standing, seesAll));
        curve(detail, standing);
        add(board.of(id, standing, seesAll));
        if (query != Query.ALL) {
            // who came by « Voir les 31 » wants the list, not to look for it
            getElement().executeJs("setTimeout(() => this.querySelector('#organisations')?.scrollIntoView())");
        }
        if (seesAll || current.get().has(Role.ADOPTER_CONTACT)) {
            var list = new Div(organisations.of(id, query, waves));
            list.setId("organisations");
            add(list);
        }
        if (seesAll && !standing.sums().reasons().isEmpty()) {
            columns(parts.reasons(standing).wide(5), parts.blockers(id).wide(7));
        } else if (seesAll) {
            add(parts.blockers(id));
        }
        add(parts.waves(waves, standing));
        var benefits = parts.benefits(detail, standing, seesAll);
        add(seesAll ? benefits.link(Looks.campaign(id) + "/suivi", Words.say("deployment.follow.link")) : benefits);
    }

    private void rest(Detail detail) {
        var id = detail.id();
        var report = papers.report(detail);
        if (report != null) {
            part(Words.say("deployment.report.title"), report);
        }
        basis.of(detail, () -> open(id)).forEach(this::add);
        var plan = new FoldedSection(Words.say("deployment.plan.title"), papers.plan(detail));
        var signed = new FoldedSection(Words.say("deployment.signed.title"), papers.signatures(detail));
        if (detail.startsOn() == null) {
            plan.open();
            signed.open();
        }
        blockers.of(id).ifPresent(this::add);
        part(Words.say("deployment.fil"), papers.fil(id));
        var stack = Part.stack(plan, signed);
        if (campaigns.seesAll(current.get(), id)) {
            stack.add(sections.discussion(id), sections.attachments(id));
        }
        stack.add(papers.history(id));
        add(stack);
    }

    private static FrisePage frise(Detail detail, List<WaveRow> waves, Standing standing) {
        var frise = new FrisePage(Stage.DEPLOYMENT);
        var ended = detail.endedAt();
        if (ended != null) {
            return frise.now(
                            detail.state() == CampaignState.CANCELLED ? State.GIVEN_UP : State.DONE,
                            Words.say("deployment.signed.by", Words.of(detail.state()), Shown.date(ended)))
                    .share(1);
        }
        frise.since(detail.startsOn() == null ? Shown.day(detail.createdAt()) : detail.startsOn());
        frise.share(Sentences.share(standing.sums().adopted(), standing.audience()));
        var next = Sentences.next(detail, waves);
        return next == null ? frise : frise.next(next);
    }

    /** The figures, each leading to the organisations it comes from, for who may see them one by one. */
    private static Figures figures(Detail detail, Standing standing, boolean leads) {
        var page = Looks.campaign(detail.id());
        var sums = standing.sums();
        var declined = sums.in(AdoptionState.DECLINED);
        var share = Shown.percent(Sentences.share(declined, standing.audience()), 1);
        var figures = new Figures()
                .figure(
                        Shown.number(sums.adopted()),
                        Words.say("deployment.ofAll", Shown.number(standing.audience())),
                        Words.say("deployment.figure.adopted", Shown.number(sums.in(AdoptionState.CONFIRMED))),
                        new Span(Sentences.gap(standing.gap())),
                        null)
                .figure(Shown.number(sums.onTheWay()), Words.say("deployment.figure.onTheWay"))
                .figure(
                        Shown.number(declined),
                        Words.say("deployment.share", share),
                        Words.say("deployment.figure.declined"),
                        null,
                        leads && declined > 0 ? page + "?etape=" + AdoptionState.DECLINED : null);
        var plan = detail.plan();
        if (plan != null && !plan.goals().isEmpty()) {
            var goal = plan.goals().get(0);
            var measured = sums.measured(goal.id());
            figures.figure(
                    Shown.number(measured.sum()),
                    null,
                    Words.say("deployment.figure.measured", goal.name(), goal.unit(), measured.organisations()),
                    null,
                    leads && measured.organisations() > 0 ? Looks.sources(detail.id(), goal.id()) : null);
        }
        return figures;
    }

    private void curve(Detail detail, Standing standing) {
        var drawn = curve.of(detail, standing);
        if (drawn != null) {
            add(drawn);
        }
    }
}
