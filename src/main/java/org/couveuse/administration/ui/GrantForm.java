package org.couveuse.administration.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.couveuse.administration.AccountDesk;
import org.couveuse.administration.AccountDesk.Scope;
import org.couveuse.people.Memberships;
import org.couveuse.people.RightRequests;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Grants a person a role, where it holds; what two people grant is asked for here and waits for the second one. */
final class GrantForm extends Div {

    private static final int LONGEST = 1000;

    private final transient AccountDesk desk;
    private final transient Memberships memberships;
    private final transient RightRequests requests;
    private final UUID person;
    private final transient Runnable done;
    private final Select<Role> role = new Select<>();
    private final ComboBox<Scope> scope = new ComboBox<>();
    private final TextArea reason = Fields.area(
            Words.say("administration.rights.reason"), Words.say("administration.rights.reasonHint"), LONGEST);
    private final Action give = Action.secondary(Words.say("administration.account.grant"), this::grant)
            .small();
    private final Action ask = Action.secondary(Words.say("administration.rights.send"), this::grant)
            .small();
    private final Refusal refusal = new Refusal();

    GrantForm(AccountDesk desk, Memberships memberships, RightRequests requests, UUID person, Runnable done) {
        this.desk = desk;
        this.memberships = memberships;
        this.requests = requests;
        this.person = person;
        this.done = done;
        addClassNames("card", "stack");
        role.setLabel(Words.say("administration.account.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(each -> each == null ? "" : Words.of(each));
        role.setWidthFull();
        role.addValueChangeListener(e -> chosen(e.getValue()));
        scope.setLabel(Words.say("administration.account.where"));
        scope.setItemLabelGenerator(Scope::name);
        scope.setWidthFull();
        scope.setVisible(false);
        reason.setWidthFull();
        reason.setVisible(false);
        ask.setVisible(false);
        refusal.bind("role", role).bind("scope", scope).bind("reason", reason);
        add(refusal, role, scope, reason, Card.buttons(give, ask));
    }

    private void chosen(@Nullable Role value) {
        scope.clear();
        scope.setVisible(value != null && !value.everywhere());
        var two = value != null && value.takesTwo();
        reason.setVisible(two);
        ask.setVisible(two);
        give.setVisible(!two);
        if (value != null && !value.everywhere()) {
            scope.setItems(query -> desk.scopes(value, query.getFilter().orElse("")).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit()));
        } else {
            scope.setItems(List.of());
        }
    }

    private void grant() {
        refusal.clear();
        var value = role.getValue();
        if (value == null) {
            refusal.show(
                    Words.say("administration.account.notGranted"), RuleViolation.field("role", "shared.required"));
            return;
        }
        var place = value.everywhere() || scope.getValue() == null
                ? null
                : scope.getValue().id();
        try {
            if (value.takesTwo()) {
                requests.ask(new RightRequests.Ask(person, value, place, reason.getValue()));
                done.run();
                Messages.say(Notice.success(Words.say("administration.rights.sent")));
            } else {
                memberships.grant(person, value, place);
                done.run();
            }
        } catch (RuleViolation refused) {
            refusal.show(Words.say("administration.account.notGranted"), refused);
        }
    }
}
