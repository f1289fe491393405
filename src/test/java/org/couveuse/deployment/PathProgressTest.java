package org.couveuse.deployment;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.shared.RuleViolation.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class PathProgressTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private PathProgress progress;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Trail trail;

    @Autowired
    private TimeTravel time;

    @Autowired
    private MockMvc web;

    private Cast cast;
    private UUID campaign = UUID.randomUUID();

    /** One step, « Invitations », which has to be over on the first day. */
    @BeforeEach
    void a_running_campaign() {
        cast = stage.cast(2);
        campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_step_is_late_until_somebody_who_runs_the_campaign_marks_it_as_done_and_it_can_be_taken_back() {
        time.forward(Duration.ofDays(3));
        var lead = troupe.actor(cast.lead());
        var before = progress.of(lead, campaign).get(0);
        assertThat(before.done()).isNull();
        assertThat(before.late()).isPositive();

        progress.done(lead, campaign, 1);
        progress.done(troupe.actor(cast.officer()), campaign, 1);
        assertThat(progress.of(lead, campaign).get(0)).satisfies(row -> {
            assertThat(row.done()).isNotNull();
            assertThat(java.util.Objects.requireNonNull(row.done()).by()).isEqualTo(cast.lead());
            assertThat(row.late()).isZero();
        });
        assertThat(deeds()).containsOnlyOnce("campaign.stepDone");

        progress.notDone(troupe.actor(cast.officer()), campaign, 1);
        assertThat(progress.of(lead, campaign).get(0).done()).isNull();
        assertThat(deeds()).contains("campaign.stepNotDone");
    }

    @Test
    void others_read_it_and_nobody_marks_what_is_not_there_nor_after_the_end() {
        var contact = cast.contacts().get(0);
        assertThat(progress.of(troupe.actor(contact), campaign)).hasSize(1);
        assertThat(refused(contact, 1).code()).isEqualTo("deployment.path.notYours");
        assertThat(refused(cast.member(), 1).code()).isEqualTo("deployment.path.notYours");
        assertThat(refused(cast.officer(), 2).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(cast.officer(), 0).kind()).isEqualTo(Kind.NOT_FOUND);
        var planned = stage.opened(cast);
        stage.prepare(cast, planned, true);
        assertThat(troupe.refused(cast.officer(), () -> progress.done(troupe.actor(cast.officer()), planned, 1))
                        .code())
                .isEqualTo("deployment.path.notRunning");
    }

    @Test
    void the_page_says_how_far_it_is_and_a_click_marks_a_step() {
        var officer = troupe.account(cast.officer());
        try (var screens = new Screens(context, officer)) {
            assertThat(screens.open("deploiements/" + campaign)).contains("Aucune des 1 étapes n’est faite");
            _click(_find(NativeButton.class).stream()
                    .filter(button -> Screens.words(button).equals("Marquer comme faite"))
                    .findFirst()
                    .orElseThrow());
            assertThat(UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n")))
                    .contains(
                            "1 étape sur 1 est faite, aucune n’est en retard",
                            "Faite\u00A0: Prénom",
                            "N’est pas faite");
        }
        var reader = troupe.account(cast.contacts().get(0));
        try (var screens = new Screens(context, reader)) {
            assertThat(screens.open("deploiements/" + campaign))
                    .contains("1 étape sur 1 est faite")
                    .doesNotContain("Étapes à cocher");
        }
    }

    @Test
    void programs_mark_and_read_it() throws Exception {
        var lead = httpBasic(troupe.account(cast.lead()), Troupe.PASSWORD);
        var contact = httpBasic(troupe.account(cast.contacts().get(0)), Troupe.PASSWORD);
        var path = "/api/deployments/" + campaign + "/path";
        web.perform(put(path + "/1/done").with(contact)).andExpect(status().isForbidden());
        web.perform(put(path + "/1/done").with(lead)).andExpect(status().isNoContent());
        web.perform(get(path).with(contact))
                .andExpect(jsonPath("$[0].done.by", is(cast.lead().toString())))
                .andExpect(jsonPath("$[0].late", is(0)))
                .andExpect(jsonPath("$[0].step.title", is("Invitations")));
        web.perform(delete(path + "/1/done").with(lead)).andExpect(status().isNoContent());
        web.perform(get(path).with(contact)).andExpect(jsonPath("$[0].done", is(nullValue())));
        web.perform(put(path + "/7/done").with(lead)).andExpect(status().isNotFound());
    }

    private org.couveuse.shared.RuleViolation refused(UUID person, int number) {
        return troupe.refused(person, () -> progress.done(troupe.actor(person), campaign, number));
    }

    private java.util.List<String> deeds() {
        return trail.history(campaign, 50).items().stream()
                .map(Trail.Row::action)
                .toList();
    }
}
