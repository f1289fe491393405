package org.couveuse;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.couveuse.people.Accounts;
import org.couveuse.shared.Texts;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Opens screens without a browser, as somebody who signed in. Close it after each test. */
public final class Screens implements AutoCloseable {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("org.couveuse");

    /** Signs an account in; what is opened from now on is opened by it, in French. */
    public Screens(ApplicationContext context, String username) {
        var signedIn = context.getBean(Accounts.class).loadUserByUsername(username);
        var token = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
        var holder = SecurityContextHolder.createEmptyContext();
        holder.setAuthentication(token);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
        SecurityContextHolder.setContext(holder);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(token);
        request.setUserInRole((principal, role) -> signedIn.getAuthorities().stream()
                .anyMatch(granted -> granted.getAuthority().equals("ROLE_" + role)));
        speak(Texts.FRENCH);
    }

    /** The language of what is opened from now on. */
    public Screens speak(Locale locale) {
        UI.getCurrent().setLocale(locale);
        return this;
    }

    /** Opens the screen at an address and gives all words on it. */
    public String open(String address) {
        UI.getCurrent().navigate(address);
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }

    /** All words in a component, in order. */
    public static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}
