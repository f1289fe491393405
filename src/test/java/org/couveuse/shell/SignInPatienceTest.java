package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.couveuse.shared.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Whoever guesses learns nothing: not from the answer, not from the time it takes. */
class SignInPatienceTest {

    private static final int TRIES = 30;

    private final AtomicInteger checks = new AtomicInteger();
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(7) {
        @Override
        public boolean matches(CharSequence password, String hash) {
            checks.incrementAndGet();
            return super.matches(password, hash);
        }
    };
    private final String hash = encoder.encode("la poule couve");
    private final UserDetailsService accounts = name -> switch (name) {
        case "ouverte" -> User.withUsername(name).password(hash).build();
        case "fermee" -> User.withUsername(name).password(hash).disabled(true).build();
        default -> throw new UsernameNotFoundException("unknown account");
    };

    @Test
    void an_unknown_name_a_closed_account_and_a_wrong_password_are_answered_alike() {
        var answers = new ArrayList<String>();
        for (var name : List.of("ouverte", "fermee", "personne")) {
            checks.set(0);
            assertThatThrownBy(() -> patience(true).authenticate(asked(name, "la poule vole")))
                    .isExactlyInstanceOf(BadCredentialsException.class);
            answers.add(name + " " + checks.get());
        }
        assertThat(answers).containsExactly("ouverte 1", "fermee 1", "personne 1");
    }

    @Test
    void it_takes_the_same_time() {
        var names = List.of("ouverte", "fermee", "personne");
        // the first of all are slower, whoever they are about; then one of each in turn, so that all bear the same load
        names.forEach(this::time);
        var open = new ArrayList<Long>();
        var closed = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var i = 0; i < TRIES; i++) {
            open.add(time("ouverte"));
            closed.add(time("fermee"));
            unknown.add(time("personne"));
        }
        var known = (double) median(open);
        assertThat(median(unknown) / known).isBetween(0.8, 1.25);
        assertThat(median(closed) / known).isBetween(0.8, 1.25);
    }

    @Test
    void a_closed_account_stays_closed_with_the_right_password() {
        assertThatThrownBy(() -> patience(true).authenticate(asked("fermee", "la poule couve")))
                .isExactlyInstanceOf(BadCredentialsException.class);
        assertThat(patience(true).authenticate(asked("ouverte", "la poule couve")))
                .isNotNull();
    }

    @Test
    void a_closed_account_is_guessed_no_faster_than_an_open_one() {
        for (var name : List.of("fermee", "personne", "ouverte")) {
            var patience = patience(true);
            for (var i = 0; i < 6; i++) {
                assertThatThrownBy(() -> patience.authenticate(asked(name, "la poule vole")))
                        .isInstanceOf(BadCredentialsException.class);
            }
            assertThatThrownBy(() -> patience.authenticate(asked(name, "la poule couve")))
                    .isInstanceOf(LockedException.class);
        }
    }

    @Test
    void whoever_guesses_at_many_accounts_from_one_address_has_to_wait_there_and_nobody_else() {
        var patience = patience(true);
        for (var i = 0; i <= SignInPatience.FREE_FOR_ADDRESS; i++) {
            var guess = from("203.0.113.7", asked("personne" + i, "la poule vole"));
            assertThatThrownBy(() -> patience.authenticate(guess)).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> patience.authenticate(from("203.0.113.7", asked("ouverte", "la poule couve"))))
                .isInstanceOf(LockedException.class);
        assertThat(patience.authenticate(from("203.0.113.8", asked("ouverte", "la poule couve"))))
                .isNotNull();
    }

    private static UsernamePasswordAuthenticationToken from(String address, UsernamePasswordAuthenticationToken asked) {
        asked.setDetails(new WebAuthenticationDetails(address, null));
        return asked;
    }

    @Test
    void where_passwords_are_not_taken_none_is_right() {
        assertThatThrownBy(() -> patience(false).authenticate(asked("ouverte", "la poule couve")))
                .isInstanceOf(BadCredentialsException.class);
    }

    /** Time of this thread alone: what else the machine does is not what is asked. */
    private long time(String name) {
        var patience = patience(true);
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        try {
            patience.authenticate(asked(name, "la poule vole"));
            throw new AssertionError("was let in");
        } catch (BadCredentialsException e) {
            return threads.getCurrentThreadCpuTime() - before;
        }
    }

    private static long median(List<Long> taken) {
        return taken.stream().sorted().skip(TRIES / 2).findFirst().orElseThrow();
    }

    private SignInPatience patience(boolean taken) {
        var clock = new MovableClock();
        return new SignInPatience(accounts, encoder, new Patience(Failures.none(), clock), clock, taken);
    }

    private static UsernamePasswordAuthenticationToken asked(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }
}
