package org.couveuse.shell;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.ExternalIdentities.Mapped;
import org.couveuse.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider, when there is one.
 *
 * @param issuer its address, from which it is asked for the rest; empty for none
 * @param clientId who the product is there
 * @param name what people call it, on the button of the sign-in page
 * @param scopes what is asked for
 * @param rolesClaim the one claim that says what somebody is, a text or a list
 * @param roles what each value of it gives; a value that is not here gives nothing
 * @param patience for how long an answer of the provider is waited for
 * @param linkRegistered whether somebody registered, without an account, is known by their verified address once
 */
@ConfigurationProperties("couveuse.oidc")
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("groups") String rolesClaim,
        @DefaultValue List<Given> roles,
        @DefaultValue("PT10S") Duration patience,
        @DefaultValue("false") boolean linkRegistered) {

    /** One line of the map. */
    record Given(String value, Role role, @Nullable UUID scope) {}

    boolean open() {
        return !issuer.isBlank();
    }

    /** What the claim of somebody gives. */
    Set<Mapped> mapped(@Nullable Object claim) {
        var values = claim instanceof Iterable<?> many
                ? java.util.stream.StreamSupport.stream(many.spliterator(), false)
                        .filter(String.class::isInstance)
                        .collect(Collectors.toSet())
                : claim instanceof String one ? Set.of(one) : Set.of();
        return roles.stream()
                .filter(line -> values.contains(line.value()))
                .map(line -> new Mapped(line.role(), line.scope()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
