package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.couveuse.deployment.CampaignFigures;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.CampaignService.Detail;
import org.couveuse.deployment.CampaignService.OpenCampaign;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Checks;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Bar;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subject.Card;

/** Campaigns, each with how far it has come. */
@Route(value = "deploiements", layout = MainLayout.class)
@PermitAll
public class CampaignsView extends Page {

    private static final int ROWS = 25;

    private final transient CampaignService campaigns;
    private final transient CampaignFigures figures;
    private final transient CurrentActor current;

    CampaignsView(CampaignService campaigns, CampaignFigures figures, CurrentActor current) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.current = current;
        title(Words.say("deployment.list.title"));
        lead(Words.say("deployment.list.lead"));
        var empty = new EmptyState(Words.say("deployment.list.none"), Words.say("deployment.list.noneWords"));
        if (campaigns.steers(current.get())) {
            beside(
                    Action.link(Words.say("deployment.matrix.link"), "/deploiements/matrice"),
                    Action.secondary(Words.say("deployment.list.open"), this::ask));
        }
        add(new PagedGrid<Detail>(
                        Words.say("deployment.list.title"), cursor -> campaigns.page(current.get(), cursor, ROWS))
                .column(Words.say("deployment.column.campaign"), c -> new Link(Looks.campaign(c.id()), c.title()))
                .column(Words.say("deployment.column.state"), c -> new StateWord(Looks.of(c.state()), c.state()))
                .column(Words.say("deployment.column.adopted"), this::adopted)
                .text(Words.say("deployment.column.gap"), this::gap)
                .text(Words.say("deployment.column.ends"), CampaignsView::ends)
                .empty(empty));
    }

    private Component adopted(Detail campaign) {
        var standing = figures.standing(current.get(), campaign.id());
        var words = Shown.number(standing.sums().adopted()) + " "
                + Words.say("deployment.ofAll", Shown.number(standing.audience()));
        var cell = new Div(
                new Span(words),
                new Bar(standing.sums().adopted(), standing.audience(), Words.say("deployment.column.adopted")));
        cell.addClassName("stack-s");
        return cell;
    }

    private String gap(Detail campaign) {
        return campaign.startsOn() == null
                ? "–"
                : Sentences.gap(figures.standing(current.get(), campaign.id()).gap());
    }

    private static String ends(Detail campaign) {
        var ended = campaign.endedAt();
        if (ended != null) {
            return Shown.date(ended);
        }
        var plan = campaign.plan();
        return plan == null ? "–" : Shown.date(plan.endsOn());
    }

    private void ask() {
        var solution = new ComboBox<Card>(Words.say("deployment.open.solution"));
        solution.setItems(campaigns.offered());
        solution.setItemLabelGenerator(Card::title);
        solution.setWidthFull();
        var name = Fields.text(Words.say("deployment.open.name"), null, 200);
        name.setWidthFull();
        solution.addValueChangeListener(e -> {
            if (name.isEmpty() && e.getValue() != null) {
                name.setValue(e.getValue().title());
            }
        });
        new ConfirmQuestion(
                        Words.say("deployment.open.title"),
                        Words.say("deployment.open.words"),
                        Words.say("deployment.list.open"),
                        () -> open(solution.getValue(), name.getValue()),
                        solution,
                        name)
                .marks("solution", solution)
                .marks("title", name)
                .open();
    }

    private void open(@org.jspecify.annotations.Nullable Card solution, String title) {
        new Checks()
                .present("solution", solution)
                .that(!title.isBlank(), "title", "shared.required")
                .refuse();
        var id = campaigns.open(
                current.get(), new OpenCampaign(Objects.requireNonNull(solution).id(), title.strip()));
        getUI().ifPresent(ui -> ui.navigate("deploiements/" + id));
    }
}
