package org.couveuse.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.couveuse.people.ExternalIdentities;
import org.couveuse.people.ExternalIdentities.Claimed;
import org.couveuse.people.SignedIn;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes of what a provider says of somebody the person they are here. */
@Component
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** How far the clocks of the provider and this machine may differ. */
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private static final String OURS = "people.external.";
    private static final Set<String> TOLD = Set.of("unknown", "taken", "linkedElsewhere", "out");

    private final OidcUserService provider = new OidcUserService();
    private final ExternalIdentities identities;
    private final ProviderSettings settings;
    private final Clock clock;

    ProviderUsers(ExternalIdentities identities, ProviderSettings settings, ProviderCalls calls, Clock clock) {
        this.provider.setOauth2UserService(calls.facts());
        this.identities = identities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var said = provider.loadUser(request);
        var claimed = new Claimed(
                request.getIdToken().getIssuer().toString(),
                request.getIdToken().getSubject(),
                Boolean.TRUE.equals(said.getEmailVerified()) ? said.getEmail() : null,
                said.getGivenName(),
                said.getFamilyName(),
                said.getLocale() == null ? "fr" : said.getLocale(),
                settings.mapped(said.getClaims().get(settings.rolesClaim())));
        try {
            var person = wished();
            var who = person == null
                    ? identities.enter(claimed, settings.linkRegistered())
                    : identities.link(person, claimed);
            return new SignedInElsewhere(who, request.getIdToken());
        } catch (RuleViolation refusal) {
            throw new OAuth2AuthenticationException(new OAuth2Error(refusal.code()), refusal.code());
        }
    }

    /** What of a refusal is said to who is refused; of all that concerns the protocol, only that it did not work. */
    static String told(String code) {
        var own = code.startsWith(OURS) ? code.substring(OURS.length()) : "";
        return TOLD.contains(own) ? own : "refus";
    }

    /** The text for what was said so: the key of what the sign-in page shows. */
    static String words(String told) {
        return TOLD.contains(told) ? OURS + told : "shell.signIn.external";
    }

    /** Whose account is to be linked: of who is signed in in this very browser and asked for it a moment ago. */
    private @Nullable UUID wished() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes around)) {
            return null;
        }
        var session = around.getRequest().getSession(false);
        var wish = session == null ? null : session.getAttribute(ProviderDoor.wishName());
        if (session == null || !(wish instanceof ProviderDoor.Wish asked)) {
            return null;
        }
        session.removeAttribute(ProviderDoor.wishName());
        var before = SecurityContextHolder.getContext().getAuthentication();
        return before != null
                        && before.getPrincipal() instanceof SignedIn who
                        && who.person().equals(asked.person())
                        && clock.instant().isBefore(asked.until())
                ? asked.person()
                : null;
    }

    /** Issuer, audience, nonce and time are checked by Spring Security; the tolerance is said here, not assumed. */
    @Configuration(proxyBeanMethods = false)
    static class Tokens {

        @Bean
        JwtDecoderFactory<ClientRegistration> idTokens(ProviderCalls calls) {
            var decoders = new ConcurrentHashMap<String, JwtDecoder>();
            return registration -> decoders.computeIfAbsent(
                    registration.getProviderDetails().getJwkSetUri(), keys -> decoder(registration, keys, calls));
        }

        /** As Spring Security's own, but that it does not wait for ever for the keys. */
        private static JwtDecoder decoder(ClientRegistration registration, String keys, ProviderCalls calls) {
            var identity = new OidcIdTokenValidator(registration);
            identity.setClockSkew(TOLERANCE);
            var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .restOperations(calls.keys())
                    .build();
            decoder.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(TOLERANCE), identity));
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            return decoder;
        }
    }
}
