package org.couveuse.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.couveuse.people.Accounts;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Words;

/** Where one chooses a password of one's own before anything else is open. */
@Route(value = ChoosePasswordView.ADDRESS, autoLayout = false)
@PermitAll
public class ChoosePasswordView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "mot-de-passe";

    ChoosePasswordView(Accounts accounts, AuthenticationContext exit) {
        getContent()
                .add(BarePage.of(
                        ADDRESS,
                        Words.say("shell.password.title"),
                        new Paragraph(Words.say("shell.password.why")),
                        new PasswordForm(accounts, true, () -> UI.getCurrent().navigate("")),
                        Action.plain(Words.say("shell.account.leave"), exit::logout)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!OneTimePassword.mustChoose()) {
            event.forwardTo(OwnAccountView.ADDRESS);
        }
    }

    @Override
    public String getPageTitle() {
        return Page.titled(Words.say("shell.password.title"));
    }
}
