package org.couveuse.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * Checks names and passwords, and makes whoever guesses wait: after some failures in a row the wait doubles, for the
 * account name and, later, for the address. It ends by itself, so that nobody can shut the administrator out for good.
 */
@Component
class SignInPatience implements AuthenticationProvider {

    private static final int FREE_FOR_NAME = 5;
    private static final int FREE_FOR_ADDRESS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final DaoAuthenticationProvider passwords;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant waitUntil) {}

    SignInPatience(UserDetailsService accounts, PasswordEncoder encoder, Clock clock) {
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(new RecentPasswords(encoder, clock));
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        var keys = keys(asked);
        if (keys.stream().anyMatch(this::waits)) {
            throw new LockedException("too many attempts");
        }
        try {
            var known = passwords.authenticate(asked);
            forget(keys.get(0));
            return known;
        } catch (BadCredentialsException e) {
            count(keys.get(0), FREE_FOR_NAME);
            keys.stream().skip(1).forEach(key -> count(key, FREE_FOR_ADDRESS));
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static List<String> keys(Authentication asked) {
        var name = asked.getName().strip().toLowerCase(java.util.Locale.ROOT);
        var key = "name " + (name.length() > 100 ? name.substring(0, 100) : name);
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? List.of(key, "address " + details.getRemoteAddress())
                : List.of(key);
    }

    private boolean waits(String key) {
        synchronized (failures) {
            var known = failures.get(key);
            return known != null && clock.instant().isBefore(known.waitUntil());
        }
    }

    private void forget(String key) {
        synchronized (failures) {
            failures.remove(key);
        }
    }

    private void count(String key, int free) {
        synchronized (failures) {
            var known = failures.get(key);
            var count = known == null ? 1 : known.count() + 1;
            var over = Math.min(20, count - free);
            var wait = over <= 0 ? Duration.ZERO : Duration.ofSeconds(1L << over);
            failures.put(key, new Failures(count, clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
        }
    }
}
