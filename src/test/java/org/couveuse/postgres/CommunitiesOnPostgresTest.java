package org.couveuse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.communities.Circle;
import org.couveuse.communities.CommunityCalendars;
import org.couveuse.communities.CommunityEvents;
import org.couveuse.communities.CommunityPosts;
import org.couveuse.communities.CommunityPosts.Writing;
import org.couveuse.communities.CommunityService;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Catalogue;
import org.couveuse.sharing.CatalogueFacet;
import org.couveuse.sharing.RelatedBy;
import org.couveuse.sharing.RelatedSolutions;
import org.couveuse.sharing.Sharing;
import org.couveuse.sharing.SolutionAdopters;
import org.couveuse.sharing.SolutionFollowers;
import org.couveuse.sharing.SolutionRatings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogue and the communities ask PostgreSQL the same questions as H2, and get the same answers. */
@OnPostgres
class CommunitiesOnPostgresTest {

    @Autowired
    private Circle circle;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private RelatedSolutions related;

    @Autowired
    private SolutionAdopters adopters;

    @Autowired
    private SolutionFollowers followers;

    @Autowired
    private SolutionRatings ratings;

    @Autowired
    private CommunityService communities;

    @Autowired
    private CommunityPosts posts;

    @Autowired
    private CommunityEvents events;

    @Autowired
    private CommunityCalendars calendars;

    @Autowired
    private Troupe troupe;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_catalogue_finds_counts_and_relates() {
        var first = sharing.published().solution();
        var second = sharing.published().solution();
        var organisation = UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            adopters.adopted(UUID.randomUUID(), first, organisation);
            adopters.adopted(UUID.randomUUID(), second, organisation);
        });
        var query = new Catalogue.Query("mur bloquants", java.util.List.of())
                .only(CatalogueFacet.EVIDENCE, "2")
                .only(CatalogueFacet.ADOPTERS, "FEW");
        var page = catalogue.page(Actor.everybody(), query, null, 1);
        assertThat(page.next()).isNotNull();
        assertThat(catalogue.page(Actor.everybody(), query, page.next(), 50).items())
                .doesNotContain(page.items().get(0))
                .isNotEmpty();
        assertThat(catalogue.count(Actor.everybody(), query)).isGreaterThanOrEqualTo(2);
        assertThat(catalogue.facets(Actor.everybody(), query, Arrays.asList(CatalogueFacet.values()), Texts.FRENCH))
                .extracting(Catalogue.Facet::facet)
                .contains(CatalogueFacet.EVIDENCE, CatalogueFacet.ADOPTERS, CatalogueFacet.OFFER);
        assertThat(catalogue.count(Actor.everybody(), Catalogue.Query.all().only(CatalogueFacet.SECTOR, "a\u0000b")))
                .isZero();
        assertThat(related.of(Actor.everybody(), first, Texts.FRENCH))
                .flatExtracting(RelatedSolutions.Related::reasons)
                .extracting(RelatedSolutions.Reason::by)
                .contains(RelatedBy.ADOPTERS, RelatedBy.WORDS);
    }

    @Test
    void somebody_follows_and_rates() {
        var cast = sharing.published();
        var organisation = UUID.randomUUID();
        var person = troupe.with(org.couveuse.people.Role.ADOPTER_CONTACT, organisation);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> adopters.adopted(UUID.randomUUID(), cast.solution(), organisation));
        followers.follow(troupe.actor(person), cast.solution());
        troupe.as(person, () -> {
            ratings.rate(troupe.actor(person), cast.solution(), new SolutionRatings.Rate(5, "Bien."));
            return person;
        });
        assertThat(followers.of(troupe.actor(person), cast.solution()).mine()).isTrue();
        assertThat(ratings.of(troupe.actor(person), cast.solution()).count()).isEqualTo(1);
    }

    @Test
    void a_community_is_listed_written_in_and_read_by_a_calendar() {
        var cast = circle.founded();
        var member = troupe.actor(cast.member());
        for (var words : new String[] {"Un.", "Deux.", "Trois."}) {
            troupe.as(cast.member(), () -> posts.begin(member, cast.community(), new Writing(words)));
        }
        var page = posts.page(member, cast.community(), null, 2);
        assertThat(posts.page(member, cast.community(), page.next(), 2).items()).hasSize(1);
        troupe.as(cast.founder(), () -> events.plan(troupe.actor(cast.founder()), cast.community(), circle.plan(4)));
        assertThat(communities.page(member, "", cast.solution(), true, null, 5).items())
                .singleElement()
                .satisfies(row -> assertThat(row.next()).isNotNull());
        assertThat(communities.page(member, "", null, false, null, 5).items()).isNotEmpty();
        var address = troupe.as(cast.member(), () -> calendars.open(member, cast.community()));
        var token = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
        assertThat(calendars.read(token).events()).hasSize(1);
    }
}
