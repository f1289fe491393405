package org.couveuse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.FirstAdministrator.Introduction;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** On the shared database, seen as if nobody administered it yet. */
@CouveuseTest
class FirstAdministratorTest {

    private static final String PASSWORD = "une phrase que je retiens";

    @Autowired
    private HeldRoles held;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentActor current;

    @Autowired
    private Rights rights;

    @Autowired
    private LastOnes lastOnes;

    @Autowired
    private org.couveuse.shared.Turns turns;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private java.time.Clock clock;

    @Autowired
    private TimeTravel time;

    private final String name = "p" + UUID.randomUUID().toString().substring(0, 12);
    private boolean somebody;
    private FirstAdministrator first;

    @BeforeEach
    void nobody_administers_yet() {
        var memberships = new Memberships(held, people, current, rights, lastOnes, turns, clock) {
            @Override
            public List<UUID> holders(Role role, @Nullable UUID scope) {
                return somebody ? List.of(UUID.randomUUID()) : List.of();
            }

            @Override
            public UUID grant(UUID person, Role role, @Nullable UUID scope) {
                somebody = true;
                return super.grant(person, role, scope);
            }
        };
        first = new FirstAdministrator(
                memberships, people, accounts, acting, transaction, clock, name, "http://localhost:8080");
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_code_of_the_log_lets_the_first_administrator_in_once() {
        var code = first.prepare();
        assertThat(first.awaited()).isTrue();

        first.enter(introduction(" " + code.toUpperCase(java.util.Locale.ROOT)));

        var signedIn = accounts.loadUserByUsername(name);
        assertThat(signedIn.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_ADMIN");
        assertThat(signedIn.mustChoose()).isFalse();
        assertThat(first.awaited()).isFalse();
        somebody = false;
        assertThat(refused(introduction(code)).kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
    }

    @Test
    void a_wrong_code_or_a_poor_password_lets_nobody_in() {
        var code = first.prepare();
        var wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
        assertThat(refused(introduction(wrong)).fields())
                .extracting(f -> f.field())
                .containsExactly("code");
        assertThat(refused(introduction("")).fields())
                .extracting(f -> f.field())
                .containsExactly("code");
        assertThat(refused(new Introduction(code, "Ada", "", "pas une adresse", PASSWORD))
                        .fields())
                .extracting(f -> f.field())
                .containsExactlyInAnyOrder("familyName", "email");
        assertThat(refused(new Introduction(code, "Ada", "Roy", name + "@exemple.test", "court"))
                        .fields())
                .extracting(f -> f.field())
                .containsExactly("password");
        assertThat(refused(new Introduction(code, "Ada", "Roy", name + "@exemple.test", name))
                        .fields())
                .extracting(f -> f.field())
                .containsExactly("password");
        assertThat(first.awaited()).isTrue();
        assertThat(somebody).isFalse();
    }

    @Test
    void a_code_is_good_for_a_day_and_the_latest_one_alone() {
        var earlier = first.prepare();
        var code = first.prepare();
        assertThat(refused(introduction(earlier)).fields()).hasSize(1);
        time.forward(Duration.ofHours(23).plusMinutes(59));
        assertThat(first.awaited()).isTrue();
        time.forward(Duration.ofMinutes(1));
        assertThat(first.awaited()).isFalse();
        assertThat(refused(introduction(code)).kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
    }

    @Test
    void nothing_is_open_without_a_code_or_once_there_is_an_administrator() {
        assertThat(first.awaited()).isFalse();
        var code = first.prepare();
        somebody = true;
        assertThat(first.awaited()).isFalse();
        assertThat(refused(introduction(code)).kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThatThrownBy(() -> accounts.loadUserByUsername(name)).isInstanceOf(Exception.class);
    }

    private Introduction introduction(String code) {
        return new Introduction(code, "Ada", "Roy", name + "@exemple.test", PASSWORD);
    }

    private RuleViolation refused(Introduction as) {
        try {
            first.enter(as);
        } catch (RuleViolation refusal) {
            return refusal;
        }
        throw new AssertionError("was not refused");
    }
}
