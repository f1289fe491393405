package org.couveuse.shell;

import java.util.Map;
import org.couveuse.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who signed in at an identity provider; what it said is kept to sign out there too. */
final class SignedInElsewhere extends SignedIn implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final OidcIdToken idToken;

    SignedInElsewhere(SignedIn who, OidcIdToken idToken) {
        super(who);
        this.idToken = idToken;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public String getName() {
        return getUsername();
    }
}
