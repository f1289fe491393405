package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.couveuse.administration.AccountDesk;
import org.couveuse.administration.Announcements;
import org.couveuse.administration.RightDesk;
import org.couveuse.engine.ProcessAdministration;
import org.couveuse.notices.MailState;
import org.couveuse.notices.Notices;
import org.couveuse.people.RightState;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** What an administrator tends, and what of it waits. */
@Route(value = "admin", layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class AdministrationView extends Page implements BeforeEnterObserver {

    private final transient AccountDesk accounts;
    private final transient ProcessAdministration processes;
    private final transient Announcements announcements;
    private final transient Notices notices;
    private final transient RightDesk rights;

    AdministrationView(
            AccountDesk accounts,
            ProcessAdministration processes,
            Announcements announcements,
            Notices notices,
            RightDesk rights) {
        this.rights = rights;
        this.accounts = accounts;
        this.processes = processes;
        this.announcements = announcements;
        this.notices = notices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("administration.title"));
        lead(Words.say("administration.lead"));
        var failed = processes.failed();
        var unheard = announcements.count();
        var lost = notices.count(MailState.GIVEN_UP);
        var kept = notices.count(MailState.KEPT);
        var models = processes.definitions(Words.locale());
        var running = models.stream()
                .mapToLong(ProcessAdministration.Definition::running)
                .sum();
        var asked = rights.list(RightState.WAITING).size();
        var tiles = new Div(
                tile(
                        "accounts",
                        "/admin/comptes",
                        Part.quiet(Words.say("administration.accounts.tile", accounts.count("")))),
                tile(
                        "rights",
                        "/droits",
                        asked > 0
                                ? new StateWord(State.TO_COME, Words.say("administration.rights.count", asked))
                                : Part.quiet(Words.say("administration.rights.tile"))),
                tile(
                        "processes",
                        "/admin/processus",
                        Part.quiet(Words.say("administration.processes.tile", models.size(), Shown.number(running)))),
                tile(
                        "incidents",
                        "/admin/incidents",
                        waits(failed, Words.say("administration.incidents.tile", failed))),
                tile(
                        "announcements",
                        "/admin/annonces",
                        waits(unheard, Words.say("administration.announcements.tile", unheard))),
                tile(
                        "mails",
                        "/admin/courriels",
                        kept > 0
                                ? new StateWord(State.TO_COME, Words.say("administration.mails.tileKept", kept))
                                : waits(lost, Words.say("administration.mails.tile", lost))),
                tile("openTasks", "/admin/taches-ouvertes", Part.quiet(Words.say("administration.openTasks.tile"))),
                tile("checks", "/controles", Part.quiet(Words.say("administration.checks.tile"))),
                tile("imports", "/admin/imports", Part.quiet(Words.say("administration.imports.tile"))));
        tiles.addClassName("cols");
        add(tiles);
    }

    private static Component tile(String name, String address, Component state) {
        var card = Card.titled(Words.say("administration." + name), address, state);
        card.addClassName("c4");
        return card;
    }

    private static Component waits(long count, String words) {
        return new StateWord(count > 0 ? State.BLOCKED : State.DONE, words);
    }
}
