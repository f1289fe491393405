package org.couveuse.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class BodiesServiceTest {

    @Autowired
    private Bodies bodies;

    @Autowired
    private Seats seats;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Subjects subjects;

    @Autowired
    private ActingAs acting;

    private UUID forum;

    @BeforeEach
    void a_forum() {
        forum = acting.asSystem(
                () -> bodies.establish(new Bodies.New(BodyKind.FORUM, "Forum d’essai", "Trial forum", null, null)));
    }

    @Test
    void a_body_is_known_among_all_things() {
        assertThat(subjects.find(forum)).get().satisfies(card -> {
            assertThat(card.title()).isEqualTo("Forum d’essai");
            assertThat(card.address()).isEqualTo("/instances/" + forum);
        });
    }

    @Test
    void who_chairs_is_a_member_too_and_is_named_first_and_once() {
        var chair = somebody();
        var member = somebody();
        acting.asSystem(() -> {
            seats.take(forum, member, Role.FORUM_MEMBER);
            seats.take(forum, chair, Role.FORUM_CHAIR);
        });

        assertThat(seats.of(forum))
                .extracting(s -> s.person(), s -> s.role())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(chair, Role.FORUM_CHAIR),
                        org.assertj.core.groups.Tuple.tuple(member, Role.FORUM_MEMBER));
        assertThat(memberships.holders(Role.FORUM_MEMBER, forum)).containsExactlyInAnyOrder(chair, member);
        assertThatThrownBy(() -> acting.asSystem(() -> seats.take(forum, member, Role.FORUM_CHAIR)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.code()).isEqualTo("governance.seat.oneChair"));
    }

    @Test
    void nobody_advises_on_a_forum_nor_scores_in_a_group() {
        var group = acting.asSystem(
                () -> bodies.establish(new Bodies.New(BodyKind.CITIZENS_GROUP, "Citoyens", "Citizens", forum, null)));

        assertThatThrownBy(() -> acting.asSystem(() -> seats.take(forum, somebody(), Role.ADVISOR)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> acting.asSystem(() -> seats.take(group, somebody(), Role.FORUM_MEMBER)))
                .isInstanceOf(RuleViolation.class);
        assertThat(bodies.advising(forum)).extracting(Bodies.Row::id).containsExactly(group);
    }

    @Test
    void a_plan_and_its_objectives_come_back_as_adopted() {
        var objective = new Body.Objective(UUID.randomUUID(), "Placer le citoyen au cœur", "Citizens first");
        acting.asSystem(() -> {
            bodies.adopt(forum, new Body.Plan(LocalDate.of(2026, 4, 1), LocalDate.of(2029, 3, 31), List.of(objective)));
            bodies.mandate(forum, new Bodies.Term("Décider", LocalDate.of(2026, 4, 1), LocalDate.of(2028, 3, 31)));
        });

        var detail = acting.asSystem(() -> bodies.detail(forum));
        assertThat(detail.plan()).isNotNull();
        assertThat(bodies.objective(forum, objective.id())).contains(objective);
        assertThat(detail.mandates()).extracting(Bodies.Term::purpose).containsExactly("Décider");
    }

    @Test
    void citizens_of_a_group_are_named_to_each_other_and_to_who_reads_the_directory_but_counted_for_all() {
        var group = acting.asSystem(
                () -> bodies.establish(new Bodies.New(BodyKind.CITIZENS_GROUP, "Citoyens", "Citizens", forum, null)));
        var citizen = somebody();
        var member = somebody();
        acting.asSystem(() -> {
            seats.take(group, citizen, Role.ADVISOR);
            seats.take(forum, member, Role.FORUM_MEMBER);
        });

        var stranger = acting.as(somebody(), () -> bodies.detail(group));
        assertThat(stranger.seats()).isEmpty();
        assertThat(stranger.seated()).isEqualTo(1);
        assertThat(acting.as(citizen, () -> bodies.detail(group)).seats())
                .extracting(Seats.Seat::person)
                .containsExactly(citizen);
        assertThat(acting.asSystem(() -> bodies.detail(group)).seats()).hasSize(1);
        assertThat(acting.as(citizen, () -> bodies.detail(forum)).seats())
                .extracting(Seats.Seat::person)
                .containsExactly(member);
    }

    @Test
    void a_dissolved_body_has_no_members_left() {
        var member = somebody();
        acting.asSystem(() -> {
            seats.take(forum, member, Role.FORUM_MEMBER);
            bodies.dissolve(forum);
        });

        assertThat(seats.of(forum)).isEmpty();
        assertThat(bodies.get(forum).state()).isEqualTo(BodyState.DISSOLVED);
    }

    @Test
    void only_the_agency_and_administrators_keep_bodies() {
        var member = somebody();
        assertThatThrownBy(() -> acting.as(
                        member, () -> bodies.establish(new Bodies.New(BodyKind.FORUM, "Le mien", "Mine", null, null))))
                .isInstanceOf(RuleViolation.class);
    }

    private UUID somebody() {
        return acting.asSystem(() ->
                people.register(new People.New("Zoé", "Côté", UUID.randomUUID() + "@exemple.quebec", null, "fr")));
    }
}
