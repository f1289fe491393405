package org.couveuse.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.couveuse.administration.HouseChecks;
import org.couveuse.administration.HouseChecks.Finding;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** Whether what must hold at every moment does hold. */
@Route(value = "controles", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "AUDITOR"})
public class ChecksView extends Page implements BeforeEnterObserver {

    private final transient HouseChecks checks;
    private final Div place = new Div();

    ChecksView(HouseChecks checks) {
        this.checks = checks;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("administration.checks"));
        lead(Words.say("administration.checks.lead"));
        place.addClassName("stack");
        add(place);
        show();
    }

    private void show() {
        var report = checks.report();
        place.removeAll();
        place.add(
                report.healthy()
                        ? new StateWord(State.DONE, Words.say("administration.checks.healthy"))
                        : new StateWord(State.BLOCKED, Words.say("administration.checks.unhealthy")),
                Part.quiet(Words.say("administration.checks.at", Shown.moment(report.at()))));
        var table = new DataTable(Words.say("administration.checks"))
                .column(Words.say("administration.checks.what"))
                .column(Words.say("administration.checks.state"));
        report.findings().forEach(finding -> table.row(new Span(Words.of(finding.check())), state(finding)));
        place.add(table);
        report.findings().stream().filter(finding -> !finding.holds()).forEach(this::faults);
        place.add(Card.buttons(Action.secondary(Words.say("administration.checks.again"), this::show)));
    }

    private static StateWord state(Finding finding) {
        return finding.holds()
                ? new StateWord(State.DONE, Words.say("administration.checks.holds"))
                : new StateWord(State.BLOCKED, Words.say("administration.checks.faults", finding.faults()));
    }

    private void faults(Finding finding) {
        var table = new DataTable(Words.of(finding.check()))
                .column(Words.say("administration.checks.thing"))
                .column(Words.say("administration.checks.fault"));
        finding.first().forEach(fault -> table.row(fault.thing(), fault.what()));
        place.add(new Part(Words.of(finding.check()), table));
    }
}
