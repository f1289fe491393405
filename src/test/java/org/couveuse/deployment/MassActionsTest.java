package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.deployment.MassActions.Count;
import org.couveuse.deployment.MassActions.Wanted;
import org.couveuse.deployment.MassActions.Which;
import org.couveuse.engine.TimeTravel;
import org.couveuse.hostile.Together;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class MassActionsTest {

    @Autowired
    private MassActions actions;

    @Autowired
    private MassWork work;

    @Autowired
    private WaveProgress progress;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private AdoptionCare care;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Trail trail;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext context;

    private Cast cast;
    private UUID campaign = UUID.randomUUID();

    /** One has not answered, one has put off, one has begun and reports later, one has adopted. */
    @BeforeEach
    void four_organisations_at_four_steps() {
        cast = stage.cast(4);
        campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        acts.later(cast.contacts().get(1), acts.of(cast, 1), stage.day(30));
        acts.ready(cast.contacts().get(2), acts.of(cast, 2));
        acts.plan(cast.contacts().get(2), acts.of(cast, 2));
        acts.report(cast.contacts().get(2), acts.of(cast, 2), ProgressOutcome.CONTINUE);
        acts.adopt(cast.contacts().get(3), acts.of(cast, 3));
        time.runDue();
        stage.work.pass();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_reminder_writes_to_who_is_awaited_and_says_who_is_left_out_and_why() {
        var wanted = wanted(MassAct.REMIND, null);
        var preview = actions.preview(troupe.actor(cast.officer()), campaign, wanted);
        assertThat(preview.meant()).isEqualTo(1);
        assertThat(preview.leftOut())
                .containsExactly(new Count(LeftOut.WAITS_FOR_AGENCY, 1), new Count(LeftOut.NOTHING_WAITS, 2));
        assertThat(mails("Une réponse est attendue")).isZero();

        var done = carriedOut(wanted);
        assertThat(done.size()).isEqualTo(4);
        assertThat(done.done()).isEqualTo(1);
        assertThat(done.leftOut()).isEqualTo(3);
        assertThat(done.finishedAt()).isNotNull();
        assertThat(mails("Une réponse est attendue")).isEqualTo(1);
        assertThat(deeds(acts.of(cast, 0))).contains("adoption.massREMIND");
        assertThat(deeds(acts.of(cast, 3))).doesNotContain("adoption.massREMIND");
        assertThat(deeds(campaign)).contains("campaign.massREMIND");
    }

    @Test
    void asked_twice_it_is_done_once_and_some_days_later_again() {
        var wanted = wanted(MassAct.REMIND, null);
        carriedOut(wanted);
        assertThat(carriedOut(wanted).done()).isZero();
        assertThat(mails("Une réponse est attendue")).isEqualTo(1);
        time.forward(Duration.ofDays(4));
        assertThat(carriedOut(wanted).done()).isEqualTo(1);
        assertThat(mails("Une réponse est attendue")).isEqualTo(2);
    }

    @Test
    void what_two_officers_ask_for_at_once_and_two_nodes_do_reaches_the_organisation_once() throws Exception {
        var officer = troupe.actor(cast.officer());
        actions.ask(officer, campaign, wanted(MassAct.REMIND, null));
        actions.ask(officer, campaign, wanted(MassAct.REMIND, null));
        Callable<Boolean> node = () -> {
            work.pass();
            return true;
        };
        Together.all(List.of(node, node));
        assertThat(mails("Une réponse est attendue")).isEqualTo(1);
        assertThat(actions.all(officer, campaign))
                .allSatisfy(asked -> assertThat(asked.waiting()).isZero());
        assertThat(actions.all(officer, campaign).stream().mapToInt(MassLog.Asked::done))
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void postponing_makes_an_invitation_again_on_a_day_and_gives_until_then_to_report() {
        var until = stage.day(45);
        var officer = troupe.actor(cast.officer());
        assertThat(actions.each(officer, campaign, wanted(MassAct.POSTPONE, until), null, 10)
                        .items())
                .filteredOn(seen -> seen.becomes() == AdoptionState.POSTPONED)
                .extracting(MassActions.Seen::adoption)
                .containsExactlyInAnyOrder(acts.of(cast, 0), acts.of(cast, 1));
        var done = carriedOut(wanted(MassAct.POSTPONE, until));
        assertThat(done.done()).isEqualTo(3);
        assertThat(carriedOut(wanted(MassAct.POSTPONE, until)).done()).isZero();
        for (var postponed : List.of(acts.of(cast, 0), acts.of(cast, 1))) {
            assertThat(acts.detail(cast, postponed).row().postponedUntil()).isEqualTo(until);
            assertThat(acts.detail(cast, postponed).row().state()).isEqualTo(AdoptionState.POSTPONED);
            assertThat(troupe.waits(postponed, "user_answerInvitation")).isFalse();
        }
        assertThat(progress.answeredShare(campaign, 1)).isEqualTo(0.75);
        assertThat(mails("Invitation reportée")).isEqualTo(2);
        assertThat(mails("Échéance prolongée")).isEqualTo(1);

        time.forward(Duration.ofDays(40));
        time.runDue();
        assertThat(troupe.waits(acts.of(cast, 0), "user_answerInvitation")).isFalse();
        assertThat(troupe.waits(acts.of(cast, 0), "user_callOrganisation")).isFalse();
        assertThat(troupe.waits(acts.of(cast, 1), "user_answerInvitation")).isFalse();
        assertThat(troupe.waits(acts.of(cast, 2), "user_reportProgress")).isFalse();
        time.forward(Duration.ofDays(7));
        time.runDue();
        for (var again : List.of(acts.of(cast, 0), acts.of(cast, 1))) {
            assertThat(troupe.waits(again, "user_answerInvitation")).isTrue();
            assertThat(acts.detail(cast, again).row().state()).isEqualTo(AdoptionState.INVITED);
            assertThat(acts.detail(cast, again).row().postponedUntil()).isNull();
        }
        assertThat(troupe.waits(acts.of(cast, 2), "user_reportProgress")).isTrue();
        assertThat(carriedOut(wanted(MassAct.POSTPONE, stage.day(60))).done()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void who_was_postponed_takes_the_invitation_up_sooner() {
        carriedOut(wanted(MassAct.POSTPONE, stage.day(45)));
        care.resume(troupe.actor(cast.contacts().get(0)), acts.of(cast, 0));
        assertThat(acts.detail(cast, acts.of(cast, 0)).row().state()).isEqualTo(AdoptionState.INVITED);
        acts.accept(cast.contacts().get(0), acts.of(cast, 0), AdoptionOffer.TOOLKIT);
        assertThat(troupe.waits(acts.of(cast, 0), "user_assessReadiness")).isTrue();
    }

    @Test
    void closing_withdraws_the_invitation_of_those_that_have_not_begun_and_of_no_other() {
        var done = carriedOut(wanted(MassAct.CLOSE, null));
        time.runDue();
        assertThat(done.done()).isEqualTo(2);
        assertThat(acts.detail(cast, acts.of(cast, 0)).row().withdrawn()).isTrue();
        assertThat(acts.detail(cast, acts.of(cast, 1)).row().withdrawn()).isTrue();
        assertThat(acts.detail(cast, acts.of(cast, 2)).row().withdrawn()).isFalse();
        assertThat(mails("Invitation retirée")).isEqualTo(2);
        assertThat(carriedOut(wanted(MassAct.CLOSE, null)).done()).isZero();
    }

    @Test
    void what_moved_on_between_the_question_and_its_turn_is_left_out() {
        var id = actions.ask(troupe.actor(cast.officer()), campaign, wanted(MassAct.CLOSE, null));
        acts.decline(cast.contacts().get(0), acts.of(cast, 0), DeclineReason.EQUIPPED);
        time.runDue();
        work.pass();
        var each = actions.done(troupe.actor(cast.officer()), campaign, id, null, 10)
                .items();
        assertThat(each).hasSize(4);
        assertThat(each)
                .filteredOn(d -> d.adoption().equals(acts.of(cast, 0)))
                .allMatch(d -> d.outcome() == MassOutcome.LEFT_OUT && d.why() == LeftOut.ENDED);
    }

    @Test
    void only_the_agency_and_only_a_day_to_come() {
        var wanted = wanted(MassAct.REMIND, null);
        assertThatThrownBy(() -> actions.preview(troupe.actor(cast.contacts().get(0)), campaign, wanted))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> actions.ask(troupe.actor(cast.lead()), campaign, wanted))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() ->
                        actions.ask(troupe.actor(cast.officer()), campaign, wanted(MassAct.POSTPONE, stage.day(-1))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> actions.ask(troupe.actor(cast.officer()), campaign, wanted(MassAct.POSTPONE, null)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_program_sees_beforehand_asks_and_follows() throws Exception {
        var account = account();
        var address = "/api/deployments/" + campaign + "/mass-actions";
        var body = "{\"act\":\"REMIND\",\"reason\":\"Bientôt la fin.\",\"organisations\":{\"states\":[\"INVITED\"]}}";
        web.perform(post(address + "/preview")
                        .contentType("application/json")
                        .content(body)
                        .with(httpBasic(account, Troupe.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total.meant", is(1)))
                .andExpect(jsonPath("$.organisations.items", hasSize(1)));
        var answer = web.perform(post(address)
                        .contentType("application/json")
                        .content(body)
                        .with(httpBasic(account, Troupe.PASSWORD)))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.waiting", is(1)))
                .andReturn();
        String id = JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
        work.pass();
        web.perform(get(address + "/" + id).with(httpBasic(account, Troupe.PASSWORD)))
                .andExpect(jsonPath("$.done", is(1)))
                .andExpect(jsonPath("$.finishedAt").isNotEmpty());
        web.perform(get(address + "/" + id + "/organisations").with(httpBasic(account, Troupe.PASSWORD)))
                .andExpect(jsonPath("$.items[0].outcome", is("DONE")));
        web.perform(get(address).with(httpBasic(account, Troupe.PASSWORD))).andExpect(jsonPath("$", hasSize(1)));
        web.perform(post(address)
                        .contentType("application/json")
                        .content("{\"act\":\"REMIND\",\"reason\":\"x\",\"organisations\":{\"text\":\"zzzz\"}}")
                        .with(httpBasic(account, Troupe.PASSWORD)))
                .andExpect(status().isConflict());
    }

    @Test
    void the_page_shows_what_was_asked_and_what_became_of_each() {
        carriedOut(wanted(MassAct.REMIND, null));
        try (var screens = new Screens(context, account())) {
            assertThat(screens.open("deploiements/" + campaign)).contains("les reporter");
            assertThat(screens.open("deploiements/" + campaign + "/gestes"))
                    .contains(
                            "Agir sur plusieurs organisations",
                            "Voir ce qui arrivera",
                            "1 faites, 3 laissées de côté, 0 en attente",
                            "Laissée de côté");
        }
    }

    private MassLog.Asked carriedOut(Wanted wanted) {
        var officer = troupe.actor(cast.officer());
        var id = actions.ask(officer, campaign, wanted);
        work.pass();
        return actions.one(officer, campaign, id);
    }

    private static Wanted wanted(MassAct act, @Nullable LocalDate until) {
        return new Wanted(act, until, "La vague se termine.", Which.ALL);
    }

    private List<String> deeds(UUID subject) {
        return trail.history(subject, 50).items().stream()
                .map(Trail.Row::action)
                .toList();
    }

    private long mails(String subject) {
        return jdbc.sql("select count(*) from mail where person in (:contacts) and subject like :subject")
                .param("contacts", cast.contacts())
                .param("subject", subject + "%")
                .query(Long.class)
                .single();
    }

    private String account() {
        return troupe.account(cast.officer());
    }
}
