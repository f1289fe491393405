package org.couveuse.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.people.ExternalIdentities;
import org.couveuse.people.SignIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Lets people in who sign in at an identity provider (OpenID Connect), and out again wherever they leave. */
@Configuration
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderDoor {

    static final String ID = "couveuse";
    static final String START =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + ID;
    static final String REFUSED = "fournisseur";
    private static final String WISH = ProviderDoor.class.getName();
    private static final Duration WISHED = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);

    private final ProviderSettings settings;
    private final ProviderUsers users;
    private final ProviderCalls calls;
    private final ExternalIdentities identities;
    private final SignIns signIns;
    private final LiveSessions live;
    private final Clock clock;
    private final String base;
    private final ClientRegistrationRepository registrations;

    ProviderDoor(
            ProviderSettings settings,
            ProviderUsers users,
            ProviderCalls calls,
            ExternalIdentities identities,
            SignIns signIns,
            LiveSessions live,
            Clock clock,
            @Value("${couveuse.base-address}") String base) {
        this.settings = settings;
        this.users = users;
        this.calls = calls;
        this.identities = identities;
        this.signIns = signIns;
        this.live = live;
        this.clock = clock;
        this.base = base;
        // asked at the first sign-in: a provider that is away keeps nobody else from working
        this.registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
    }

    /** Somebody signed in asked to have their account linked; kept in their own session, for one time. */
    record Wish(UUID person, Instant until) implements java.io.Serializable {}

    boolean open() {
        return settings.open();
    }

    String name() {
        return settings.name();
    }

    /** What to keep in the session of who asks to be linked, and under which name. */
    Wish wish(UUID person) {
        return new Wish(person, clock.instant().plus(WISHED));
    }

    static String wishName() {
        return WISH;
    }

    void apply(HttpSecurity http) throws Exception {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new KeptNowhere())
                        .loginPage("/" + LoginView.ADDRESS)
                        .failureHandler(ProviderDoor::refused)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(requests))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(calls.tokens()))
                        .userInfoEndpoint(user -> user.oidcUserService(users)))
                .oidcLogout(logout -> logout.clientRegistrationRepository(registrations)
                        .backChannel(channel -> channel.logoutHandler(this::leftThere)));
    }

    /** Who leaves here leaves there. */
    LogoutSuccessHandler leaving(String after) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(base + after);
        handler.setDefaultTargetUrl(after);
        handler.setRedirectStrategy(new com.vaadin.flow.spring.security.UidlRedirectStrategy());
        return handler;
    }

    /** Who left there leaves here: the session that is named, or all of the person that is. */
    private void leftThere(HttpServletRequest request, HttpServletResponse response, Authentication told) {
        if (told.getPrincipal() instanceof OidcLogoutToken token) {
            var issuer = String.valueOf(token.getIssuer());
            if (token.getSessionId() != null) {
                live.end(who -> who instanceof SignedInElsewhere there
                        && issuer.equals(String.valueOf(there.getIdToken().getIssuer()))
                        && token.getSessionId().equals(there.getIdToken().getClaimAsString("sid")));
            }
            if (token.getSubject() != null) {
                identities.person(issuer, token.getSubject()).ifPresent(signIns::end);
            }
        }
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        var code = refusal instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        LOG.warn("a sign-in through the identity provider was refused: {}", code.replaceAll("\\W", "_"));
        response.sendRedirect(
                request.getContextPath() + "/" + LoginView.ADDRESS + "?" + REFUSED + "=" + ProviderUsers.told(code));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientName(settings.name())
                .scope(settings.scopes())
                .redirectUri(base + "/login/oauth2/code/" + ID)
                .build();
    }
}
