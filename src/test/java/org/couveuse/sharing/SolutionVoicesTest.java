package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.SolutionRatings.Rate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class SolutionVoicesTest {

    @Autowired
    private SolutionFollowers followers;

    @Autowired
    private SolutionRatings ratings;

    @Autowired
    private SolutionAdopters adopters;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void who_follows_is_told_of_the_published_version_and_who_stopped_is_not() {
        var cast = sharing.ready();
        var follower = cast.delegate();
        var left = cast.advisor();
        followers.follow(troupe.actor(follower), cast.solution());
        followers.follow(troupe.actor(follower), cast.solution());
        followers.follow(troupe.actor(left), cast.solution());
        followers.follow(troupe.actor(cast.lead()), cast.solution());
        followers.unfollow(troupe.actor(left), cast.solution());
        assertThat(followers.of(troupe.actor(follower), cast.solution()))
                .isEqualTo(new SolutionFollowers.Following(2, true));

        sharing.does(
                cast.publisher(),
                cast,
                "user_publishSolution",
                new SolutionService.Publishing(Publication.PUBLISH, "Favorables.", null, null));

        assertThat(mails(follower, "Nouvelle version d’une solution que vous suivez"))
                .singleElement()
                .satisfies(body ->
                        assertThat(body).contains("Mur des bloquants", "version 1", "/solutions/" + cast.solution()));
        assertThat(mails(left, "Nouvelle version%")).isEmpty();
        assertThat(mails(cast.lead(), "Nouvelle version%")).isEmpty();
        assertThat(mails(cast.lead(), "Votre solution est publiée")).hasSize(1);
    }

    @Test
    void a_draft_is_followed_by_nobody_who_may_not_read_it_and_by_nobody_who_is_not_signed_in() {
        var cast = sharing.inReview();
        var stranger = troupe.somebody();
        assertThat(troupe.refused(stranger, () -> followers.follow(troupe.actor(stranger), cast.solution()))
                        .kind())
                .isEqualTo(RuleViolation.Kind.NOT_FOUND);
        var published = sharing.published();
        assertThat(refused(Actor.everybody(), published.solution()).kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN);
    }

    @Test
    void only_organisations_that_have_it_in_use_rate_and_each_has_one_voice_that_it_may_change() {
        var cast = sharing.published();
        var organisation = organisation();
        var person = of(organisation, null);
        var colleague = of(organisation, null);
        assertThat(rateRefused(person, cast, new Rate(4, "Bien.")).code()).isEqualTo("sharing.rating.adoptersOnly");

        inUse(cast, organisation);
        rate(person, cast, new Rate(4, "Bien."));
        rate(colleague, cast, new Rate(2, "Moins bien après trois mois."));

        var seen = ratings.of(troupe.actor(person), cast.solution());
        assertThat(seen.count()).isEqualTo(1);
        assertThat(seen.spread()).isEmpty();
        assertThat(seen.own()).isEqualTo(new SolutionRatings.Own(organisation, 2, "Moins bien après trois mois."));
        assertThat(seen.said()).extracting(SolutionRatings.Said::words).containsExactly("Moins bien après trois mois.");
        assertThat(jdbc.sql("select note from audit_entry where subject = ? and action = 'solution.ratedAnew'")
                        .param(cast.solution())
                        .query(String.class)
                        .list())
                .containsExactly("4 → 2");
    }

    @Test
    void the_spread_shows_from_three_voices_on_and_those_who_left_it_are_heard_no_more() {
        var cast = sharing.published();
        var adoption = UUID.randomUUID();
        for (var level : List.of(5, 4)) {
            var organisation = organisation();
            inUse(cast, organisation);
            rate(of(organisation, null), cast, new Rate(level, null));
        }
        var third = organisation();
        transaction.executeWithoutResult(status -> adopters.adopted(adoption, cast.solution(), third));
        rate(of(third, Role.ADOPTER_CONTACT), cast, new Rate(1, "N’a rien donné."));

        var seen = ratings.of(Actor.everybody(), cast.solution());
        assertThat(seen.spread()).containsExactly(1, 0, 0, 1, 1);
        assertThat(seen.few()).isTrue();
        assertThat(seen.own()).isNull();

        transaction.executeWithoutResult(status -> adopters.left(adoption));
        assertThat(ratings.of(Actor.everybody(), cast.solution()).count()).isEqualTo(2);
        assertThat(ratings.of(Actor.everybody(), cast.solution()).said()).isEmpty();
    }

    @Test
    void nobody_rates_their_own_work_and_an_auditor_writes_nothing() {
        var cast = sharing.published();
        var own = Objects.requireNonNull(people.get(cast.lead()).organisation());
        inUse(cast, own);
        assertThat(rateRefused(cast.lead(), cast, new Rate(5, "Excellent.")).kind())
                .isEqualTo(RuleViolation.Kind.FORBIDDEN);
        assertThat(rateRefused(of(own, Role.AUDITOR), cast, new Rate(5, "Excellent."))
                        .kind())
                .isEqualTo(RuleViolation.Kind.FORBIDDEN);
    }

    @Test
    void a_rating_out_of_the_scale_or_a_bad_one_without_words_is_refused_by_field() {
        var cast = sharing.published();
        var organisation = organisation();
        inUse(cast, organisation);
        var person = of(organisation, null);
        assertThat(fields(rateRefused(person, cast, new Rate(0, "x")))).containsExactly("level");
        assertThat(fields(rateRefused(person, cast, new Rate(6, "x")))).containsExactly("level");
        assertThat(fields(rateRefused(person, cast, new Rate(2, "  ")))).containsExactly("words");
        assertThat(fields(rateRefused(person, cast, new Rate(4, "x".repeat(2_001)))))
                .containsExactly("words");
        assertThat(fields(rateRefused(person, cast, new Rate(4, "a\u0000b")))).containsExactly("words");
        assertThat(ratings.of(troupe.actor(person), cast.solution()).count()).isZero();
    }

    private static List<String> fields(RuleViolation refusal) {
        return refusal.fields().stream()
                .map(org.couveuse.shared.FieldProblem::field)
                .toList();
    }

    private RuleViolation refused(Actor actor, UUID solution) {
        try {
            followers.follow(actor, solution);
        } catch (RuleViolation refusal) {
            return refusal;
        }
        throw new AssertionError("was not refused");
    }

    private void rate(UUID person, Sharing.Cast cast, Rate said) {
        acting.as(person, () -> ratings.rate(troupe.actor(person), cast.solution(), said));
    }

    private RuleViolation rateRefused(UUID person, Sharing.Cast cast, Rate said) {
        return troupe.refused(person, () -> ratings.rate(troupe.actor(person), cast.solution(), said));
    }

    private void inUse(Sharing.Cast cast, UUID organisation) {
        transaction.executeWithoutResult(status -> adopters.adopted(UUID.randomUUID(), cast.solution(), organisation));
    }

    private UUID organisation() {
        var code = "V" + UUID.randomUUID().toString().substring(0, 8);
        return acting.asSystem(() -> organisations.register(new Organisations.New(
                code, "Organisation " + code, OrganisationKind.AGENCY, SizeBand.FROM_100, "Essais", null, true)));
    }

    /** Somebody of an organisation: one of its people, or, with a role in it, somebody of elsewhere who has it. */
    private UUID of(UUID organisation, @Nullable Role role) {
        if (role == Role.ADOPTER_CONTACT) {
            return troupe.with(role, organisation);
        }
        var number = UUID.randomUUID().toString().substring(0, 8);
        var person = acting.asSystem(() -> people.register(
                new People.New("Prénom", "Nom " + number, number + "@exemple.test", organisation, "fr")));
        return role == null ? person : troupe.granted(person, role, null);
    }

    private List<String> mails(UUID person, String subject) {
        return jdbc.sql("select body from mail where person = ? and subject like ?")
                .params(person, subject)
                .query(String.class)
                .list();
    }
}
