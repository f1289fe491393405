package org.couveuse.deployment;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.deployment.AdoptionMatrix.Asked;
import org.couveuse.deployment.AdoptionService.ExpectedBenefit;
import org.couveuse.deployment.AdoptionService.PlannedStep;
import org.couveuse.deployment.AdoptionService.Planning;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class FollowUpTest {

    @Autowired
    private CampaignProgress progress;

    @Autowired
    private CampaignBenefits benefits;

    @Autowired
    private AdoptionMatrix matrix;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ActingAs acting;

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext context;

    private Cast cast;
    private UUID campaign = UUID.randomUUID();
    private UUID goal = UUID.randomUUID();

    /** Small 0 and 1, large 2 and 3: 0 adopts and measures, 1 declines, 2 plans, 3 has not answered. */
    @BeforeEach
    void four_organisations_of_two_sizes() {
        cast = stage.cast(4);
        for (var large : cast.organisations().subList(2, 4)) {
            var known = organisations.get(large);
            acting.asSystem(() -> organisations.registerOrDescribe(new Organisations.New(
                    known.code(), known.name(), OrganisationKind.AGENCY, SizeBand.FROM_1000, "Secteur", null, true)));
        }
        campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        goal = acts.goal(cast, acts.of(cast, 0));
        time.forward(Duration.ofDays(2));
        acts.decline(cast.contacts().get(1), acts.of(cast, 1), DeclineReason.EQUIPPED);
        time.runDue();
        acts.ready(cast.contacts().get(0), acts.of(cast, 0));
        time.forward(Duration.ofDays(4));
        acts.ready(cast.contacts().get(2), acts.of(cast, 2));
        time.forward(Duration.ofDays(3));
        plan(0, 40);
        plan(2, 25);
        acts.report(cast.contacts().get(0), acts.of(cast, 0), ProgressOutcome.DONE);
        acts.confirm(cast.officer(), acts.of(cast, 0));
        time.forward(Duration.ofDays(91));
        time.runDue();
        acts.measure(cast, cast.contacts().get(0), acts.of(cast, 0), 30);
        stage.work.pass();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void small_and_large_organisations_are_told_apart() {
        var sizes = progress.of(officer(), campaign).sizes();
        assertThat(sizes)
                .containsExactly(
                        new CampaignProgress.Standing(SizeGroup.SMALL, 2, 1, 0, 1, 0),
                        new CampaignProgress.Standing(SizeGroup.LARGE, 2, 0, 2, 0, 0));
    }

    @Test
    void the_time_at_a_step_is_a_median_with_the_middle_half_of_those_that_left_it() {
        var times = progress.of(officer(), campaign).times();
        var invited =
                times.stream().filter(t -> t.step() == AdoptionState.INVITED).toList();
        // left after 2, 2 and 6 days; the fourth is still there
        var all = invited.stream().filter(t -> t.size() == null).findFirst().orElseThrow();
        assertThat(all.organisations()).isEqualTo(3);
        assertThat(all.median()).isCloseTo(2, within(0.01));
        assertThat(all.lower()).isCloseTo(2, within(0.01));
        assertThat(all.upper()).isCloseTo(4, within(0.01));
        var large = invited.stream()
                .filter(t -> t.size() == SizeGroup.LARGE)
                .findFirst()
                .orElseThrow();
        assertThat(large.organisations()).isEqualTo(1);
        assertThat(large.median()).isCloseTo(6, within(0.01));
    }

    @Test
    void reasons_are_counted_by_size_and_lead_to_the_words() {
        assertThat(progress.of(officer(), campaign).reasons())
                .containsExactly(new CampaignProgress.Declined(DeclineReason.EQUIPPED, 1, 0));
        assertThat(progress.said(officer(), campaign, DeclineReason.EQUIPPED, null, 10)
                        .items())
                .hasSize(1)
                .allMatch(s -> s.adoption().equals(acts.of(cast, 1)) && s.size() == SizeGroup.SMALL);
        assertThat(progress.said(officer(), campaign, DeclineReason.OTHER, null, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void benefits_are_summed_by_goal_and_each_sum_leads_to_the_organisations_it_comes_from() {
        var sums = benefits.of(officer(), campaign);
        assertThat(sums).hasSize(1);
        assertThat(sums.get(0).planned()).isEqualTo(new CampaignBenefits.Sum(new BigDecimal("65"), 2));
        assertThat(sums.get(0).measured()).isEqualTo(new CampaignBenefits.Sum(new BigDecimal("30"), 1));
        assertThat(sums.get(0).both()).isEqualTo(new CampaignBenefits.Sum(new BigDecimal("40"), 1));
        var sources = benefits.sources(officer(), campaign, goal, null, 10).items();
        assertThat(sources).hasSize(2);
        assertThat(sources.stream().map(CampaignBenefits.Source::planned).map(Objects::requireNonNull))
                .containsExactlyInAnyOrder(new BigDecimal("40"), new BigDecimal("25"));
        assertThat(sources)
                .filteredOn(s -> s.adoption().equals(acts.of(cast, 0)))
                .hasSize(1)
                .allMatch(s -> "30".equals(String.valueOf(s.measured())) && s.source() == BenefitSource.MEASURED);
    }

    @Test
    void a_later_measure_takes_the_place_of_the_earlier_one() {
        time.forward(Duration.ofDays(91));
        time.runDue();
        acts.measure(cast, cast.contacts().get(0), acts.of(cast, 0), 50);
        assertThat(benefits.of(officer(), campaign).get(0).measured())
                .isEqualTo(new CampaignBenefits.Sum(new BigDecimal("50"), 1));
        assertThat(benefits.sources(officer(), campaign, goal, null, 10).items())
                .filteredOn(s -> s.measured() != null)
                .hasSize(1)
                .allMatch(s -> "50".equals(String.valueOf(s.measured())));
    }

    @Test
    void the_matrix_has_a_cell_for_each_organisation_and_solution_page_after_page() {
        var names = new ArrayList<UUID>();
        String after = null;
        do {
            var page = matrix.page(officer(), asked(AdoptionState.INVITED, SizeBand.FROM_1000), after, 1);
            page.items().forEach(line -> names.add(line.organisation()));
            after = page.next();
        } while (after != null);
        assertThat(names).containsExactly(cast.organisations().get(3));
        var code = organisations.get(cast.organisations().get(0)).code();
        var all = matrix.page(officer(), new Asked(List.of(cast.solution()), null, null, null, code), null, 10);
        assertThat(all.items()).hasSize(1);
        var cell = Objects.requireNonNull(all.items().get(0).cells().get(0));
        assertThat(cell.state()).isEqualTo(AdoptionState.CONFIRMED);
        assertThat(cell.adoption()).isEqualTo(acts.of(cast, 0));
        assertThat(matrix.solutions(officer())).anyMatch(c -> c.solution().equals(cast.solution()));
    }

    @Test
    void none_of_it_is_for_an_organisation() {
        var contact = troupe.actor(cast.contacts().get(0));
        assertThatThrownBy(() -> progress.of(contact, campaign)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> progress.said(contact, campaign, null, null, 10))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> benefits.of(contact, campaign)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> benefits.sources(contact, campaign, goal, null, 10))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> matrix.page(contact, asked(null, null), null, 10))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void programs_read_the_same() throws Exception {
        var name = account();
        var address = "/api/deployments/" + campaign;
        web.perform(get(address + "/progress").with(httpBasic(name, Troupe.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sizes", hasSize(2)));
        web.perform(get(address + "/declined").with(httpBasic(name, Troupe.PASSWORD)))
                .andExpect(jsonPath("$.items", hasSize(1)));
        web.perform(get(address + "/benefits").with(httpBasic(name, Troupe.PASSWORD)))
                .andExpect(jsonPath("$[0].planned.organisations", is(2)));
        web.perform(get(address + "/benefits/" + goal).with(httpBasic(name, Troupe.PASSWORD)))
                .andExpect(jsonPath("$.items", hasSize(2)));
        web.perform(get("/api/deployments/matrix?limit=2&step=CONFIRMED&solution=" + cast.solution())
                        .with(httpBasic(name, Troupe.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.solutions", hasSize(1)))
                .andExpect(jsonPath("$.organisations.items", hasSize(1)));
    }

    @Test
    void the_pages_show_them_with_sentences_and_links() {
        try (var screens = new Screens(context, account())) {
            assertThat(screens.open("deploiements/" + campaign)).contains("Suivi détaillé et sources des chiffres");
            var sources = "deploiements/" + campaign + "/suivi?but=" + goal;
            assertThat(_find(Link.class))
                    .filteredOn(link -> link.getHref().endsWith(sources))
                    .hasSize(2);
            assertThat(_find(Link.class))
                    .anyMatch(link -> link.getHref().endsWith("deploiements/" + campaign + "?etape=DECLINED"));
            assertThat(screens.open("deploiements/" + campaign + "/suivi"))
                    .contains(
                            "Moins de 500 employés",
                            "L’étape la plus longue",
                            "Motif le plus fréquent",
                            "65 (2 organisations)",
                            "30 (1 organisation)");
            assertThat(screens.open("deploiements/matrice")).contains("Organisations et solutions", "Organisation");
        }
    }

    private Asked asked(
            @org.jspecify.annotations.Nullable AdoptionState state, @org.jspecify.annotations.Nullable SizeBand size) {
        return new Asked(List.of(cast.solution()), state, null, size, "");
    }

    private void plan(int organisation, int expected) {
        troupe.does(
                cast.contacts().get(organisation),
                acts.of(cast, organisation),
                "user_planAdoption",
                new Planning(
                        List.of(new PlannedStep("Préparer", "Inès", stage.day(0), stage.day(30))),
                        null,
                        null,
                        List.of(new ExpectedBenefit(goal, BigDecimal.valueOf(expected)))));
    }

    private org.couveuse.people.Actor officer() {
        return troupe.actor(cast.officer());
    }

    private String account() {
        return troupe.account(cast.officer());
    }
}
