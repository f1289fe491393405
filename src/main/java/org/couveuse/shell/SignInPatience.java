package org.couveuse.shell;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks names and passwords, and makes whoever guesses wait, by the account name and, later, by the address. Unknown
 * names, closed accounts and wrong passwords are the same to whoever asks: one check of a password each, one answer.
 */
@Component
class SignInPatience implements AuthenticationProvider {

    static final int FREE_FOR_ADDRESS = 50;
    private static final int FREE_FOR_NAME = 5;

    private final DaoAuthenticationProvider passwords;
    private final Patience patience;
    private final boolean taken;

    SignInPatience(
            UserDetailsService accounts,
            PasswordEncoder encoder,
            Patience patience,
            Clock clock,
            @Value("${couveuse.passwords:true}") boolean taken) {
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(new RecentPasswords(encoder, clock));
        // whether an account is closed is said to nobody who does not know its password, and takes no less time
        this.passwords.setPreAuthenticationChecks(user -> {});
        this.passwords.setPostAuthenticationChecks(user -> {
            if (!user.isEnabled()) {
                throw new BadCredentialsException("closed");
            }
        });
        this.patience = patience;
        this.taken = taken;
    }

    /** Whether names and passwords are taken at all; not where only an identity provider lets people in. */
    boolean takesPasswords() {
        return taken;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        if (!taken) {
            throw new BadCredentialsException("no passwords here");
        }
        var keys = keys(asked);
        var standing = patience.of(keys);
        if (standing.waits()) {
            throw new LockedException("too many attempts");
        }
        try {
            var known = passwords.authenticate(asked);
            if (standing.failed()) {
                patience.forget(keys.get(0));
            }
            return known;
        } catch (BadCredentialsException e) {
            keys.forEach(patience::count);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static List<Patience.Key> keys(Authentication asked) {
        var name = asked.getName().strip().toLowerCase(java.util.Locale.ROOT);
        var key = new Patience.Key("name " + (name.length() > 100 ? name.substring(0, 100) : name), FREE_FOR_NAME);
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? List.of(key, new Patience.Key("address " + details.getRemoteAddress(), FREE_FOR_ADDRESS))
                : List.of(key);
    }
}
