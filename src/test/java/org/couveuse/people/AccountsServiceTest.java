package org.couveuse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@CouveuseTest
class AccountsServiceTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private ActingAs acting;

    @Autowired
    private PasswordEncoder encoder;

    private UUID person;
    private String username;

    @BeforeEach
    void an_account() {
        username = "u" + UUID.randomUUID();
        person = acting.asSystem(
                () -> people.register(new People.New("Zoé", "Côté", username + "@exemple.quebec", null, "fr")));
        acting.asSystem(() -> accounts.open(person, username, "motdepasse"));
    }

    @Test
    void an_account_signs_in_as_its_person_with_the_roles_held() {
        acting.asSystem(() -> memberships.grant(person, Role.EXPERT, null));

        var signedIn = accounts.loadUserByUsername(" " + username.toUpperCase(java.util.Locale.ROOT));

        assertThat(signedIn.person()).isEqualTo(person);
        assertThat(signedIn.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_EXPERT");
        assertThat(encoder.matches("motdepasse", signedIn.getPassword())).isTrue();
        assertThat(signedIn.isEnabled()).isTrue();
    }

    @Test
    void a_disabled_account_or_a_person_who_left_does_not_sign_in() {
        acting.asSystem(() -> accounts.enable(username, false));
        assertThat(accounts.loadUserByUsername(username).isEnabled()).isFalse();

        acting.asSystem(() -> {
            accounts.enable(username, true);
            people.activate(person, false);
        });
        assertThat(accounts.loadUserByUsername(username).isEnabled()).isFalse();
    }

    @Test
    void an_unknown_account_is_not_found() {
        assertThatThrownBy(() -> accounts.loadUserByUsername("personne")).isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void only_administrators_open_accounts_and_owners_change_their_password() {
        acting.as(person, () -> accounts.choose("motdepasse", "un autre mot"));
        assertThat(encoder.matches(
                        "un autre mot", accounts.loadUserByUsername(username).getPassword()))
                .isTrue();

        assertThatThrownBy(() -> acting.as(person, () -> accounts.open(person, "x" + username, "motdepasse")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_password_too_short_is_refused_by_its_field() {
        assertThatThrownBy(() -> acting.as(person, () -> accounts.choose("motdepasse", "court")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.fields().get(0).field()).isEqualTo("password"));
    }
}
