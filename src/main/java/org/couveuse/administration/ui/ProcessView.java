package org.couveuse.administration.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.couveuse.engine.MigrationPlans;
import org.couveuse.engine.ProcessAdministration;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Diagram;
import org.couveuse.shell.ui.Figures;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** One model: its diagram with the nodes where something waits, and its versions. */
@Route(value = "admin/processus/:process", layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class ProcessView extends Page implements BeforeEnterObserver {

    private final transient ProcessAdministration processes;
    private final transient MigrationPlans plans;

    ProcessView(ProcessAdministration processes, MigrationPlans plans) {
        this.processes = processes;
        this.plans = plans;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var model =
                processes.definition(event.getRouteParameters().get("process").orElse(""), Words.locale());
        crumb(Words.say("administration.title"), "/admin");
        crumb(Words.say("administration.processes"), "/admin/processus");
        title(model.name());
        beside(ProcessesView.failed(model.failed()));
        add(new Figures()
                .figure(Shown.number(model.running()), Words.say("administration.processes.running"))
                .figure(Shown.number(model.version()), Words.say("administration.processes.version")));
        var picture = processes.picture(model.process(), Words.locale());
        part(
                Words.say("administration.processes.diagram"),
                Part.quiet(Words.say("administration.processes.waits")),
                new Diagram(
                        Words.say("administration.processes.of", model.name()),
                        picture.xml(),
                        picture.active(),
                        picture.done()));
        var heading = Words.say("administration.processes.versions");
        var versions = new DataTable(heading)
                .column(Words.say("administration.processes.version"))
                .column(Words.say("administration.processes.deployed"))
                .figures(Words.say("administration.processes.running"));
        processes
                .versions(model.process())
                .forEach(version -> versions.row(
                        Shown.number(version.version()),
                        Shown.moment(version.deployed()),
                        Shown.number(version.running())));
        part(heading, versions);
        plans.plan(model.process())
                .ifPresent(plan -> part(Words.say("administration.migration"), new MigrationPart(plans, plan)));
    }
}
