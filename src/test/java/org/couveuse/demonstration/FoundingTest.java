package org.couveuse.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.Funds;
import org.couveuse.governance.Seats;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Memberships;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@CouveuseTest
class FoundingTest {

    @Autowired
    private Founding founding;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Seats seats;

    @Autowired
    private Funds funds;

    @Autowired
    private Subjects subjects;

    @Autowired
    private ActingAs acting;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private PasswordEncoder encoder;

    private Founding.Founded founded;

    @BeforeEach
    void founded() {
        founded = founding.found();
    }

    @Test
    void every_account_that_the_sign_in_page_lists_signs_in() {
        var names = Stream.of(
                        Stream.of("presidence", "responsable1", "expert1", "verificateur", "admin"),
                        numbered("forum", 8),
                        numbered("gestionnaire", 3),
                        numbered("employe", 3),
                        numbered("citoyen", 3),
                        numbered("agence", 2),
                        numbered("equipe", 4),
                        numbered("hote", 4),
                        numbered("org", 12))
                .flatMap(s -> s)
                .toList();

        assertThat(names).hasSize(44).allSatisfy(name -> assertThat(
                        accounts.loadUserByUsername(name).isEnabled())
                .isTrue());
        assertThat(encoder.matches(
                        Founding.PASSWORD, accounts.loadUserByUsername("org12").getPassword()))
                .isTrue();
    }

    @Test
    void the_forum_is_large_and_small_public_and_private() {
        var members = memberships.holders(Role.FORUM_MEMBER, founded.forum());
        var lent = people.all(members).values().stream()
                .map(person -> organisations.get(Objects.requireNonNull(person.organisation())))
                .toList();

        assertThat(members).hasSize(9).contains(founding.person("presidence"), founding.person("forum1"));
        assertThat(seats.of(founded.forum()))
                .extracting(Seats.Seat::role)
                .startsWith(Role.FORUM_CHAIR, Role.FORUM_CO_CHAIR, Role.FORUM_MEMBER);
        assertThat(lent)
                .extracting(Organisations.Row::code)
                .contains("AMP", "MCC", "BENEVA", "HQ", "CDPQ")
                .doesNotHaveDuplicates();
        assertThat(lent).extracting(Organisations.Row::kind).contains(OrganisationKind.PRIVATE);
        assertThat(lent).filteredOn(o -> o.sizeBand() == SizeBand.FROM_100).hasSize(2);
    }

    @Test
    void the_forum_has_a_plan_a_threshold_a_fund_and_groups_that_advise() {
        var detail = acting.asSystem(() -> bodies.detail(founded.forum()));

        assertThat(detail.plan()).isNotNull();
        assertThat(bodies.objectives(founded.forum())).hasSize(6);
        assertThat(detail.body().fundingThreshold()).isEqualByComparingTo("50000");
        assertThat(detail.groups())
                .extracting(Bodies.Row::id)
                .contains(founded.managers(), founded.employees(), founded.citizens(), founded.chairs());
        assertThat(acting.asSystem(() -> funds.ledger(founded.forum(), 100)))
                .last()
                .satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("412500"));
        assertThat(seats.of(founded.citizens())).hasSize(3);
    }

    @Test
    void organisations_that_will_decline_or_be_late_are_invented_and_named_so() {
        for (var i = 9; i <= 12; i++) {
            var contact = people.get(founding.person("org" + i));
            var organisation = organisations.get(Objects.requireNonNull(contact.organisation()));
            assertThat(organisation.fictional()).isTrue();
            assertThat(organisation.name()).contains("fictive");
            assertThat(memberships.holders(Role.ADOPTER_CONTACT, organisation.id()))
                    .containsExactly(contact.id());
        }
        assertThat(subjects.find(founding.organisation("MCC"))).isPresent();
        assertThat(organisations.get(founding.organisation("MCC")).fictional()).isFalse();
    }

    @Test
    void the_administrator_and_the_auditor_hold_nothing_else() {
        assertThat(acting.as(founding.person("admin"), () -> actor.get()).candidates())
                .hasSize(2);
        assertThat(memberships.of(founding.person("verificateur")))
                .extracting(Memberships.Row::role)
                .containsExactly(Role.AUDITOR);
    }

    @Test
    void founding_again_changes_nothing() {
        var before = organisations.count("", null);

        assertThat(founding.found()).isEqualTo(founded);

        assertThat(organisations.count("", null)).isEqualTo(before);
        assertThat(seats.of(founded.forum())).hasSize(9);
    }

    private static Stream<String> numbered(String name, int most) {
        return IntStream.rangeClosed(1, most).mapToObj(i -> name + i);
    }
}
