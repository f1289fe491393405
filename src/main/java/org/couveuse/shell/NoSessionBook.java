package org.couveuse.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Which sessions came from the provider is known from the sessions themselves ({@link LiveSessions}). Spring Security
 * would keep a book of them beside, with who signed in and what the provider said, and nothing here tells it when a
 * session ends: it would only ever grow.
 */
@Component
final class NoSessionBook implements OidcSessionRegistry {

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        // on purpose: see above
    }

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken told) {
        return List.of();
    }
}
