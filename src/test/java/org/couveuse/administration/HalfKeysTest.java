package org.couveuse.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.people.Accounts;
import org.couveuse.people.HalfKeys;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody alone gets a password with which to sign in as somebody who votes, approves or verifies. */
@CouveuseTest
class HalfKeysTest {

    private final UUID body = UUID.randomUUID();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private KeyDesk keys;

    @Autowired
    private HalfKeys halves;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private UUID administrator;
    private UUID officer;
    private UUID member;
    private String name;

    @BeforeEach
    void somebody_who_votes() {
        administrator = troupe.with(Role.ADMIN, null);
        officer = troupe.with(Role.AGENCY_OFFICER, null);
        member = troupe.with(Role.FORUM_MEMBER, body);
        name = troupe.account(member);
    }

    @Test
    void neither_of_the_two_who_give_it_has_a_password_that_opens_anything() {
        var first = troupe.as(administrator, () -> desk.renew(member));
        assertThat(first.half()).isTrue();
        assertThat(opens(Troupe.PASSWORD)).as("nothing has changed yet").isTrue();
        assertThat(opens(first.password())).isFalse();

        var second = troupe.as(officer, () -> keys.give(seen(officer)));

        assertThat(opens(Troupe.PASSWORD)).isFalse();
        assertThat(opens(first.password())).isFalse();
        assertThat(opens(second.half())).isFalse();
        assertThat(opens(first.password() + second.half())).isTrue();
        assertThat(accounts.loadUserByUsername(name).mustChoose()).isTrue();
        assertThat(trail("account.keyAsked")).containsExactly(administrator);
        assertThat(trail("account.keyGiven")).containsExactly(officer);
        assertThat(mails(officer))
                .anyMatch(subject -> subject.startsWith("Un mot de passe attend une seconde personne"));
        assertThat(mails(member)).containsExactly("Votre mot de passe a été remplacé");
    }

    @Test
    void every_right_that_two_people_grant_takes_two_for_a_password_and_no_other() {
        for (var role : Role.values()) {
            var person = troupe.with(role, role.everywhere() ? null : body);
            var account = troupe.account(person);
            var key = troupe.as(administrator, () -> desk.renew(person));
            assertThat(key.half()).as(role.name()).isEqualTo(role.takesTwo());
            if (role.takesTwo()) {
                assertThat(troupe.refused(administrator, () -> accounts.renew(account, "une phrase assez longue"))
                                .code())
                        .isEqualTo("people.account.takesTwo");
            }
        }
    }

    @Test
    void a_seat_that_was_taken_away_still_takes_two() {
        var seat = troupe.as(administrator, () -> memberships.of(member)).get(0).id();
        troupe.run(administrator, () -> memberships.revoke(seat));

        assertThat(troupe.as(administrator, () -> desk.renew(member)).half()).isTrue();
    }

    @Test
    void the_second_is_another_of_the_agency_and_neither_who_asked_nor_who_gets_it() {
        var another = troupe.with(Role.ADMIN, null);
        troupe.run(administrator, () -> desk.renew(member));
        var seen = seen(officer);

        assertThat(troupe.refused(administrator, () -> keys.give(seen)).code()).isEqualTo("people.right.twoPeople");
        assertThat(troupe.refused(another, () -> keys.give(seen)).code()).isEqualTo("people.right.ofTheAgency");
        assertThat(troupe.refused(member, () -> keys.give(seen)).code()).isEqualTo("shared.notFound");
        assertThat(troupe.as(member, keys::list)).isEmpty();
        assertThat(troupe.refused(officer, () -> desk.renew(member)).code()).isEqualTo("people.administratorsOnly");

        var own = troupe.account(officer);
        troupe.run(administrator, () -> desk.renew(officer));
        assertThat(own).isNotBlank();
        assertThat(troupe.refused(officer, () -> halves.give(officer)).code()).isEqualTo("people.account.ownHere");
        assertThat(opens(Troupe.PASSWORD)).isTrue();
    }

