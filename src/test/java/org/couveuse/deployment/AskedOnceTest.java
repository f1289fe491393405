package org.couveuse.deployment;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.deployment.AdoptionCare.BenefitReport;
import org.couveuse.deployment.AdoptionProgress.ProgressReport;
import org.couveuse.deployment.AdoptionProgress.StepProgress;
import org.couveuse.deployment.AdoptionService.Assessment;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskReading;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A figure is asked for once, all reports are on one page, and an organisation sees how much is asked of it. */
@CouveuseTest
class AskedOnceTest {

    private static final String PASSWORD = "un-mot-de-passe-long";

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private AdoptionBurden burden;

    @Autowired
    private AdoptionReading adoptions;

    @Autowired
    private TaskReading reading;

    @Autowired
    private Troupe troupe;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TimeTravel time;

    private Cast cast;
    private UUID organisation;
    private UUID contact;

    @BeforeEach
    void one_organisation() {
        cast = stage.cast(1);
        organisation = cast.organisations().get(0);
        contact = cast.contacts().get(0);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void what_was_said_before_stands_in_the_next_form() {
        stage.invited(cast, CampaignOffer.TOOLKIT);
        var adoption = acts.of(cast, 0);
        acts.accept(contact, adoption, null);
        assertThat(known(adoption, "user_assessReadiness")).isNull();
        acts.assess(contact, adoption, ReadinessOutcome.POSTPONE, stage.day(30), null);
        time.forward(Duration.ofDays(31));
        acts.accept(contact, adoption, null);

        assertThat(known(adoption, "user_assessReadiness")).isInstanceOfSatisfying(Assessment.class, known -> {
            assertThat(known.people()).isEqualTo(ReadinessLevel.YES);
            assertThat(known.management()).isEqualTo(ReadinessLevel.PARTLY);
            assertThat(known.outcome()).isNull();
        });

        acts.assess(contact, adoption, ReadinessOutcome.READY, null, null);
        acts.plan(contact, adoption);
        var step = Objects.requireNonNull(detail(adoption).file().plan())
                .steps()
                .get(0)
                .id();
        troupe.does(
                contact,
                adoption,
                "user_reportProgress",
                new ProgressReport(
                        ProgressOutcome.CONTINUE,
                        List.of(new StepProgress(step, 40)),
                        "Deux accès manquent",
                        null,
                        null));
        time.forward(Duration.ofDays(31));

        assertThat(known(adoption, "user_reportProgress")).isInstanceOfSatisfying(ProgressReport.class, known -> {
            assertThat(known.steps()).containsExactly(new StepProgress(step, 40));
            assertThat(known.obstacle()).isEqualTo("Deux accès manquent");
        });

        acts.report(contact, adoption, ProgressOutcome.DONE);
        acts.confirm(cast.officer(), adoption);
        time.forward(Duration.ofDays(91));
        assertThat(known(adoption, "user_reportBenefits")).isInstanceOfSatisfying(BenefitReport.class, known -> {
            assertThat(known.benefits()).hasSize(1);
            assertThat(known.benefits().get(0).goal()).isEqualTo(acts.goal(cast, adoption));
            assertThat(known.benefits().get(0).source()).isNull();
        });
        acts.measure(cast, contact, adoption, 40);
        time.forward(Duration.ofDays(91));
        assertThat(known(adoption, "user_reportBenefits"))
                .isInstanceOfSatisfying(
                        BenefitReport.class,
                        known -> assertThat(known.benefits().get(0).source()).isEqualTo(BenefitSource.MEASURED));
        try (var screens = new Screens(context, account(contact))) {
            var task = troupe.waiting(adoption, "user_reportBenefits").id();
            assertThat(screens.open("taches/" + task)).contains("Dernière mesure", "40\u00a0heures par mois");
        }
    }

    @Test
    void the_reports_of_all_its_campaigns_are_sent_from_one_page() {
        var first = planned(cast);
        var second = planned(another());
        try (var screens = new Screens(context, account(contact))) {
            assertThat(screens.open("organisations/" + organisation))
                    .contains("2 solutions sont proposées à cette organisation", "Tous vos rapports, sur une page");
            var done = _find(IntegerField.class);
            assertThat(done).hasSize(2);
            _setValue(done.get(0), 40);
            _setValue(done.get(1), 60);
            _click(_find(Action.class).stream()
                    .filter(each -> Screens.words(each).equals("Envoyer les rapports"))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(List.of(detail(first).row().done(), detail(second).row().done()))
                .containsExactlyInAnyOrder(40, 60);
        assertThat(troupe.waits(first, "user_reportProgress")).isFalse();
        assertThat(troupe.waits(second, "user_reportProgress")).isFalse();
    }

    @Test
    void it_is_told_how_many_fields_a_month_on_its_page_and_to_programs_and_nobody_else_is() throws Exception {
        assertThat(burden.fieldsAMonth(organisation)).isZero();
        stage.invited(cast, CampaignOffer.TOOLKIT);
        assertThat(burden.fieldsAMonth(organisation)).isEqualTo(5 + 9);

        var adoption = acts.of(cast, 0);
        acts.ready(contact, adoption);
        acts.plan(contact, adoption);
        assertThat(burden.fieldsAMonth(organisation)).isEqualTo(5 + 1);

        var other = another();
        stage.invited(other, CampaignOffer.TOOLKIT);
        assertThat(burden.fieldsAMonth(organisation)).isEqualTo(6 + 14);
        var mine = account(contact);
        try (var screens = new Screens(context, mine)) {
            assertThat(screens.open("organisations/" + organisation)).contains("au plus 20 champs par mois");
        }
        asked(mine).andExpect(jsonPath("$.fieldsAMonth", is(20))).andExpect(jsonPath("$.adoptions", hasSize(2)));
        asked(account(cast.officer())).andExpect(jsonPath("$.fieldsAMonth", is(20)));
        asked(account(stage.cast(1).contacts().get(0)))
                .andExpect(jsonPath("$.fieldsAMonth", nullValue()))
                .andExpect(jsonPath("$.adoptions", hasSize(0)));

        acts.decline(
                contact,
                adoptions.of(troupe.actor(contact), organisation).get(0).id(),
                DeclineReason.EQUIPPED);
        acts.report(contact, adoption, ProgressOutcome.DONE);
        time.runDue();
        assertThat(burden.fieldsAMonth(organisation)).isZero();
        acts.confirm(cast.officer(), adoption);
        assertThat(burden.fieldsAMonth(organisation)).isEqualTo((int) Math.ceil((3 + 4) * 30 / 90d));
    }

    /** An adoption whose report waits. */
    private UUID planned(Cast of) {
        stage.invited(of, CampaignOffer.TOOLKIT);
        var adoption = acts.of(of, 0);
        acts.ready(contact, adoption);
        acts.plan(contact, adoption);
        return adoption;
    }

    /** Another solution that is proposed to the same organisation. */
    private Cast another() {
        var other = stage.cast(0);
        return new Cast(
                other.solution(),
                other.body(),
                other.incubator(),
                other.officer(),
                other.second(),
                other.member(),
                other.lead(),
                cast.organisations(),
                cast.contacts());
    }

    private @Nullable Record known(UUID adoption, String form) {
        var task = troupe.waiting(adoption, form);
        return reading.open(troupe.actor(contact), task.id(), Texts.FRENCH)
                .sheet()
                .known();
    }

    private AdoptionReading.Detail detail(UUID adoption) {
        return adoptions.detail(troupe.actor(contact), adoption);
    }

    private ResultActions asked(String account) throws Exception {
        return web.perform(
                get("/api/organisations/" + organisation + "/adoptions").with(httpBasic(account, PASSWORD)));
    }

    private String account(UUID person) {
        var name = "q" + person.toString().substring(0, 13);
        if (accounts.of(person).isEmpty()) {
            acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        }
        return name;
    }
}
