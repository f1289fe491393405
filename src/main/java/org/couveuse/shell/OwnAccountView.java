package org.couveuse.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.couveuse.notices.NoticeChoices;
import org.couveuse.people.AccessTokens;
import org.couveuse.people.Accounts;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.Subjects;

/** One's own account: who the product thinks one is, what one may do where, what one is written about, and the password. */
@Route(value = OwnAccountView.ADDRESS, layout = MainLayout.class)
@PermitAll
public class OwnAccountView extends Page implements BeforeEnterObserver {

    static final String ADDRESS = "compte";

    private final transient CurrentActor current;
    private final transient People people;
    private final transient Organisations organisations;
    private final transient Memberships memberships;
    private final transient Subjects subjects;
    private final transient Accounts accounts;
    private final transient NoticeChoices notices;
    private final transient AccessTokens tokens;
    private final transient OwnProvider provider;
    private final transient List<AccountPart> more;

    OwnAccountView(
            CurrentActor current,
            People people,
            Organisations organisations,
            Memberships memberships,
            Subjects subjects,
            Accounts accounts,
            NoticeChoices notices,
            AccessTokens tokens,
            OwnProvider provider,
            List<AccountPart> more) {
        this.current = current;
        this.people = people;
        this.organisations = organisations;
        this.memberships = memberships;
        this.subjects = subjects;
        this.accounts = accounts;
        this.notices = notices;
        this.tokens = tokens;
        this.provider = provider;
        this.more = List.copyOf(more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var person = people.get(current.get().id());
        var own = person.organisation();
        title(Words.say("shell.account.title"));
        lead(person.displayName());
        var values = new KeyValues()
                .pair(Words.say("shell.account.email"), person.email())
                .pair(
                        Words.say("shell.account.organisation"),
                        own == null
                                ? null
                                : organisations
                                        .find(own)
                                        .map(Organisations.Row::name)
                                        .orElse(null));
        accounts.of(person.id())
                .ifPresent(account -> values.pair(Words.say("shell.signIn.username"), account.username()));
        columns(
                new Part(Words.say("shell.account.who"), new Card(values)).wide(5),
                new Part(Words.say("shell.account.roles"), roles(person)).wide(7));
        part(Words.say("shell.notices.title"), new NoticesForm(notices));
        part(Words.say("shell.tokens.title"), new TokensForm(tokens));
        provider.card(person.id()).ifPresent(card -> part(Words.say("shell.external.title"), card));
        if (accounts.of(person.id()).isPresent()) {
            part(
                    Words.say("shell.password.change"),
                    new PasswordForm(
                            accounts, false, () -> Messages.say(Notice.success(Words.say("shell.password.changed")))));
        }
        more.forEach(each -> part(each.title(), each.part(current.get())));
    }

    private com.vaadin.flow.component.Component roles(People.Row person) {
        var held = memberships.of(person.id());
        if (held.isEmpty()) {
            return Part.quiet(Words.say("shell.home.noRole"));
        }
        var places = subjects.all(held.stream()
                .map(Memberships.Row::scope)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var table = new DataTable(Words.say("shell.account.roles"))
                .column(Words.say("shell.account.role"))
                .column(Words.say("shell.account.where"))
                .column(Words.say("shell.account.until"));
        Arrays.stream(Role.values())
                .forEach(role -> held.stream().filter(row -> row.role() == role).forEach(row -> {
                    var place = row.scope() == null ? null : places.get(row.scope());
                    table.row(
                            Words.of(role),
                            place == null ? Words.say("shell.account.everywhere") : place(place),
                            row.to() == null ? Words.say("shell.account.noEnd") : Shown.date(row.to()));
                }));
        return table;
    }

    private static String place(Subject.Card place) {
        return place.title();
    }
}
