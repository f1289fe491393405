package org.couveuse.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of whoever signed in. Its authorities only open doors of whole screens ({@code ROLE_ADMIN}); what may be
 * done to which thing is asked of {@link CurrentActor}, which reads the memberships in force at that moment.
 */
public class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final UUID person;
    private final String username;
    private final boolean enabled;
    private final boolean mustChoose;
    private final boolean byPassword;
    private final int rightsVersion;
    private final int sessionVersion;
    private final @Nullable Instant rightsUntil;
    private final List<SimpleGrantedAuthority> authorities;
    private final @Nullable Token token;
    private @Nullable String passwordHash;

    /** The token a program signed in with. */
    public record Token(UUID id, String name, AccessTokens.Reach reach) implements java.io.Serializable {}

    /** What a person is and holds at the moment they sign in. */
    record Moment(
            UUID person,
            boolean active,
            int rightsVersion,
            int sessionVersion,
            Set<Role> roles,
            @Nullable Instant rightsUntil) {}

    /** By name and password. */
    SignedIn(Account account, Moment moment) {
        this(
                moment,
                account.username(),
                account.passwordHash(),
                account.enabled() && moment.active(),
                account.mustChoose(),
                null);
    }

    /** By something else than a password: an identity provider, or a token. */
    SignedIn(Moment moment, String name, @Nullable Token token) {
        this(moment, name, null, moment.active(), false, token);
    }

    /** The same; for principals that know more of where somebody came from. */
    protected SignedIn(SignedIn same) {
        this.person = same.person;
        this.username = same.username;
        this.passwordHash = same.passwordHash;
        this.enabled = same.enabled;
        this.mustChoose = same.mustChoose;
        this.byPassword = same.byPassword;
        this.rightsVersion = same.rightsVersion;
        this.sessionVersion = same.sessionVersion;
        this.rightsUntil = same.rightsUntil;
        this.authorities = same.authorities;
        this.token = same.token;
    }

    /** The same person by the same way, with the rights of now. */
    SignedIn(SignedIn before, Moment moment) {
        this.person = before.person;
        this.username = before.username;
        this.passwordHash = null;
        this.enabled = moment.active();
        this.mustChoose = before.mustChoose;
        this.byPassword = before.byPassword;
        this.rightsVersion = moment.rightsVersion();
        this.sessionVersion = moment.sessionVersion();
        this.rightsUntil = moment.rightsUntil();
        this.token = before.token;
        this.authorities = authorities(moment);
    }

    private SignedIn(
            Moment moment,
            String username,
            @Nullable String passwordHash,
            boolean enabled,
            boolean mustChoose,
            @Nullable Token token) {
        this.person = moment.person();
        this.username = username;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.mustChoose = mustChoose;
        this.byPassword = passwordHash != null;
        this.rightsVersion = moment.rightsVersion();
        this.sessionVersion = moment.sessionVersion();
        this.rightsUntil = moment.rightsUntil();
        this.token = token;
        this.authorities = authorities(moment);
    }

    private static List<SimpleGrantedAuthority> authorities(Moment moment) {
        return moment.roles().stream()
                .sorted()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    /** The person's id. */
    public UUID person() {
        return person;
    }

    /** Whether the password was good for this once: nothing is open before another one was chosen. */
    public boolean mustChoose() {
        return mustChoose;
    }

    /** The token a program signed in with; null for people and for programs with a password. */
    public @Nullable Token token() {
        return token;
    }

    /** Whether a name and a password were given. */
    public boolean byPassword() {
        return byPassword;
    }

    /** Whether nothing has ended the sessions of this person since. */
    boolean isOfSession(int version) {
        return sessionVersion == version;
    }

    /** Whether the person's rights are still those that were read at the sign-in. */
    boolean isOfRights(int version, Instant now) {
        return rightsVersion == version && (rightsUntil == null || now.isBefore(rightsUntil));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        // two who come without a password may have the same name
        return other instanceof SignedIn that && that.person.equals(person) && that.username.equals(username);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }

    @Override
    public String toString() {
        return username;
    }
}
