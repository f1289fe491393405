package org.couveuse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Words;

/** A screen outside of the frame, for those who are not in yet: mark, language, one thing to do. */
final class BarePage {

    private BarePage() {}

    /** The whole of such a screen at an address. */
    static Div of(String address, String title, Component... content) {
        var main = new Main(new H1(title));
        main.add(content);
        main.addClassNames("main", "sign-in");
        main.setId("contenu");
        var app = new Div(top(address), main);
        app.addClassNames("app", "public");
        return app;
    }

    private static HtmlContainer top(String address) {
        var other = Words.locale().equals(Texts.FRENCH) ? "en" : "fr";
        var language = new Link(
                        LanguageSwitch.address(other, "/" + address),
                        Icon.GLOBE.draw(),
                        new Span(Words.say("shell.language.other")))
                .style("tool")
                .outside();
        language.getElement().setAttribute("lang", other).setAttribute("hreflang", other);
        var tools = new Div(
                new Link("/transparence", Words.say("shell.foot.public"))
                        .style("tool")
                        .outside(),
                language);
        tools.addClassName("tools");
        var header = new HtmlContainer("header");
        header.addClassName("topbar");
        header.add(
                new Link("/", Icon.MARK.draw(), new Span("Couveuse"))
                        .style("brand")
                        .outside(),
                new Span(),
                tools);
        return header;
    }
}
