package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Finding;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.BodyKind;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SearchKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class NeedReceptionServiceTest {

    @Autowired
    private Finding finding;

    @Autowired
    private NeedReception reception;

    @Autowired
    private NeedService needs;

    @Autowired
    private Bodies bodies;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private UUID officer;
    private UUID member;
    private UUID forum;

    @BeforeEach
    void a_forum_with_a_member() {
        officer = troupe.with(Role.AGENCY_OFFICER, null);
        forum = acting.as(
                officer, () -> bodies.establish(new Bodies.New(BodyKind.FORUM, "Forum", "Forum", null, null)));
        member = troupe.with(Role.FORUM_MEMBER, forum);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_members_concern_goes_to_their_own_forum_and_is_late_after_its_delay() {
        var need = acting.as(member, () -> reception.submit(concern(null)));

        var waiting = needs.concerns(forum);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).need().id()).isEqualTo(need);
        assertThat(waiting.get(0).late()).isFalse();

        time.set(java.time.Instant.now().plus(Duration.ofDays(31)));
        assertThat(needs.concerns(forum).get(0).late()).isTrue();
        assertThat(acting.as(member, needs::lateConcerns))
                .extracting(c -> c.need().id())
                .containsExactly(need);
        assertThat(acting.as(troupe.with(Role.FORUM_MEMBER, UUID.randomUUID()), needs::lateConcerns))
                .isEmpty();
    }

    @Test
    void nobody_raises_a_concern_of_a_forum_they_do_not_sit_on() {
        var other = acting.as(
                officer, () -> bodies.establish(new Bodies.New(BodyKind.FORUM, "Autre", "Other", null, null)));

        var refusal = troupe.refused(member, () -> reception.submit(concern(other)));

        assertThat(refusal.fields()).extracting("field").containsExactly("body");
        var outsider = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        assertThat(troupe.refused(outsider, () -> reception.submit(concern(forum)))
                        .fields())
                .extracting("field")
                .contains("channel");
    }

    @Test
    void who_verifies_or_administers_submits_nothing() {
        for (var role : Set.of(Role.AUDITOR, Role.ADMIN)) {
            var person = troupe.with(role, null);
            assertThat(troupe.refused(person, () -> reception.submit(concern(null)))
                            .code())
                    .isEqualTo("needs.notAllowed");
        }
    }

    @Test
    void the_twenty_first_need_from_one_address_is_received_but_looked_at_first() {
        var address = "2001:db8::" + UUID.randomUUID().toString().substring(0, 4);
        for (var i = 0; i < 20; i++) {
            reception.submitPublic(citizen(null, null), address);
        }

        var need = needs.holder(reception.submitPublic(citizen(null, null), address))
                .orElseThrow();

        assertThat(acting.as(officer, () -> needs.get(need)).need().moderated()).isTrue();
        var title = acting.as(officer, () -> needs.get(need)).need().title();
        assertThat(finding.finds(officer, title, SearchKind.NEED, need)).isTrue();
        assertThat(finding.finds(member, title, SearchKind.NEED, need)).isFalse();
        assertThat(troupe.refused(member, () -> needs.get(need)).kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(acting.as(member, () -> needs.page(NeedService.Query.all(), null, 5))
                        .items())
                .extracting(NeedService.Row::id)
                .doesNotContain(need);
        time.set(java.time.Instant.now().plus(Duration.ofHours(2)));
        var later = needs.holder(reception.submitPublic(citizen(null, null), address))
                .orElseThrow();
        assertThat(acting.as(member, () -> needs.get(later)).need().moderated()).isFalse();
    }

    @Test
    void the_sixth_need_with_one_e_mail_address_within_an_hour_is_refused() {
        var email = UUID.randomUUID() + "@exemple.test";
        for (var i = 0; i < 5; i++) {
            reception.submitPublic(citizen(email, null), "198.51.100." + i);
        }
        assertThatThrownBy(() -> reception.submitPublic(citizen(email.toUpperCase(), null), "198.51.100.9"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.kind()).isEqualTo(RuleViolation.Kind.TOO_MANY));
    }

    @Test
    void what_fills_in_the_hidden_field_is_thanked_and_forgotten() {
        var token = reception.submitPublic(citizen(null, "http://exemple.test"), "203.0.113.4");

        assertThat(token).hasSize(22);
        assertThat(needs.holder(token)).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap() {
        var first = acting.as(member, () -> reception.submit(concern(null)));
        var second = acting.as(member, () -> reception.submit(concern(null)));
        var query = new NeedService.Query(Set.of(NeedState.RECEIVED), Set.of(Channel.FORUM_CONCERN), "preoccupations");

        var page = acting.as(member, () -> needs.page(query, null, 1));
        var next = acting.as(member, () -> needs.page(query, page.next(), 1));

        assertThat(page.items()).extracting(NeedService.Row::id).containsExactly(second);
        assertThat(next.items()).extracting(NeedService.Row::id).containsExactly(first);
        assertThat(acting.as(member, () -> needs.count(query))).isGreaterThanOrEqualTo(2);
    }

    private static NeedReception.New concern(@Nullable UUID forum) {
        return new NeedReception.New(
                "Nos préoccupations", "Elles sont les vôtres.", null, null, null, null, Channel.FORUM_CONCERN, forum);
    }

    private static NeedReception.Public citizen(@Nullable String email, @Nullable String website) {
        return new NeedReception.Public(
                "Moins d’attente", "Au comptoir.", null, Frequency.MONTHLY, null, null, email, "fr", website);
    }
}