    @Test
    void two_administrators_are_enough_until_there_was_an_officer_and_never_for_the_only_one() {
        var another = troupe.with(Role.ADMIN, null);
        troupe.account(officer);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from membership where role = 'AGENCY_OFFICER' and person <> ?")
                    .param(officer)
                    .update();
            troupe.run(administrator, () -> desk.renew(officer));
            assertThat(troupe.refused(another, () -> halves.give(officer)).code())
                    .isEqualTo("people.right.ofTheAgency");

            jdbc.sql("delete from membership where role = 'AGENCY_OFFICER'").update();
            troupe.run(administrator, () -> desk.renew(member));
            assertThat(troupe.as(another, () -> halves.give(member)).half()).hasSize(9);
        });
    }

    @Test
    void a_first_account_of_who_verifies_opens_with_the_second_half() {
        var auditor = troupe.with(Role.AUDITOR, null);
        var wanted = "v" + auditor.toString().substring(0, 12);
        var first = troupe.as(administrator, () -> desk.open(auditor, wanted));
        assertThat(first.half()).isTrue();
        assertThat(accounts.of(auditor)).isEmpty();

        var second = troupe.as(officer, () -> halves.give(auditor));
        name = wanted;
        assertThat(opens(first.password() + second.half())).isTrue();
    }

    @Test
    void what_is_dropped_or_asked_anew_opens_nothing() {
        var lost = troupe.as(administrator, () -> desk.renew(member));
        var kept = troupe.as(administrator, () -> desk.renew(member));
        var second = troupe.as(officer, () -> halves.give(member));
        assertThat(opens(lost.password() + second.half())).isFalse();
        assertThat(opens(kept.password() + second.half())).isTrue();
        assertThat(troupe.refused(officer, () -> halves.give(member)).code()).isEqualTo("people.key.answered");

        troupe.run(administrator, () -> desk.renew(member));
        troupe.run(officer, () -> keys.drop(member));
        assertThat(troupe.refused(officer, () -> halves.give(member)).code()).isEqualTo("people.key.answered");
        assertThat(opens(kept.password() + second.half())).isTrue();
        assertThat(trail("account.keyDropped")).containsExactly(officer);
    }

    @Test
    void who_administers_no_longer_had_nothing_asked_for() {
        troupe.run(administrator, () -> desk.renew(member));
        jdbc.sql("delete from membership where person = ?").param(administrator).update();
        assertThat(troupe.refused(officer, () -> halves.give(member)).code()).isEqualTo("people.right.askerGone");
        assertThat(opens(Troupe.PASSWORD)).isTrue();
    }

    @Test
    void each_of_the_two_sees_their_half_once_on_the_screen_in_both_languages() {
        String first;
        try (var screens = new Screens(context, troupe.account(administrator))) {
            screens.open("admin/comptes/" + member);
            press("Nouveau mot de passe");
            assertThat(Screens.words(_get(Dialog.class)))
                    .contains("L’ancien mot de passe vaut jusqu’à")
                    .doesNotContain("ne vaudra plus rien");
            press("Nouveau mot de passe");
            assertThat(shown()).contains("Première moitié du mot de passe", "il faut être deux");
            first = code();
            assertThat(screens.open("droits")).contains("Nouveaux mots de passe à deux", "Retirer ma demande");
            assertThat(opens(first)).isFalse();
        }
        try (var screens = new Screens(context, troupe.account(officer))) {
            assertThat(screens.open("")).contains("En attente d’une seconde personne", "Mot de passe de Prénom Nom");
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("droits")).contains("New passwords given by two", "half of it from each");
            press("Hand on the second half");
            press("Hand on the second half");
            assertThat(shown()).contains("Second half of the password");
            assertThat(opens(first + code())).isTrue();
            assertThat(screens.open("droits")).doesNotContain("Second half of the password");
        }
    }

    private boolean opens(String password) {
        return encoder.matches(password, accounts.loadUserByUsername(name).getPassword());
    }

    private KeyDesk.Seen seen(UUID reader) {
        return troupe.as(reader, keys::list).stream()
                .filter(each -> each.person().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> trail(String action) {
        return jdbc.sql("select actor from audit_entry where subject = ? and action = ? order by at")
                .params(member, action)
                .query(UUID.class)
                .list();
    }

    private List<String> mails(UUID person) {
        return jdbc.sql("select subject from mail where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    /** The last button with these words: the question's, once it stands above the page. */
    private static void press(String words) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Screens.words(button).equals(words))
                .reduce((one, other) -> other)
                .orElseThrow());
    }

    private static String code() {
        return _find(com.vaadin.flow.component.html.Span.class, spec -> spec.withClasses("code")).stream()
                .map(Screens::words)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining(" "));
    }
}
