package org.couveuse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.MenuCounts;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.AuthenticationException;

/** The frame of every screen: skip link, top bar, menu, the screen itself, footer, and a phone's bottom bar. */
@PermitAll
public class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final Messages messages = new Messages();
    private final Menu menu;
    private final TopBar topBar;
    private boolean first = true;

    MainLayout(
            CurrentActor current,
            ObjectProvider<MenuBadge> badges,
            AuthenticationContext exit,
            OwnLanguage language,
            Environment environment) {
        var actor = actor(current);
        if (actor.isPresent()) {
            language.keep();
        }
        menu = new Menu(actor, entries(actor), badges.orderedStream().toList());
        topBar = new TopBar(actor, exit::logout, known("recherche"));
        main.setId("contenu");
        main.addClassName("main");
        main.getElement().setAttribute("tabindex", "-1");
        var app = new Div(topBar, menu.drawer(), main, footer(environment));
        app.addClassName("app");
        getContent().add(skip(), app, menu.bottomBar(), menu.sheet());
        getContent().addClassName("frame");
        addAttachListener(e -> MenuCounts.by(e.getUI(), menu::count));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(messages.getElement());
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        menu.at(path);
        topBar.at(event.getLocation().getPathWithQueryParameters());
        messages.clear();
        if (!first) {
            main.getElement().executeJs("window.scrollTo(0, 0); this.focus({preventScroll: true});");
        }
        first = false;
    }

    /** Whether a screen of this address exists. */
    static boolean known(String address) {
        return RouteConfiguration.forSessionScope().getRoute(address).isPresent();
    }

    private static Optional<Actor> actor(CurrentActor current) {
        try {
            return Optional.of(current.get());
        } catch (AuthenticationException nobody) {
            return Optional.empty();
        }
    }

    private static List<MenuEntry> entries(Optional<Actor> actor) {
        return Arrays.stream(MenuEntry.values())
                .filter(entry -> actor.filter(entry::isFor).isPresent() && known(entry.address()))
                .toList();
    }

    private static Anchor skip() {
        var skip = new Anchor("#contenu", Words.say("shell.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        skip.getElement().setAttribute("data-focuses", "contenu");
        return skip;
    }

    private static Component footer(Environment environment) {
        var footer = new Footer();
        footer.addClassName("foot");
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            footer.add(new Span(Words.say("shell.foot.demo")));
        }
        footer.add(new Link("/transparence", Words.say("shell.foot.public")).outside());
        footer.add(new Link("/v3/ui", Words.say("shell.foot.api")).outside());
        return footer;
    }

    /** Names a navigation for screen readers. */
    static Nav nav(String style, String label) {
        var nav = new Nav();
        nav.addClassName(style);
        nav.getElement().setAttribute("aria-label", label);
        return nav;
    }
}
