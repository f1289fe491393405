package org.couveuse.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Finding;
import org.couveuse.Troupe;
import org.couveuse.communities.CommunityPosts.Writing;
import org.couveuse.communities.CommunityService.Founding;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.FieldProblem;
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
            assertThat(circle.refused(
                                    other,
                                    () -> communities.found(circle.actor(other), Circle.founding(cast.solution())))
                            .code())
                    .isEqualTo("communities.foundersOnly");
        }
        for (var role : List.of(Role.AUDITOR, Role.ADMIN, Role.EXPERT)) {
            var other = troupe.with(role, null);
            assertThat(circle.refused(
                                    other,
                                    () -> communities.found(circle.actor(other), Circle.founding(cast.solution())))
                            .kind())
                    .isEqualTo(Kind.FORBIDDEN);
        }
    }

    @Test
    void a_community_is_around_published_solutions_only() {
        var draft = sharing.opened();
        var refusal = circle.refused(
                draft.officer(),
                () -> communities.found(circle.actor(draft.officer()), Circle.founding(draft.solution())));
        assertThat(refusal.fields()).extracting(FieldProblem::field).containsExactly("solutions[0]");
        var none = circle.refused(
                draft.officer(), () -> communities.found(circle.actor(draft.officer()), Circle.founding()));
        assertThat(none.fields()).extracting(FieldProblem::field).containsExactly("solutions");
        var hostile = new Founding("a\u0000b", "x".repeat(5_001), List.of(UUID.randomUUID()));
        assertThat(circle.refused(draft.officer(), () -> communities.found(circle.actor(draft.officer()), hostile))
                        .fields())
                .isNotEmpty();
    }

    @Test
    void what_is_said_and_where_it_meets_is_for_members_the_agency_and_auditors() {
        var cast = circle.founded();
        circle.as(
                cast.member(),
                () -> posts.begin(circle.actor(cast.member()), cast.community(), new Writing("Bonjour.")));
        circle.as(cast.founder(), () -> events.plan(circle.actor(cast.founder()), cast.community(), circle.plan(3)));

        var stranger = circle.actor(cast.stranger());
        assertThat(communities.get(stranger, cast.community()).rights().reads()).isFalse();
        assertThat(circle.refused(cast.stranger(), () -> posts.page(stranger, cast.community(), null, 5))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(circle.refused(cast.stranger(), () -> people.of(stranger, cast.community()))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        var outside = events.of(stranger, cast.community()).coming().get(0);
        assertThat(outside.title()).isEqualTo("Visite d’un mur");
        assertThat(outside.place()).isNull();
        assertThat(outside.link()).isNull();
        assertThat(outside.description()).isNull();

        for (var reader : List.of(cast.member(), cast.founder(), troupe.with(Role.AUDITOR, null))) {
            assertThat(posts.page(circle.actor(reader), cast.community(), null, 5)
                            .items())
                    .hasSize(1);
            assertThat(events.of(circle.actor(reader), cast.community())
                            .coming()
                            .get(0)
                            .link())
                    .isEqualTo("https://rencontre.exemple.test/mur?x=1");
        }
        var citizen = troupe.somebody();
        for (var nobody : List.of(Actor.everybody(), circle.actor(citizen))) {
            assertThat(communities.page(nobody, "", null, false, null, 50).items())
                    .isEmpty();
            assertThat(circle.refused(citizen, () -> communities.get(nobody, cast.community()))
                            .kind())
                    .isEqualTo(Kind.NOT_FOUND);
        }
    }

    @Test
    void auditors_administrators_and_who_is_no_member_write_nothing() {
        var cast = circle.founded();
        var post = circle.as(
                cast.member(), () -> posts.begin(circle.actor(cast.member()), cast.community(), new Writing("Un.")));
        for (var role : List.of(Role.AUDITOR, Role.ADMIN)) {
            var other = troupe.with(role, null);
            assertThat(circle.refused(other, () -> people.join(circle.actor(other), cast.community()))
                            .kind())
                    .isEqualTo(role == Role.ADMIN ? Kind.NOT_FOUND : Kind.FORBIDDEN);
        }
        var stranger = cast.stranger();
        assertThat(circle.refused(
                                stranger,
                                () -> posts.begin(circle.actor(stranger), cast.community(), new Writing("Non.")))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(circle.refused(stranger, () -> posts.reply(circle.actor(stranger), post, new Writing("Non.")))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(circle.refused(cast.member(), () -> posts.remove(circle.actor(cast.member()), post, "Parce que."))
                        .code())
                .isEqualTo("communities.moderatorsOnly");
        assertThat(circle.refused(
                                cast.founder(),
                                () -> posts.edit(circle.actor(cast.founder()), post, new Writing("Autre.")))
                        .code())
                .isEqualTo("communities.authorOnly");
        assertThat(circle.refused(
                                cast.member(),
                                () -> events.plan(circle.actor(cast.member()), cast.community(), circle.plan(2)))
                        .code())
                .isEqualTo("communities.moderatorsOnly");
    }

    @Test
    void the_only_moderator_names_another_before_leaving_and_a_moderator_may_be_relieved() {
        var cast = circle.founded();
        var founder = circle.actor(cast.founder());
        assertThat(circle.refused(cast.founder(), () -> people.leave(founder, cast.community()))
                        .code())
                .isEqualTo("communities.lastModerator");
        assertThat(circle.refused(
                                cast.founder(), () -> people.moderate(founder, cast.community(), cast.founder(), false))
                        .code())
                .isEqualTo("communities.lastModerator");
        circle.does(cast.founder(), () -> {
            people.moderate(founder, cast.community(), cast.member(), true);
            people.leave(founder, cast.community());
        });
        assertThat(circle.mails(cast.member(), "Vous animez une communauté")).hasSize(1);
        assertThat(people.of(circle.actor(cast.member()), cast.community()))
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
        var post = circle.as(
                cast.member(), () -> posts.begin(circle.actor(cast.member()), cast.community(), new Writing("Un.")));
        circle.does(cast.founder(), () -> {
            communities.close(circle.actor(cast.founder()), cast.community(), "Tout est dit.");
        });
        assertThat(communities
                        .get(circle.actor(cast.member()), cast.community())
                        .closedWhy())
                .isEqualTo("Tout est dit.");
        assertThat(posts.page(circle.actor(cast.member()), cast.community(), null, 5)
                        .items())
                .hasSize(1);
        for (Runnable act : List.<Runnable>of(
                () -> posts.begin(circle.actor(cast.member()), cast.community(), new Writing("Deux.")),
                () -> posts.reply(circle.actor(cast.member()), post, new Writing("Deux.")),
                () -> people.join(circle.actor(cast.stranger()), cast.community()),
                () -> events.plan(circle.actor(cast.founder()), cast.community(), circle.plan(3)),
                () -> communities.describe(
                        circle.actor(cast.founder()), cast.community(), Circle.founding(cast.solution())),
                () -> communities.close(circle.actor(cast.founder()), cast.community(), "Encore."))) {
            assertThat(circle.refused(cast.founder(), act).code()).isEqualTo("communities.closed");
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
                        .page(circle.actor(cast.stranger()), "", cast.solution(), false, null, 50)
                        .items())
                .extracting(CommunityService.Row::id)
                .containsExactly(cast.community());
        assertThat(communities
                        .page(circle.actor(cast.stranger()), "", null, true, null, 50)
                        .items())
                .isEmpty();
    }

    @Test
    void the_list_is_searched_by_words_of_the_name_or_of_what_it_is_for_whatever_their_accents_and_plurals() {
        var cast = circle.founded();
        var reader = circle.actor(cast.stranger());
        assertThat(circle.found(reader, cast, "mur bloquant")).isTrue();
        assertThat(circle.found(reader, cast, "ENTRAIDER")).isTrue();
        assertThat(circle.found(reader, cast, "mur guichet")).isFalse();
        assertThat(circle.found(reader, cast, " ")).isTrue();
        assertThat(communities
                        .page(circle.actor(troupe.somebody()), "mur", cast.solution(), false, null, 50)
                        .items())
                .isEmpty();
    }

    @Test
    void a_card_shows_plain_words() {
        var cast = circle.founded();
        circle.does(
                cast.founder(),
                () -> communities.describe(
                        circle.actor(cast.founder()),
                        cast.community(),
                        new Founding(
                                "Murs",
                                "## Pour qui\n\n- qui anime un *mur*\n- qui **débute**",
                                List.of(cast.solution()))));
        assertThat(communities
                        .get(circle.actor(cast.stranger()), cast.community())
                        .row()
                        .summary())
                .isEqualTo("Pour qui. qui anime un mur, qui débute");
    }
}
