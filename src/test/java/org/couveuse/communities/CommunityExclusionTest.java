package org.couveuse.communities;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.communities.CommunityPosts.Writing;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation.Kind;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class CommunityExclusionTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private Circle circle;

    @Autowired
    private CommunityExclusions exclusions;

    @Autowired
    private CommunityPeople people;

    @Autowired
    private CommunityPosts posts;

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
    void a_moderator_excludes_a_member_who_is_told_why_and_does_not_come_back_until_taken_in_again() {
        var cast = circle.founded();
        circle.as(
                cast.member(),
                () -> posts.begin(circle.actor(cast.member()), cast.community(), new Writing("Un mot.")));
        exclude(cast, cast.founder(), cast.member(), "Publicités répétées.");

        var excluded = circle.actor(cast.member());
        assertThat(circle.refused(cast.member(), () -> posts.page(excluded, cast.community(), null, 5))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(circle.refused(cast.member(), () -> people.join(excluded, cast.community())))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("communities.excluded"))
                .satisfies(refusal -> assertThat(refusal.args()).hasToString("[Publicités répétées.]"));
        assertThat(circle.mails(cast.member(), "Vous ne faites plus partie%"))
                .singleElement()
                .satisfies(body -> assertThat(body).contains("Publicités répétées."));
        assertThat(posts.page(circle.actor(cast.founder()), cast.community(), null, 5)
                        .items())
                .hasSize(1);
        assertThat(exclusions.of(circle.actor(cast.founder()), cast.community()))
                .singleElement()
                .satisfies(row -> assertThat(row.person()).isEqualTo(cast.member()));

        circle.does(
                cast.founder(),
                () -> exclusions.readmit(circle.actor(cast.founder()), cast.community(), cast.member()));
        assertThat(posts.page(excluded, cast.community(), null, 5).items()).hasSize(1);
        assertThat(circle.mails(cast.member(), "Vous faites de nouveau partie%"))
                .hasSize(1);
        assertThat(exclusions.of(circle.actor(cast.founder()), cast.community()))
                .isEmpty();
        assertThat(jdbc.sql("select action from audit_entry where subject = ?")
                        .param(cast.community())
                        .query(String.class)
                        .list())
                .contains("community.memberExcluded", "community.memberReadmitted");
    }

    @Test
    void only_moderators_exclude_never_themselves_nor_each_other_and_never_without_a_reason() {
        var cast = circle.founded();
        assertThat(refusedToExclude(cast, cast.member(), cast.founder(), "Non.").code())
                .isEqualTo("communities.moderatorsOnly");
        assertThat(refusedToExclude(cast, troupe.with(Role.AUDITOR, null), cast.member(), "Non.")
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refusedToExclude(cast, cast.founder(), cast.founder(), "Non.")
                        .code())
                .isEqualTo("communities.leaveInstead");
        assertThat(refusedToExclude(cast, cast.founder(), cast.stranger(), "Non.")
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(refusedToExclude(cast, cast.founder(), cast.member(), " ").fields())
                .hasSize(1);
        circle.does(
                cast.founder(),
                () -> people.moderate(circle.actor(cast.founder()), cast.community(), cast.member(), true));
        assertThat(refusedToExclude(cast, cast.founder(), cast.member(), "Non.").code())
                .isEqualTo("communities.relieveFirst");
        assertThat(circle.refused(cast.stranger(), () -> exclusions.of(circle.actor(cast.stranger()), cast.community()))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(exclusions.of(circle.actor(troupe.with(Role.AUDITOR, null)), cast.community()))
                .isEmpty();
    }

    @Test
    void it_is_done_and_undone_on_the_page() {
        var cast = circle.founded();
        var founder = troupe.account(cast.founder());
        try (var screens = new Screens(context, founder)) {
            screens.open("communautes/" + cast.community());
            click("Exclure ");
            _get(TextArea.class, spec -> spec.withLabel("Raison")).setValue("Propos blessants.");
            click("Exclure de la communauté");
            assertThat(words()).contains("Propos blessants.", "Réadmettre");
        }
        try (var screens = new Screens(context, troupe.account(cast.member()))) {
            assertThat(screens.open("communautes/" + cast.community()))
                    .contains("Vous ne faites plus partie de cette communauté", "Propos blessants.")
                    .doesNotContain("Se joindre", "Joignez-vous");
        }
        try (var screens = new Screens(context, founder)) {
            screens.open("communautes/" + cast.community());
            click("Réadmettre ");
            assertThat(words()).doesNotContain("Propos blessants.");
        }
        assertThat(people.of(circle.actor(cast.founder()), cast.community())).hasSize(2);
    }

    @Test
    void a_program_does_it_too() throws Exception {
        var cast = circle.founded();
        var founder = httpBasic(troupe.account(cast.founder()), Troupe.PASSWORD);
        var home = "/api/communities/" + cast.community() + "/exclusions";
        web.perform(put(home + "/" + cast.member())
                        .with(founder)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Publicités.\"}"))
                .andExpect(status().isNoContent());
        web.perform(get(home).with(founder))
                .andExpect(jsonPath("$[*].why", Matchers.contains("Publicités.")))
                .andExpect(jsonPath("$[0].person", Matchers.is(cast.member().toString())));
        web.perform(delete(home + "/" + cast.member()).with(founder)).andExpect(status().isNoContent());
        web.perform(get(home).with(founder)).andExpect(jsonPath("$", Matchers.empty()));
    }

    private void exclude(Circle.Cast cast, UUID by, UUID whom, String why) {
        circle.does(by, () -> exclusions.exclude(circle.actor(by), cast.community(), whom, why));
    }

    private org.couveuse.shared.RuleViolation refusedToExclude(Circle.Cast cast, UUID by, UUID whom, String why) {
        return circle.refused(by, () -> exclusions.exclude(circle.actor(by), cast.community(), whom, why));
    }

    private static void click(String beginning) {
        List<NativeButton> buttons = _find(NativeButton.class);
        _click(buttons.stream()
                .filter(button -> Screens.words(button).startsWith(beginning))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no button « " + beginning + " »")));
    }

    private static String words() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }
}
