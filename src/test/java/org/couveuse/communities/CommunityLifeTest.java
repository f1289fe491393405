package org.couveuse.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.communities.CommunityEvents.Plan;
import org.couveuse.communities.CommunityPosts.Writing;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class CommunityLifeTest {

    @Autowired
    private Circle circle;

    @Autowired
    private CommunityPeople people;

    @Autowired
    private CommunityPosts posts;

    @Autowired
    private CommunityEvents events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_thread_has_its_replies_and_what_is_taken_away_leaves_its_place_but_not_its_words() {
        var cast = circle.founded();
        var first = circle.as(
                cast.member(),
                () -> posts.begin(circle.actor(cast.member()), cast.community(), new Writing("Un mot.")));
        var reply = circle.as(
                cast.founder(), () -> posts.reply(circle.actor(cast.founder()), first, new Writing("Merci.")));
        circle.as(cast.member(), () -> posts.reply(circle.actor(cast.member()), reply, new Writing("De rien.")));
        var thread = posts.page(circle.actor(cast.member()), cast.community(), null, 5)
                .items()
                .get(0);
        assertThat(thread.replies()).extracting(CommunityPosts.Row::words).containsExactly("Merci.", "De rien.");

        circle.does(cast.founder(), () -> {
            posts.remove(circle.actor(cast.founder()), first, "Nomme quelqu’un.");
        });
        var after = posts.page(circle.actor(cast.member()), cast.community(), null, 5)
                .items()
                .get(0);
        assertThat(after.first().words()).isNull();
        assertThat(after.first().removedWhy()).isEqualTo("Nomme quelqu’un.");
        assertThat(after.replies()).hasSize(2);
        assertThat(jdbc.sql("select words from community_post where id = ?")
                        .param(first)
                        .query(String.class)
                        .optional())
                .isEmpty();
        assertThat(circle.refused(
                                cast.member(),
                                () -> posts.reply(circle.actor(cast.member()), first, new Writing("Encore.")))
                        .code())
                .isEqualTo("communities.threadGone");
        assertThat(circle.mails(cast.member(), "Votre message a été retiré"))
                .singleElement()
                .satisfies(body -> assertThat(body).contains("Nomme quelqu’un."));
    }

    @Test
    void members_are_told_of_posts_unless_they_chose_otherwise_and_never_in_the_words_themselves() {
        var cast = circle.founded();
        circle.as(
                cast.member(),
                () -> posts.begin(circle.actor(cast.member()), cast.community(), new Writing("Mot secret.")));
        assertThat(circle.mails(cast.founder(), "Un message dans%"))
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("/communautes/" + cast.community())
                        .doesNotContain("Mot secret."));
        assertThat(circle.mails(cast.member(), "Un message dans%")).isEmpty();

        circle.does(cast.founder(), () -> {
            people.tell(circle.actor(cast.founder()), cast.community(), false);
        });
        var second = circle.as(
                cast.member(), () -> posts.begin(circle.actor(cast.member()), cast.community(), new Writing("Deux.")));
        assertThat(circle.mails(cast.founder(), "Un message dans%")).hasSize(1);
        circle.as(cast.founder(), () -> posts.reply(circle.actor(cast.founder()), second, new Writing("Oui.")));
        assertThat(circle.mails(cast.member(), "Une réponse dans%")).hasSize(1);
    }

    @Test
    void members_are_told_of_events_and_of_their_changes_whatever_they_chose() {
        var cast = circle.founded();
        circle.does(cast.member(), () -> {
            people.tell(circle.actor(cast.member()), cast.community(), false);
        });
        var founder = circle.actor(cast.founder());
        var event = circle.as(cast.founder(), () -> events.plan(founder, cast.community(), circle.plan(4)));
        circle.does(cast.founder(), () -> {
            events.change(founder, event, circle.plan(5));
            events.cancel(founder, event, "Tempête.");
        });
        assertThat(circle.mails(cast.member(), "Une rencontre : Visite d’un mur"))
                .hasSize(1);
        assertThat(circle.mails(cast.member(), "Une rencontre a changé%")).hasSize(1);
        assertThat(circle.mails(cast.member(), "Rencontre annulée%"))
                .singleElement()
                .satisfies(body -> assertThat(body).contains("Tempête."));
        assertThat(circle.refused(cast.founder(), () -> events.change(founder, event, circle.plan(6)))
                        .code())
                .isEqualTo("communities.event.cancelled");
    }

    @Test
    void an_event_is_ahead_ends_after_it_begins_and_is_somewhere() {
        var cast = circle.founded();
        var plan = circle.plan(3);
        assertThat(circle.fields(cast, new Plan("T", circle.in(-1), null, "Ici", null, null)))
                .containsExactly("starts");
        assertThat(circle.fields(cast, new Plan("T", circle.in(4_000), null, "Ici", null, null)))
                .containsExactly("starts");
        assertThat(circle.fields(cast, new Plan("T", plan.starts(), plan.starts(), "Ici", null, null)))
                .containsExactly("ends");
        assertThat(circle.fields(cast, new Plan("T", plan.starts(), circle.in(60), "Ici", null, null)))
                .containsExactly("ends");
        assertThat(circle.fields(cast, new Plan("T", plan.starts(), null, " ", "", null)))
                .containsExactly("place");
        for (var link : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://exemple.test/",
                "https://",
                "//exemple.test",
                "https://nom:secret@exemple.test/",
                "https://exemple.test/ a",
                "pas une adresse")) {
            assertThat(circle.fields(cast, new Plan("T", plan.starts(), null, null, link, null)))
                    .as(link)
                    .containsExactly("link");
        }
        assertThat(events.of(circle.actor(cast.member()), cast.community()).coming())
                .isEmpty();
    }

    @Test
    void posts_come_latest_first_in_pages_that_neither_lose_nor_repeat_any() {
        var cast = circle.founded();
        var written = new ArrayList<UUID>();
        for (var i = 0; i < 7; i++) {
            var number = i;
            written.add(circle.as(
                    cast.member(),
                    () -> posts.begin(circle.actor(cast.member()), cast.community(), new Writing("No " + number))));
        }
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = posts.page(circle.actor(cast.member()), cast.community(), after, 3);
            page.items().forEach(thread -> seen.add(thread.first().id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(written).doesNotHaveDuplicates();
    }
}
