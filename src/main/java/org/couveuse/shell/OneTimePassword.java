package org.couveuse.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.couveuse.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who signed in with a password that somebody else made chooses their own before anything else is open. */
@Component
class OneTimePassword implements VaadinServiceInitListener {

    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(entering -> {
            if (mustChoose() && entering.getNavigationTarget() != ChoosePasswordView.class) {
                entering.forwardTo(ChoosePasswordView.class);
            }
        }));
    }

    /** Whether somebody is signed in, and for good. */
    static boolean mayPass(@Nullable Authentication who) {
        return TRUST.isAuthenticated(who) && !mustChoose(who);
    }

    static boolean mustChoose() {
        return mustChoose(SecurityContextHolder.getContext().getAuthentication());
    }

    static boolean mustChoose(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedIn signedIn && signedIn.mustChoose();
    }
}
