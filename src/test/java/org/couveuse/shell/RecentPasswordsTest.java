package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.couveuse.shared.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is remembered of passwords that were right, and what never is. */
class RecentPasswordsTest {

    private final AtomicInteger checks = new AtomicInteger();
    private final MovableClock clock = new MovableClock();
    private final PasswordEncoder slow = new BCryptPasswordEncoder(4) {
        @Override
        public boolean matches(CharSequence password, String hash) {
            checks.incrementAndGet();
            return super.matches(password, hash);
        }
    };
    private final PasswordEncoder recent = new RecentPasswords(slow, clock);
    private final String hash = recent.encode("la poule couve");

    @Test
    void a_right_password_is_checked_once_for_some_minutes() {
        assertThat(recent.matches("la poule couve", hash)).isTrue();
        assertThat(recent.matches("la poule couve", hash)).isTrue();
        assertThat(checks).hasValue(1);

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
        assertThat(recent.matches("la poule couve", hash)).isTrue();
        assertThat(checks).hasValue(2);
    }

    @Test
    void a_wrong_password_is_checked_each_time_also_right_after_the_right_one() {
        recent.matches("la poule couve", hash);
        for (int i = 0; i < 3; i++) {
            assertThat(recent.matches("la poule couvait", hash)).isFalse();
        }
        assertThat(checks).hasValue(4);
    }

    @Test
    void a_password_that_was_changed_opens_nothing_any_more() {
        recent.matches("la poule couve", hash);
        var changed = recent.encode("un autre mot de passe");

        assertThat(recent.matches("la poule couve", changed)).isFalse();
        assertThat(recent.matches("un autre mot de passe", changed)).isTrue();
    }

    @Test
    void the_same_password_of_two_accounts_is_checked_for_each() {
        var other = recent.encode("la poule couve");
        recent.matches("la poule couve", hash);
        recent.matches("la poule couve", other);

        assertThat(checks).hasValue(2);
    }
}
