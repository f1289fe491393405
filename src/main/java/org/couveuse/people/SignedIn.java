package org.couveuse.people;

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
public final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final UUID person;
    private final String username;
    private final boolean enabled;
    private final boolean mustChoose;
    private final int stamp;
    private final List<SimpleGrantedAuthority> authorities;
    private @Nullable String passwordHash;

    SignedIn(Account account, boolean enabled, Set<Role> roles) {
        this.person = account.person();
        this.username = account.username();
        this.passwordHash = account.passwordHash();
        this.enabled = enabled;
        this.mustChoose = account.mustChoose();
        this.stamp = account.passwordHash().hashCode();
        this.authorities = roles.stream()
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

    /** Whether the password is still the one that was signed in with. */
    boolean isOf(String hash) {
        return stamp == hash.hashCode();
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
        return other instanceof SignedIn that && that.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }

    @Override
    public String toString() {
        return username;
    }
}
