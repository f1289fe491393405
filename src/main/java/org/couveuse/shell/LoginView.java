package org.couveuse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.couveuse.people.FirstAdministrator;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Words;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;

/** The sign-in page: a plain form that password managers know, and in the demonstration the list of its accounts. */
@Route(value = LoginView.ADDRESS, autoLayout = false)
@AnonymousAllowed
public class LoginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "connexion";

    private final Div note = new Div();

    LoginView(Environment environment, FirstAdministrator first, ProviderDoor provider, SignInPatience passwords) {
        var ways = new Div();
        ways.addClassName("stack");
        if (provider.open()) {
            ways.add(elsewhere(provider.name()));
            if (passwords.takesPasswords()) {
                ways.add(new Paragraph(Words.say("shell.signIn.or")));
            }
        }
        if (passwords.takesPasswords()) {
            ways.add(form());
        }
        var below = new Div();
        below.addClassName("stack");
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            below.add(demonstration());
        }
        if (first.awaited()) {
            below.add(new Link("/" + FirstAccessView.ADDRESS, Words.say("shell.first.title")));
        }
        getContent().add(BarePage.of(ADDRESS, Words.say("shell.signIn.title"), note, ways, below));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var request = VaadinServletRequest.getCurrent();
        if (request != null && request.getUserPrincipal() != null) {
            event.forwardTo("");
            return;
        }
        var parameters = event.getLocation().getQueryParameters().getParameters();
        note.removeAll();
        if (parameters.containsKey("error")) {
            var refused = Notice.problem(Words.say("shell.signIn.refused"));
            refused.getElement().setAttribute("role", "alert");
            note.add(refused);
        } else if (parameters.containsKey(ProviderDoor.REFUSED)) {
            var why = parameters.get(ProviderDoor.REFUSED).stream().findFirst().orElse("");
            var refused = Notice.problem(Words.say(ProviderUsers.words(why)));
            refused.getElement().setAttribute("role", "alert");
            note.add(refused);
        } else if (parameters.containsKey("sortie")) {
            note.add(Notice.success(Words.say("shell.signIn.left")));
        }
        note.setVisible(note.getComponentCount() > 0);
    }

    @Override
    public String getPageTitle() {
        return Page.titled(Words.say("shell.signIn.title"));
    }

    private static Component elsewhere(String name) {
        return Card.buttons(new Link(ProviderDoor.START, Words.say("shell.signIn.provider", name))
                .style("btn btn-primary")
                .outside());
    }

    private static HtmlContainer form() {
        var form = new HtmlContainer("form");
        form.addClassNames("card", "stack");
        form.getElement().setAttribute("method", "post").setAttribute("action", ADDRESS);
        form.add(field("username", "text", "username"), field("password", "password", "current-password"));
        var request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            var hidden = new Input();
            hidden.setType("hidden");
            hidden.getElement().setAttribute("name", token.getParameterName()).setAttribute("value", token.getToken());
            form.add(hidden);
        }
        var submit = new HtmlContainer("button");
        submit.addClassNames("btn", "btn-primary");
        submit.getElement().setAttribute("type", "submit");
        submit.setText(Words.say("shell.signIn.submit"));
        form.add(submit);
        return form;
    }

    private static Component field(String name, String type, String autocomplete) {
        var input = new Input();
        input.setId(name);
        input.setType(type);
        input.addClassName("input");
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true)
                .setAttribute("autocapitalize", "none")
                .setAttribute("maxlength", "100");
        var label = new NativeLabel(Words.say("shell.signIn." + name));
        label.setFor(input);
        var field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    private static Component demonstration() {
        var table = new DataTable(Words.say("shell.demo.title"))
                .column(Words.say("shell.demo.account"))
                .column(Words.say("shell.demo.who"));
        for (var line : Words.say("shell.demo.accounts").split("\\|")) {
            var parts = line.split("=", 2);
            table.row(parts[0].strip(), parts[1].strip());
        }
        var section = new FoldedSection(
                        Words.say("shell.demo.title"), new Paragraph(Words.say("shell.demo.password")), table.bare())
                .open();
        section.addClassName("demo-accounts");
        return section;
    }
}
