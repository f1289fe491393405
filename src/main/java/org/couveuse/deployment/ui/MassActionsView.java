package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.AdoptionReading.Query;
import org.couveuse.deployment.AdoptionReading.Row;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.MassAct;
import org.couveuse.deployment.MassActions;
import org.couveuse.deployment.MassActions.Wanted;
import org.couveuse.deployment.MassActions.Which;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Choice;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** Many organisations at once: which, what, what will happen to each, and then what became of it. */
@Route(value = "deploiements/:id/gestes", layout = MainLayout.class)
@PermitAll
public class MassActionsView extends Page implements BeforeEnterObserver {

    private static final int ROWS = 20;
    private static final int LONGEST = 2000;

    private final transient CampaignService campaigns;
    private final transient AdoptionReading adoptions;
    private final transient MassActions actions;
    private final transient MassParts parts;
    private final transient CurrentActor current;
    private final transient Set<UUID> ticked = new LinkedHashSet<>();
    private final Div foreseen = new Div();
    private final Div asked = new Div();
    private transient Query query = Query.ALL;
    private transient MassAct act = MassAct.REMIND;

    MassActionsView(
            CampaignService campaigns,
            AdoptionReading adoptions,
            MassActions actions,
            MassParts parts,
            CurrentActor current) {
        this.campaigns = campaigns;
        this.adoptions = adoptions;
        this.actions = actions;
        this.parts = parts;
        this.current = current;
        foreseen.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Looks.id(event);
        var who = current.get();
        var detail = campaigns.detail(who, id);
        clear();
        ticked.clear();
        crumb(Words.say("deployment.list.title"), "/deploiements");
        crumb(detail.title(), Looks.campaign(id));
        title(Words.say("deployment.mass.title"));
        lead(Words.say("deployment.mass.lead"));
        if (!campaigns.steers(who)) {
            add(Part.words(Words.say("deployment.agencyOnly")));
            return;
        }
        add(which(id), what(id), foreseen, asked);
        asked.removeAll();
        asked.add(parts.asked(id));
    }

    private Component which(UUID campaign) {
        var grid = new PagedGrid<Row>(
                        Words.say("deployment.grid.caption"),
                        cursor -> adoptions.page(current.get(), campaign, query, cursor, ROWS))
                .column(
                        Words.say("deployment.column.organisation"),
                        row -> new Link(Looks.adoption(row.id()), row.name()))
                .column(Words.say("deployment.column.step"), row -> Looks.word(row, false))
                .text(Words.say("deployment.column.since"), row -> Shown.date(row.since()))
                .column(Words.say("deployment.mass.only"), this::tick)
                .empty(new EmptyState(Words.say("deployment.grid.none"), Words.say("deployment.grid.noneWords")));
        var waves = campaigns.waves(current.get(), campaign).stream()
                .map(CampaignService.WaveRow::number)
                .toList();
        var filters = new OrganisationFilters(query, waves, next -> {
            query = next;
            stale();
            grid.refresh();
        });
        return new Part(
                Words.say("deployment.mass.which"), Part.quiet(Words.say("deployment.mass.hint")), filters, grid);
    }

    private Component tick(Row row) {
        var box = new Checkbox(ticked.contains(row.id()));
        box.setAriaLabel(Words.say("deployment.mass.tick", row.name()));
        box.addValueChangeListener(e -> {
            if (e.getValue()) {
                ticked.add(row.id());
            } else {
                ticked.remove(row.id());
            }
            stale();
        });
        return box;
    }

    private Component what(UUID campaign) {
        var until = Fields.date(Words.say("deployment.mass.until"), Words.say("deployment.mass.until.hint"));
        until.setVisible(false);
        until.addValueChangeListener(e -> stale());
        var reason =
                Fields.area(Words.say("deployment.mass.reason"), Words.say("deployment.mass.reason.hint"), LONGEST);
        reason.setWidthFull();
        var told = Part.quiet(Words.say("deployment.mass.words." + act));
        var choice = new Choice<MassAct>(Words.say("deployment.mass.what"), next -> {
            act = next;
            until.setVisible(next == MassAct.POSTPONE);
            told.setText(Words.say("deployment.mass.words." + next));
            stale();
        });
        for (var each : MassAct.values()) {
            choice.option(each, Words.of(each));
        }
        act = MassAct.REMIND;
        var refusal = new Refusal().bind("until", until).bind("reason", reason);
        var see = Action.primary(Words.say("deployment.mass.see"), () -> {
            refusal.clear();
            try {
                foresee(campaign, until, reason);
            } catch (RuleViolation refused) {
                refusal.show(Words.say("deployment.mass.notSeen"), refused);
            }
        });
        return new Part(Words.say("deployment.mass.what"), refusal, choice, told, until, reason, Card.buttons(see));
    }

    /** What was foreseen is no longer what is asked for. */
    private void stale() {
        foreseen.removeAll();
    }

    private void foresee(UUID campaign, DatePicker until, TextArea reason) {
        stale();
        var wanted = wanted(until, reason);
        var preview = actions.preview(current.get(), campaign, wanted);
        var part = parts.foreseen(campaign, wanted, preview);
        if (preview.meant() > 0) {
            part.add(Card.buttons(Action.primary(
                    Words.say("deployment.mass.do." + wanted.act(), preview.meant(), Shown.number(preview.meant())),
                    () -> ConfirmQuestion.ask(
                            Words.say(
                                    "deployment.mass.confirm." + wanted.act(),
                                    preview.meant(),
                                    Shown.number(preview.meant())),
                            Words.say("deployment.mass.words." + wanted.act()),
                            Words.of(wanted.act()),
                            () -> carryOut(campaign, wanted)))));
        }
        foreseen.add(part);
    }

    private void carryOut(UUID campaign, Wanted wanted) {
        actions.ask(current.get(), campaign, wanted);
        stale();
        asked.removeAll();
        asked.add(parts.asked(campaign));
        Messages.say(org.couveuse.shell.ui.Notice.success(Words.say("deployment.mass.begun")));
    }

    private Wanted wanted(DatePicker until, TextArea reason) {
        new Checks()
                .that(act != MassAct.POSTPONE || until.getValue() != null, "until", "deployment.sayDay")
                .that(!reason.getValue().isBlank(), "reason", "deployment.mass.sayWhy")
                .refuse();
        return new Wanted(
                act,
                act == MassAct.POSTPONE ? until.getValue() : null,
                reason.getValue().strip(),
                new Which(
                        List.copyOf(ticked),
                        List.copyOf(query.states()),
                        List.copyOf(query.kinds()),
                        List.copyOf(query.sizes()),
                        query.wave(),
                        query.text().isBlank() ? null : query.text()));
    }
}
