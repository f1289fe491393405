package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.couveuse.administration.AccountDesk;
import org.couveuse.administration.AccountDesk.Row;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** Everybody who is known, with account and roles. */
@Route(value = "admin/comptes", layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class AccountsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 25;

    private final transient AccountDesk accounts;

    AccountsView(AccountDesk accounts) {
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb(Words.say("administration.title"), "/admin");
        title(Words.say("administration.accounts"));
        lead(Words.say("administration.accounts.lead"));
        var place = new Div();
        var search = Fields.text(
                Words.say("administration.accounts.search"), Words.say("administration.accounts.searchHint"), 100);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> list(place, e.getValue()));
        add(search, place);
        list(place, "");
    }

    private void list(Div place, String text) {
        place.removeAll();
        place.add(new PagedGrid<Row>(Words.say("administration.accounts"), after -> accounts.page(text, after, SHOWN))
                .column(
                        Words.say("administration.accounts.person"),
                        row -> new Link(
                                "/admin/comptes/" + row.person().id(),
                                row.person().displayName()))
                .text(
                        Words.say("administration.accounts.username"),
                        row -> row.account() == null ? "—" : row.account().username())
                .column(Words.say("administration.accounts.state"), AccountsView::state)
                .text(Words.say("administration.accounts.roles"), row -> roles(row.roles()))
                .empty(new EmptyState(
                        Words.say("administration.accounts.none"), Words.say("administration.accounts.noneWords")))
                .total(accounts.count(text)));
    }

    static Component state(Row row) {
        if (!row.person().active()) {
            return new StateWord(State.GIVEN_UP, Words.say("administration.account.left"));
        }
        var account = row.account();
        if (account == null) {
            return new StateWord(State.TO_COME, Words.say("administration.account.none"));
        }
        return account.enabled()
                ? new StateWord(State.DONE, Words.say("administration.account.enabled"))
                : new StateWord(State.GIVEN_UP, Words.say("administration.account.disabled"));
    }

    private static String roles(List<AccountDesk.Held> held) {
        return held.isEmpty()
                ? "—"
                : Shown.list(held.stream()
                        .map(each -> Words.of(each.role()))
                        .distinct()
                        .toList());
    }

    static Span where(AccountDesk.Held held) {
        var where = held.where();
        return new Span(where == null ? Words.say("administration.account.everywhere") : where);
    }
}
