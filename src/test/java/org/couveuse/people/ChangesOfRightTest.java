package org.couveuse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever changes who may do what leaves its entry, with who did it and to whom. */
@CouveuseTest
class ChangesOfRightTest {

    private static final String GIVEN = "une phrase assez longue";
    private static final String CHOSEN = "une autre phrase encore";

    @Autowired
    private Memberships memberships;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private People people;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    private UUID administrator;
    private UUID person;

    @BeforeEach
    void two_people() {
        administrator = troupe.with(Role.ADMIN, null);
        person = troupe.somebody();
    }

    @Test
    void a_role_given_and_taken_is_in_the_trail() {
        troupe.run(administrator, () -> memberships.grant(person, Role.EXPERT, null));
        var membership =
                troupe.as(administrator, () -> memberships.of(person)).get(0).id();
        assertThat(entries(administrator, person)).containsExactly("membership.granted EXPERT@*");
        troupe.run(administrator, () -> memberships.revoke(membership));
        assertThat(entries(administrator, person))
                .containsExactlyInAnyOrder("membership.granted EXPERT@*", "membership.revoked EXPERT@*");
    }

    @Test
    void whoever_is_let_in_and_shut_out_is_in_the_trail() {
        var name = "n" + person.toString().substring(0, 12);
        troupe.run(administrator, () -> accounts.open(person, name, GIVEN));
        troupe.run(administrator, () -> accounts.renew(name, GIVEN));
        troupe.run(administrator, () -> accounts.enable(name, false));
        troupe.run(administrator, () -> accounts.enable(name, true));
        troupe.run(administrator, () -> people.activate(person, false));
        troupe.run(administrator, () -> people.activate(person, true));
        assertThat(entries(administrator, person))
                .containsExactlyInAnyOrder(
                        "account.opened",
                        "account.renewed",
                        "account.disabled",
                        "account.enabled",
                        "person.deactivated",
                        "person.activated");

        troupe.run(person, () -> accounts.choose(GIVEN, CHOSEN));
        assertThat(entries(person, person)).containsExactly("account.password");
    }

    @Test
    void a_token_made_and_ended_is_in_the_trail() {
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        var key =
                troupe.as(person, () -> tokens.issue(new AccessTokens.Wish("tableur", AccessTokens.Reach.READ, until)));
        troupe.run(person, () -> tokens.revoke(key.id()));
        assertThat(jdbc.sql("select action from audit_entry where actor = ?")
                        .param(person)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("token.issued", "token.revoked");
    }

    @Test
    void what_is_kept_of_a_password_or_a_token_is_a_hash() {
        var name = troupe.account(person);
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        var key =
                troupe.as(person, () -> tokens.issue(new AccessTokens.Wish("tableur", AccessTokens.Reach.READ, until)));
        assertThat(jdbc.sql("select password_hash from account where username = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .as("BCrypt with ten rounds")
                .startsWith("$2a$10$")
                .doesNotContain(Troupe.PASSWORD);
        assertThat(jdbc.sql("select secret_hash from access_token where id = ?")
                        .param(key.id())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(key.token());
    }

    private List<String> entries(UUID actor, UUID subject) {
        return jdbc.sql("select action || coalesce(' ' || note, '') from audit_entry where actor = ? and subject = ?")
                .params(actor, subject)
                .query(String.class)
                .list();
    }
}
