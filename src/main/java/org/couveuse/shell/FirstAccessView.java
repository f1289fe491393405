package org.couveuse.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.couveuse.people.Accounts;
import org.couveuse.people.FirstAdministrator;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Words;

/** Where the first administrator of an empty installation comes in, with the code that the log shows. */
@Route(value = FirstAccessView.ADDRESS, autoLayout = false)
@AnonymousAllowed
public class FirstAccessView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "premier-acces";

    private final transient FirstAdministrator first;
    private final PlainField code;
    private final PlainField given;
    private final PlainField family;
    private final PlainField email;
    private final PlainField password;
    private final PlainField again;

    FirstAccessView(FirstAdministrator first) {
        this.first = first;
        code = PlainField.text("code", Words.say("shell.first.code"), Words.say("shell.first.codeHint"), "off");
        given = PlainField.text("givenName", Words.say("shell.first.given"), null, "given-name");
        family = PlainField.text("familyName", Words.say("shell.first.family"), null, "family-name");
        email = PlainField.text("email", Words.say("shell.account.email"), null, "email");
        password = PlainField.password(
                "password",
                Words.say("shell.password.chosen"),
                Words.say("shell.password.hint", Accounts.SHORTEST),
                "new-password");
        again = PlainField.password("again", Words.say("shell.password.again"), null, "new-password");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!first.awaited()) {
            throw new com.vaadin.flow.router.NotFoundException();
        }
        var form = new Div(code, given, family, email, password, again);
        form.add(Card.buttons(Action.primary(Words.say("shell.first.send"), this::send)));
        form.addClassNames("card", "stack");
        getContent().removeAll();
        getContent()
                .add(BarePage.of(
                        ADDRESS,
                        Words.say("shell.first.title"),
                        new Paragraph(Words.say("shell.first.words", first.username())),
                        form));
    }

    @Override
    public String getPageTitle() {
        return Page.titled(Words.say("shell.first.title"));
    }

    private void send() {
        var fields = List.of(code, given, family, email, password, again);
        fields.forEach(PlainField::fine);
        try {
            if (!password.value().equals(again.value())) {
                throw RuleViolation.fields(List.of(FieldProblem.of("again", "shell.password.differs")));
            }
            first.enter(new FirstAdministrator.Introduction(
                    code.value(),
                    given.value().strip(),
                    family.value().strip(),
                    email.value().strip(),
                    password.value()));
            UI.getCurrent().navigate(LoginView.ADDRESS);
        } catch (RuleViolation refusal) {
            PlainField.refuse(fields, refusal);
        }
    }
}
