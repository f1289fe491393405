package org.couveuse.administration.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.couveuse.administration.AccountDesk;
import org.couveuse.administration.AccountDesk.Scope;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Grants a person a role, where it holds. */
final class GrantForm extends Div {

    private final transient AccountDesk desk;
    private final transient Memberships memberships;
    private final UUID person;
    private final transient Runnable done;
    private final Select<Role> role = new Select<>();
    private final ComboBox<Scope> scope = new ComboBox<>();
    private final Refusal refusal = new Refusal();

    GrantForm(AccountDesk desk, Memberships memberships, UUID person, Runnable done) {
        this.desk = desk;
        this.memberships = memberships;
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
        refusal.bind("role", role).bind("scope", scope);
        add(
                refusal,
                role,
                scope,
                Card.buttons(Action.secondary(Words.say("administration.account.grant"), this::grant)
                        .small()));
    }

    private void chosen(@Nullable Role value) {
        scope.clear();
        scope.setVisible(value != null && !value.everywhere());
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
            memberships.grant(person, value, place);
            done.run();
        } catch (RuleViolation refused) {
            refusal.show(Words.say("administration.account.notGranted"), refused);
        }
    }
}
