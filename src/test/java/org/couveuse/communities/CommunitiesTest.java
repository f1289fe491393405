package org.couveuse.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Finding;
import org.couveuse.Troupe;
import org.couveuse.communities.CommunityEvents.Plan;
import org.couveuse.communities.CommunityPosts.Writing;
import org.couveuse.communities.CommunityService.Founding;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.RuleViolation.Kind;
import org.couveuse.sharing.Sharing;
import org.couveuse.subjects.SearchKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class CommunitiesTest {

    @Autowired
    private Circle circle;

    @Autowired
    private CommunityService communities;

    @Autowired
    private CommunityPeople people;

    @Autowired
    private CommunityPosts posts;

    @Autowired
    private CommunityEvents events;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Finding finding;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_agency_and_the_lead_behind_a_solution_found_one_and_nobody_else() {
        var cast = circle.founded();
        var lead = troupe.as(
                cast.lead(), () -> communities.found(troupe.actor(cast.lead()), Circle.founding(cast.solution())));
        assertThat(communities.get(troupe.actor(cast.lead()), lead).moderator()).isTrue();
        for (var role : List.of(Role.HOST_CONTACT, Role.ADVISOR, Role.TEAM_LEAD)) {
            var other = troupe.with(role, UUID.randomUUID());
            assertThat(refused(other, () -> communities.found(actor(other), Circle.founding(cast.solution())))
                            .code())
                    .isEqualTo("communities.foundersOnly");
        }
        for (var role : List.of(Role.AUDITOR, Role.ADMIN, Role.EXPERT)) {
            var other = troupe.with(role, null);
            assertThat(refused(other, () -> communities.found(actor(other), Circle.founding(cast.solution())))
                            .kind())
                    .isEqualTo(Kind.FORBIDDEN);
        }
    }

    @Test
    void a_community_is_around_published_solutions_only() {
        var draft = sharing.opened();
        var refusal = refused(
                draft.officer(), () -> communities.found(actor(draft.officer()), Circle.founding(draft.solution())));
        assertThat(refusal.fields()).extracting(FieldProblem::field).containsExactly("solutions[0]");
        var none = refused(draft.officer(), () -> communities.found(actor(draft.officer()), Circle.founding()));
        assertThat(none.fields()).extracting(FieldProblem::field).containsExactly("solutions");
        var hostile = new Founding("a\u0000b", "x".repeat(5_001), List.of(UUID.randomUUID()));
        assertThat(refused(draft.officer(), () -> communities.found(actor(draft.officer()), hostile))
                        .fields())
                .isNotEmpty();
    }

    @Test
    void what_is_said_and_where_it_meets_is_for_members_the_agency_and_auditors() {
        var cast = circle.founded();
        as(cast.member(), () -> posts.begin(actor(cast.member()), cast.community(), new Writing("Bonjour.")));
        as(cast.founder(), () -> events.plan(actor(cast.founder()), cast.community(), circle.plan(3)));

        var stranger = actor(cast.stranger());
        assertThat(communities.get(stranger, cast.community()).rights().reads()).isFalse();
        assertThat(refused(cast.stranger(), () -> posts.page(stranger, cast.community(), null, 5))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refused(cast.stranger(), () -> people.of(stranger, cast.community()))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        var outside = events.of(stranger, cast.community()).coming().get(0);
        assertThat(outside.title()).isEqualTo("Visite d’un mur");
        assertThat(outside.place()).isNull();
        assertThat(outside.link()).isNull();
        assertThat(outside.description()).isNull();

        for (var reader : List.of(cast.member(), cast.founder(), troupe.with(Role.AUDITOR, null))) {
            assertThat(posts.page(actor(reader), cast.community(), null, 5).items())
                    .hasSize(1);
            assertThat(events.of(actor(reader), cast.community())
                            .coming()
                            .get(0)
                            .link())
                    .isEqualTo("https://rencontre.exemple.test/mur?x=1");
        }
        var citizen = troupe.somebody();
        for (var nobody : List.of(Actor.everybody(), actor(citizen))) {
            assertThat(communities.page(nobody, null, false, null, 50).items()).isEmpty();
            assertThat(refused(citizen, () -> communities.get(nobody, cast.community()))
                            .kind())
                    .isEqualTo(Kind.NOT_FOUND);
        }
    }

    @Test
    void auditors_administrators_and_who_is_no_member_write_nothing() {
        var cast = circle.founded();
        var post = as(cast.member(), () -> posts.begin(actor(cast.member()), cast.community(), new Writing("Un.")));
        for (var role : List.of(Role.AUDITOR, Role.ADMIN)) {
            var other = troupe.with(role, null);
            assertThat(refused(other, () -> people.join(actor(other), cast.community()))
                            .kind())
                    .isEqualTo(Kind.FORBIDDEN);
        }
        var stranger = cast.stranger();
        assertThat(refused(stranger, () -> posts.begin(actor(stranger), cast.community(), new Writing("Non.")))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refused(stranger, () -> posts.reply(actor(stranger), post, new Writing("Non.")))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(cast.member(), () -> posts.remove(actor(cast.member()), post, "Parce que."))
                        .code())
                .isEqualTo("communities.moderatorsOnly");
        assertThat(refused(cast.founder(), () -> posts.edit(actor(cast.founder()), post, new Writing("Autre.")))
                        .code())
                .isEqualTo("communities.authorOnly");
        assertThat(refused(cast.member(), () -> events.plan(actor(cast.member()), cast.community(), circle.plan(2)))
                        .code())
                .isEqualTo("communities.moderatorsOnly");
    }

    @Test
    void the_only_moderator_names_another_before_leaving_and_a_moderator_may_be_relieved() {
        var cast = circle.founded();
        var founder = actor(cast.founder());
        assertThat(refused(cast.founder(), () -> people.leave(founder, cast.community()))
                        .code())
                .isEqualTo("communities.lastModerator");
        assertThat(refused(cast.founder(), () -> people.moderate(founder, cast.community(), cast.founder(), false))
                        .code())
                .isEqualTo("communities.lastModerator");
        as(cast.founder(), () -> {
            people.moderate(founder, cast.community(), cast.member(), true);
            people.leave(founder, cast.community());
            return null;
        });
        assertThat(mails(cast.member(), "Vous animez une communauté")).hasSize(1);
        assertThat(people.of(actor(cast.member()), cast.community()))
                .singleElement()
                .satisfies(m -> assertThat(m.moderator()).isTrue());
        assertThat(jdbc.sql("select action from audit_entry where subject = ?")
                        .param(cast.community())
                        .query(String.class)
                        .list())
                .contains("community.founded", "community.joined", "community.moderatorNamed", "community.left");
    }

    @Test
    void a_closed_community_is_read_and_nothing_is_added() {
        var cast = circle.founded();
        var post = as(cast.member(), () -> posts.begin(actor(cast.member()), cast.community(), new Writing("Un.")));
        as(cast.founder(), () -> {
            communities.close(actor(cast.founder()), cast.community(), "Tout est dit.");
            return null;
        });
        assertThat(communities.get(actor(cast.member()), cast.community()).closedWhy())
                .isEqualTo("Tout est dit.");
        assertThat(posts.page(actor(cast.member()), cast.community(), null, 5).items())
                .hasSize(1);
        for (Runnable act : List.<Runnable>of(
                () -> posts.begin(actor(cast.member()), cast.community(), new Writing("Deux.")),
                () -> posts.reply(actor(cast.member()), post, new Writing("Deux.")),
                () -> people.join(actor(cast.stranger()), cast.community()),
                () -> events.plan(actor(cast.founder()), cast.community(), circle.plan(3)),
                () -> communities.describe(actor(cast.founder()), cast.community(), Circle.founding(cast.solution())),
                () -> communities.close(actor(cast.founder()), cast.community(), "Encore."))) {
            assertThat(refused(cast.founder(), act).code()).isEqualTo("communities.closed");
        }
    }

    @Test
    void it_is_found_by_what_it_is_for_by_those_who_take_part_and_by_nobody_else() {
        var cast = circle.founded();
        assertThat(finding.finds(cast.stranger(), "murs entraider", SearchKind.COMMUNITY, cast.community()))
                .isTrue();
        assertThat(finding.finds(troupe.somebody(), "murs entraider", SearchKind.COMMUNITY, cast.community()))
                .isFalse();
        assertThat(communities
                        .page(actor(cast.stranger()), cast.solution(), false, null, 50)
                        .items())
                .extracting(CommunityService.Row::id)
                .containsExactly(cast.community());
        assertThat(communities
                        .page(actor(cast.stranger()), null, true, null, 50)
                        .items())
                .isEmpty();
    }

    private List<String> fields(Circle.Cast cast, Plan plan) {
        return refused(cast.founder(), () -> events.plan(actor(cast.founder()), cast.community(), plan))
                .fields()
                .stream()
                .map(FieldProblem::field)
                .toList();
    }

    private Actor actor(UUID person) {
        return troupe.actor(person);
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T as(
            UUID person, java.util.function.Supplier<T> work) {
        return troupe.as(person, work);
    }

    private RuleViolation refused(UUID person, Runnable work) {
        return troupe.refused(person, work);
    }

    private List<String> mails(UUID person, String subject) {
        return jdbc.sql("select body from mail where person = ? and subject like ?")
                .params(person, subject.replace(" :", "_:"))
                .query(String.class)
                .list();
    }
}
