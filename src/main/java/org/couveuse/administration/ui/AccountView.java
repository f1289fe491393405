package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.function.Supplier;
import org.couveuse.administration.AccountDesk;
import org.couveuse.administration.AccountDesk.Key;
import org.couveuse.administration.AccountDesk.Row;
import org.couveuse.administration.RightDesk;
import org.couveuse.people.Accounts;
import org.couveuse.people.Memberships;
import org.couveuse.people.RightRequests;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** One person's account and roles. */
@Route(value = "admin/comptes/:person", layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class AccountView extends Page implements BeforeEnterObserver {

    private final transient AccountDesk desk;
    private final transient Accounts accounts;
    private final transient Memberships memberships;
    private final transient RightRequests requests;
    private final transient RightDesk rights;

    AccountView(
            AccountDesk desk, Accounts accounts, Memberships memberships, RightRequests requests, RightDesk rights) {
        this.desk = desk;
        this.accounts = accounts;
        this.memberships = memberships;
        this.requests = requests;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(UUID.fromString(event.getRouteParameters().get("person").orElse("")), null);
        } catch (IllegalArgumentException noId) {
            throw RuleViolation.notFound();
        }
    }

    private void show(UUID person, @org.jspecify.annotations.Nullable Key key) {
        clear();
        var row = desk.of(person);
        crumb(Words.say("administration.title"), "/admin");
        crumb(Words.say("administration.accounts"), "/admin/comptes");
        title(row.person().displayName());
        beside(AccountsView.state(row));
        if (key != null) {
            add(told(key));
        }
        columns(account(row).wide(5), roles(row).wide(7));
    }

    /** The password, on this page alone and this once. */
    private static Component told(Key key) {
        var password = new Span(key.password());
        password.addClassName("code");
        return Notice.success(
                Words.say("administration.account.opened"),
                new KeyValues()
                        .pair(Words.say("administration.accounts.username"), key.username())
                        .pair(
                                Words.say(
                                        key.half()
                                                ? "administration.keys.firstHalf"
                                                : "administration.account.password"),
                                password),
                Part.words(Words.say(key.half() ? "administration.keys.waits" : "administration.account.once")));
    }

    private Part account(Row row) {
        var person = row.person();
        var account = row.account();
        var values = new KeyValues()
                .pair(Words.say("administration.account.email"), person.email())
                .pair(
                        Words.say("administration.accounts.username"),
                        account == null ? Words.say("administration.account.none") : account.username());
        var part = new Part(Words.say("administration.account"), new Card(values));
        if (account == null) {
            return part.actions(Action.primary(Words.say("administration.account.open"), () -> open(row))
                    .small());
        }
        var username = account.username();
        var turn = account.enabled()
                ? Action.secondary(
                        Words.say("administration.account.disable"),
                        () -> ConfirmQuestion.ask(
                                Words.say("administration.account.disableTitle", person.displayName()),
                                Words.say("administration.account.disableWords"),
                                Words.say("administration.account.disable"),
                                () -> turn(person.id(), username, false)))
                : Action.secondary(
                        Words.say("administration.account.enable"),
                        () -> tried(() -> turn(person.id(), username, true)));
        var renew = Action.secondary(
                Words.say("administration.account.renew"),
                () -> ConfirmQuestion.ask(
                        Words.say("administration.account.renewTitle", person.displayName()),
                        Words.say(
                                desk.takesTwo(person.id())
                                        ? "administration.keys.askWords"
                                        : "administration.account.renewWords"),
                        Words.say("administration.account.renew"),
                        () -> keyed(person.id(), () -> desk.renew(person.id()))));
        return part.actions(turn.small(), renew.small());
    }

    private void open(Row row) {
        var name = Fields.text(
                Words.say("administration.accounts.username"), Words.say("people.account.usernameForm"), 80);
        name.setValue(AccountDesk.usernameFor(row.person()));
        name.setWidthFull();
        var person = row.person().id();
        new ConfirmQuestion(
                        Words.say(
                                "administration.account.openTitle", row.person().displayName()),
                        Words.say("administration.account.openWords"),
                        Words.say("administration.account.open"),
                        () -> keyed(person, () -> desk.open(person, name.getValue())),
                        name)
                .open();
    }

    private void keyed(UUID person, Supplier<Key> work) {
        show(person, work.get());
    }

    private void turn(UUID person, String username, boolean enabled) {
        accounts.enable(username, enabled);
        show(person, null);
    }

    private Part roles(Row row) {
        var heading = Words.say("administration.account.roles");
        var person = row.person().id();
        var content = new Div();
        content.addClassName("stack");
        if (row.roles().isEmpty()) {
            content.add(Part.quiet(Words.say("administration.account.noRole")));
        } else {
            var table = new DataTable(heading)
                    .column(Words.say("administration.account.role"))
                    .column(Words.say("administration.account.where"))
                    .column(Words.say("administration.account.since"))
                    .column(Words.say("administration.account.revokes"));
            row.roles()
                    .forEach(held -> table.row(
                            new Span(Words.of(held.role())),
                            AccountsView.where(held),
                            new Span(Shown.date(held.from())),
                            revoke(person, held)));
            content.add(table);
        }
        rights.about(person)
                .forEach(seen -> content.add(Notice.info(Words.say(
                        "administration.rights.waits",
                        Words.of(seen.row().role()),
                        seen.askedBy(),
                        Shown.date(seen.row().askedAt())))));
        content.add(new GrantForm(desk, memberships, requests, person, () -> show(person, null)));
        return new Part(heading, content).link("/droits", Words.say("administration.rights.all"));
    }

    private Component revoke(UUID person, AccountDesk.Held held) {
        return Action.plain(
                        Words.say("administration.account.revoke"),
                        () -> ConfirmQuestion.ask(
                                Words.say("administration.account.revokeTitle", Words.of(held.role())),
                                Words.say("administration.account.revokeWords"),
                                Words.say("administration.account.revoke"),
                                () -> {
                                    memberships.revoke(held.membership());
                                    show(person, null);
                                }))
                .small();
    }

    private static void tried(Runnable work) {
        try {
            work.run();
        } catch (RuleViolation refusal) {
            Messages.refuse(refusal);
        }
    }
}
