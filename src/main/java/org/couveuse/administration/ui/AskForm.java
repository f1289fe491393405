package org.couveuse.administration.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.couveuse.administration.AccountDesk.Scope;
import org.couveuse.administration.RightDesk;
import org.couveuse.people.People;
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

/** Asks that somebody may vote, approve or verify; a second person answers. */
final class AskForm extends Div {

    private static final int LONGEST = 1000;

    private final transient RightDesk desk;
    private final transient RightRequests requests;
    private final transient Runnable done;
    private final ComboBox<People.Row> person = new ComboBox<>();
    private final Select<Role> role = new Select<>();
    private final ComboBox<Scope> scope = new ComboBox<>();
    private final TextArea reason = Fields.area(Words.say("administration.rights.reason"), null, LONGEST);
    private final Refusal refusal = new Refusal();

    AskForm(RightDesk desk, RightRequests requests, Runnable done) {
        this.desk = desk;
        this.requests = requests;
        this.done = done;
        addClassNames("card", "stack");
        person.setLabel(Words.say("administration.rights.person"));
        person.setItemLabelGenerator(People.Row::displayName);
        person.setItems(query -> desk.people(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        role.setLabel(Words.say("administration.account.role"));
        role.setItems(desk.askable());
        role.setItemLabelGenerator(each -> each == null ? "" : Words.of(each));
        role.addValueChangeListener(e -> chosen(e.getValue()));
        scope.setLabel(Words.say("administration.account.where"));
        scope.setItemLabelGenerator(Scope::name);
        scope.setVisible(false);
        person.setWidthFull();
        role.setWidthFull();
        scope.setWidthFull();
        reason.setWidthFull();
        refusal.bind("person", person).bind("role", role).bind("scope", scope).bind("reason", reason);
        add(
                refusal,
                person,
                role,
                scope,
                reason,
                Card.buttons(Action.primary(Words.say("administration.rights.send"), this::send)));
    }

    private void chosen(@Nullable Role value) {
        scope.clear();
        scope.setVisible(value != null && !value.everywhere());
        if (value != null && !value.everywhere()) {
            scope.setItems(query -> desk.bodies(value, query.getFilter().orElse("")).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit()));
        }
    }

    private void send() {
        refusal.clear();
        var whom = person.getValue();
        var where = scope.getValue();
        try {
            requests.ask(new RightRequests.Ask(
                    whom == null ? null : whom.id(),
                    role.getValue(),
                    where == null ? null : where.id(),
                    reason.getValue()));
            done.run();
            Messages.say(Notice.success(Words.say("administration.rights.sent")));
        } catch (RuleViolation refused) {
            refusal.show(Words.say("administration.rights.notSent"), refused);
        }
    }
}
