package org.couveuse.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Finding;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.subjects.Hit;
import org.couveuse.subjects.SearchKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class PeopleSightTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Finding finding;

    @Autowired
    private Bodies bodies;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "Tremblay" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void those_who_act_in_public_view_are_found_by_all_who_take_part() {
        var stranger = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        for (var role : List.of(Role.FORUM_MEMBER, Role.TEAM_LEAD, Role.TEAM_MEMBER)) {
            var person = named("Élise " + role.ordinal(), role, UUID.randomUUID(), null);
            assertThat(finding.finds(stranger, "elise " + role.ordinal() + " " + name, SearchKind.PERSON, person))
                    .as("%s", role)
                    .isTrue();
        }
        var officer = named("Omer", Role.AGENCY_OFFICER, null, null);
        assertThat(finding.all(stranger, "omer " + name, SearchKind.PERSON))
                .extracting(Hit::address)
                .containsExactly("/personnes/" + officer);
        var manager = named("Maude", Role.ADVISOR, body(BodyKind.MANAGERS_GROUP), null);
        assertThat(finding.finds(stranger, "maude " + name, SearchKind.PERSON, manager))
                .isTrue();
    }

    @Test
    void who_has_no_role_finds_nobody_but_themselves() {
        var officer = named("Odile", Role.AGENCY_OFFICER, null, null);
        var citizen = named("Odile", null, null, null);
        assertThat(finding.all(citizen, "odile " + name, SearchKind.PERSON))
                .extracting(Hit::id)
                .containsExactly(citizen.toString());
        assertThat(finding.finds(officer, "odile " + name, SearchKind.PERSON, citizen))
                .isTrue();
    }

    @Test
    void a_citizen_is_found_by_the_own_group_and_by_those_who_read_everybody_only() {
        var group = body(BodyKind.CITIZENS_GROUP);
        var citizen = named("Cédric", Role.ADVISOR, group, null);
        for (var role : List.of(Role.AGENCY_OFFICER, Role.ADMIN, Role.AUDITOR)) {
            assertThat(finds(troupe.with(role, null), "cedric", citizen))
                    .as("%s", role)
                    .isTrue();
        }
        assertThat(finds(troupe.with(Role.ADVISOR, group), "cedric", citizen)).isTrue();
        for (var stranger : List.of(
                troupe.with(Role.TEAM_MEMBER, UUID.randomUUID()),
                troupe.with(Role.ADVISOR, body(BodyKind.CITIZENS_GROUP)),
                troupe.with(Role.EXPERT, null))) {
            assertThat(finds(stranger, "cedric", citizen)).isFalse();
            assertThat(finding.counted(stranger, "cedric " + name, SearchKind.PERSON))
                    .isZero();
        }
        troupe.granted(citizen, Role.TEAM_MEMBER, UUID.randomUUID());
        var stranger = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        assertThat(finds(stranger, "cedric", citizen)).as("a member of a team").isTrue();
        try (var screens = new Screens(context, account(stranger))) {
            assertThat(screens.open("personnes/" + citizen))
                    .contains("Cédric", "incubateur")
                    .doesNotContain("consultatif");
        }
    }

    @Test
    void the_contacts_of_an_organisation_are_found_within_it() {
        var own = organisation();
        var contact = named("Hélène", Role.ADOPTER_CONTACT, own, own);
        var colleague = named("Léo", Role.HOST_CONTACT, own, own);
        var stranger = named("Zoé", Role.ADOPTER_CONTACT, organisation(), organisation());
        assertThat(finds(colleague, "helene", contact)).isTrue();
        assertThat(finds(stranger, "helene", contact)).isFalse();
        assertThat(finding.counted(stranger, "helene " + name, SearchKind.PERSON))
                .isZero();
    }

    @Test
    void who_takes_part_no_longer_is_found_by_nobody_and_nothing_is_kept() {
        var gone = named("Gaston", Role.FORUM_MEMBER, UUID.randomUUID(), null);
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        assertThat(finds(officer, "gaston", gone)).isTrue();
        acting.asSystem(() -> people.activate(gone, false));
        for (var role : List.of(Role.AGENCY_OFFICER, Role.ADMIN, Role.AUDITOR)) {
            assertThat(finds(troupe.with(role, null), "gaston", gone))
                    .as("%s", role)
                    .isFalse();
        }
        assertThat(jdbc.sql("select count(*) from search_term where thing = ?")
                        .param(gone)
                        .query(Long.class)
                        .single())
                .isZero();
        acting.asSystem(() -> people.activate(gone, true));
        assertThat(finds(officer, "gaston", gone)).isTrue();
    }

    @Test
    void an_address_finds_a_person_only_for_those_who_read_addresses() {
        var lead = named("Louise", Role.TEAM_LEAD, UUID.randomUUID(), null);
        var address = people.get(lead).email();
        assertThat(finding.finds(troupe.with(Role.AGENCY_OFFICER, null), address, SearchKind.PERSON, lead))
                .isTrue();
        assertThat(finding.all(troupe.with(Role.TEAM_MEMBER, UUID.randomUUID()), address, SearchKind.PERSON))
                .isEmpty();
    }

    @Test
    void a_persons_page_says_where_they_sit_and_is_not_there_for_those_who_may_not_find_them() {
        var forum = body(BodyKind.FORUM);
        var own = organisation();
        var member = named("Fanny", Role.FORUM_MEMBER, forum, own);
        var citizen = named("Cléo", Role.ADVISOR, body(BodyKind.CITIZENS_GROUP), null);
        var stranger = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        try (var screens = new Screens(context, account(stranger))) {
            assertThat(screens.open("personnes/" + member))
                    .contains("Fanny " + name, "Instance d’essai", "Organisation d’essai")
                    .doesNotContain("@");
            assertThat(screens.open("personnes/" + citizen)).doesNotContain("Cléo");
            assertThat(screens.open("personnes/rien")).doesNotContain("Fanny");
        }
        try (var screens = new Screens(context, account(troupe.with(Role.AGENCY_OFFICER, null)))) {
            assertThat(screens.open("personnes/" + citizen))
                    .contains("Cléo " + name, people.get(citizen).email());
        }
    }

    private boolean finds(UUID who, String given, UUID person) {
        return finding.finds(who, given + " " + name, SearchKind.PERSON, person);
    }

    private UUID named(String given, @Nullable Role role, @Nullable UUID scope, @Nullable UUID organisation) {
        var address = "p" + UUID.randomUUID().toString().substring(0, 8) + "@exemple.test";
        var person = acting.asSystem(() -> people.register(new People.New(given, name, address, organisation, "fr")));
        return role == null ? person : troupe.granted(person, role, scope);
    }

    private UUID body(BodyKind kind) {
        return acting.asSystem(
                () -> bodies.establish(new Bodies.New(kind, "Instance d’essai", "Trial body", null, null)));
    }

    private UUID organisation() {
        var code = "P" + UUID.randomUUID().toString().substring(0, 8);
        return acting.asSystem(() -> organisations.register(new Organisations.New(
                code,
                "Organisation d’essai " + code,
                OrganisationKind.AGENCY,
                SizeBand.FROM_100,
                "Essais",
                null,
                true)));
    }

    private String account(UUID person) {
        var username = "g" + person.toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, username, "une longue phrase de passe"));
        return username;
    }
}
