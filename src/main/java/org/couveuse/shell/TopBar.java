package org.couveuse.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.Optional;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.SoughtWords;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Person;
import org.couveuse.shell.ui.Words;

/** The bar at the top: mark, search, the other language, absence, and the account with the theme and the way out. */
final class TopBar extends Header {

    private static final String ACCOUNT = "account-menu";

    private final Link language;

    TopBar(Optional<Actor> actor, Runnable exit, boolean searchable) {
        addClassName("topbar");
        add(new Link("/", Icon.MARK.draw(), new Span("Couveuse")).style("brand"));
        add(searchable ? search() : new Span());
        var tools = new Div();
        tools.addClassName("tools");
        if (searchable) {
            tools.add(tool(Icon.SEARCH, "/recherche", Words.say("shell.search.short"))
                    .style("tool-search"));
        }
        language =
                tool(Icon.GLOBE, "/langue", Words.say("shell.language.other")).outside();
        language.getElement().setAttribute("lang", other()).setAttribute("hreflang", other());
        tools.add(language);
        if (actor.isPresent()) {
            if (MainLayout.known("absence") && !actor.get().standsApart()) {
                tools.add(tool(Icon.AWAY, "/absence", Words.say("shell.absence")));
            }
            tools.add(account(actor.get()), menu(actor.get(), exit));
        }
        add(tools);
    }

    /** Lets the other language come back to this page. */
    void at(String path) {
        language.setHref(LanguageSwitch.address(other(), "/" + path));
    }

    private static String other() {
        return Words.locale().equals(Texts.FRENCH) ? "en" : "fr";
    }

    private static Link tool(Icon icon, String address, String words) {
        var label = new Span(words);
        label.addClassName("lbl");
        return new Link(address, icon.draw(), label).style("tool");
    }

    private static HtmlContainer search() {
        var input = new Input();
        input.setId("q");
        input.setType("search");
        input.getElement().setAttribute("name", "q").setAttribute("maxlength", String.valueOf(SoughtWords.LONGEST));
        input.setPlaceholder(Words.say("shell.search.hint"));
        var label = new NativeLabel(Words.say("shell.search.label"));
        label.setFor(input);
        label.addClassName("vh");
        var form = new HtmlContainer("form");
        form.addClassName("search");
        form.getElement().setAttribute("role", "search").setAttribute("action", "recherche");
        form.add(Icon.SEARCH.draw(), label, input);
        return form;
    }

    private static NativeButton account(Actor actor) {
        var name = new Span(actor.name());
        name.addClassName("lbl");
        var button = new NativeButton();
        button.addClassName("tool");
        button.getElement().setAttribute("type", "button").setAttribute("popovertarget", ACCOUNT);
        button.add(Person.avatar(actor.name()), name);
        return button;
    }

    private static Div menu(Actor actor, Runnable exit) {
        var menu = new Div();
        menu.setId(ACCOUNT);
        menu.addClassName("account");
        menu.getElement().setAttribute("popover", "auto");
        var name = new Paragraph(actor.name());
        name.addClassName("account-name");
        var roles = new UnorderedList();
        roles.getElement().setAttribute("role", "list");
        roles.addClassNames("small", "quiet");
        Arrays.stream(Role.values()).filter(actor::has).forEach(role -> roles.add(new ListItem(Words.of(role))));
        var own = new Link("/" + OwnAccountView.ADDRESS, Words.say("shell.account.title"));
        menu.add(name, roles, own, theme(), Action.secondary(Words.say("shell.account.leave"), exit));
        return menu;
    }

    /** Light, dark, or as the system is; {@code style/shell.js} keeps the choice in the browser. */
    private static HtmlContainer theme() {
        var seg = new Div();
        seg.addClassName("seg");
        for (var value : new String[] {"system", "light", "dark"}) {
            var input = new Input();
            input.setType("radio");
            input.getElement().setAttribute("name", "cv-theme").setAttribute("value", value);
            var label = new HtmlContainer("label");
            label.add(input, new Span(Words.say("shell.theme." + value)));
            seg.add(label);
        }
        var legend = new HtmlContainer("legend");
        legend.setText(Words.say("shell.theme"));
        var choice = new HtmlContainer("fieldset");
        choice.addClassName("stack-s");
        choice.add(legend, seg);
        return choice;
    }
}
