package org.couveuse.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.couveuse.people.Accounts;
import org.couveuse.people.SignedIn;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Words;
import org.springframework.security.core.context.SecurityContextHolder;

/** Chooses a password: the one in force, the new one, the new one again. */
final class PasswordForm extends Composite<Div> {

    private final transient Accounts accounts;
    private final transient Runnable done;
    private final PlainField current;
    private final PlainField chosen;
    private final PlainField again;

    PasswordForm(Accounts accounts, boolean oneTime, Runnable done) {
        this.accounts = accounts;
        this.done = done;
        current = PlainField.password(
                "current",
                Words.say(oneTime ? "shell.password.oneTime" : "shell.password.current"),
                null,
                "current-password");
        chosen = PlainField.password(
                "password",
                Words.say("shell.password.chosen"),
                Words.say("shell.password.hint", Accounts.SHORTEST),
                "new-password");
        again = PlainField.password("again", Words.say("shell.password.again"), null, "new-password");
        getContent().addClassNames("card", "stack");
        var fields = new Div(
                current, chosen, again, Card.buttons(Action.primary(Words.say("shell.password.save"), this::save)));
        fields.addClassNames("stack", "field-line");
        getContent().add(fields);
    }

    private void save() {
        var fields = List.of(current, chosen, again);
        fields.forEach(PlainField::fine);
        try {
            if (!chosen.value().equals(again.value())) {
                throw RuleViolation.fields(List.of(FieldProblem.of("again", "shell.password.differs")));
            }
            accounts.choose(current.value(), chosen.value());
            stay();
            fields.forEach(PlainField::clear);
            done.run();
        } catch (RuleViolation refusal) {
            PlainField.refuse(fields, refusal);
        }
    }

    /** This session goes on with the new password; all others of the account end. */
    private void stay() {
        var context = SecurityContextHolder.getContext();
        var before = context.getAuthentication();
        if (before != null && before.getPrincipal() instanceof SignedIn signedIn) {
            context.setAuthentication(StandingSession.renewed(before, accounts.goingOn(signedIn)));
        }
    }
}
