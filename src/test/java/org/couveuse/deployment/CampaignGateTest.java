package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.deployment.CampaignPreparation.CriterionAnswer;
import org.couveuse.deployment.CampaignPreparation.DomainAnswer;
import org.couveuse.deployment.CampaignPreparation.PathMark;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignPreparation.Preparation;
import org.couveuse.deployment.CampaignPreparation.Scale;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a campaign must look at before it starts, and who may let it pass all the same. */
@CouveuseTest
class CampaignGateTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private Trail trail;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Cast cast;

    @BeforeEach
    void two_organisations() {
        cast = stage.cast(2);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, READY",
        "1, 0, WITH_RESERVES",
        "2, 0, WITH_RESERVES",
        "3, 0, NOT_READY",
        "10, 0, NOT_READY",
        "0, 1, WITH_RESERVES",
        "0, 2, WITH_RESERVES",
        "0, 3, NOT_READY",
        "2, 2, WITH_RESERVES"
    })
    void the_table_counts_unmet_criteria_and_complex_domains(int unmet, int complex, String answer) {
        var found = decisions
                .evaluateDecisionTableByKey("scaleReadiness")
                .variables(Map.of(
                        "evidenceLevel", 4,
                        "sites", 3,
                        "contexts", 2,
                        "toolkitCompleteness", 100,
                        "costKnown", true,
                        "turnkey", false,
                        "agencyCapacity", 120,
                        "checklistUnmet", unmet,
                        "complexDomains", complex))
                .evaluate();

        assertThat(found.getSingleResult().<String>getSingleEntry()).isEqualTo(answer);
    }

    @Test
    void three_criteria_unmet_hold_a_campaign_until_two_people_let_it_pass_by_name() {
        var campaign = stage.opened(cast);
        prepare(campaign, plan(3, 1));
        assertThat(troupe.refused(cast.second(), () -> stage.approve(cast.second(), campaign, null))
                        .fields())
                .extracting(FieldProblem::field)
                .containsExactly("waiver");
        stage.approve(cast.second(), campaign, "La tempête n’attend pas.");
        stage.sign(cast.member(), campaign, true);

        assertThat(trail.history(campaign, 20).items())
                .filteredOn(row -> row.action().startsWith("campaign.waive"))
                .extracting(Trail.Row::action, Trail.Row::actor, Trail.Row::note)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "campaign.waived", cast.second(), "La tempête n’attend pas."),
                        org.assertj.core.groups.Tuple.tuple(
                                "campaign.waiverAgreed", cast.member(), "La tempête n’attend pas."));
        try (var screens = new Screens(context, troupe.account(cast.officer()))) {
            assertThat(screens.open("deploiements/" + campaign))
                    .containsSubsequence(
                            "Portillon avant le départ",
                            "Pas prête",
                            "Dérogation de ",
                            "La tempête n’attend pas.",
                            "Critères d’ExpandNet",
                            "7 sur 10 remplis",
                            "Complexité, selon NASSS",
                            "1 domaine complexe",
                            "Le problème à résoudre",
                            "Complexe",
                            "Chemin critique");
            assertThat(screens.speak(Texts.ENGLISH).open("deploiements/" + campaign))
                    .contains("Gate before the start", "Not ready", "Waiver by ", "7 of 10 met");
        }
    }

    @Test
    void each_line_is_answered_once_and_what_is_unmet_or_complex_is_explained() {
        var campaign = stage.opened(cast);
        var good = plan(1, 1);
        var criteria = new ArrayList<>(good.scale().checklist());
        criteria.set(0, new CriterionAnswer(ScaleCriterion.CREDIBLE, ReadinessLevel.NO, null));
        criteria.set(1, criteria.get(2));
        var domains = new ArrayList<>(good.scale().complexity());
        domains.set(0, new DomainAnswer(ComplexityDomain.CONDITION, Complexity.COMPLEX, null));
        domains.remove(6);

        assertThat(refused(campaign, with(good, new Scale(3, 100, criteria, domains), good.criticalPath())))
                .containsExactlyInAnyOrder(
                        "scale.checklist", "scale.checklist[0].words", "scale.complexity", "scale.complexity[0].words");
    }

    @Test
    void a_path_that_cannot_be_walked_is_refused_where_it_breaks() {
        var campaign = stage.opened(cast);
        var good = plan(0, 0);
        assertThat(refused(campaign, with(good, good.scale(), List.of(mark("a", 1, 2), mark("b", 1, 1), mark("c", 1)))))
                .containsExactly("criticalPath[0].after", "criticalPath[1].after");
        assertThat(refused(campaign, with(good, good.scale(), List.of(mark("a", 1, 1), mark("b", 1, 7)))))
                .containsExactly("criticalPath[0].after", "criticalPath[1].after");
        var late = new PathMark("b", 3, List.of(1), null, stage.day(5));
        assertThat(refused(campaign, with(good, good.scale(), List.of(mark("a", 9), late))))
                .containsExactly("criticalPath[1].on");
        assertThat(refused(campaign, with(good, good.scale(), List.of(mark("a", 700)))))
                .containsExactly("criticalPath");
    }

    @Test
    void a_program_that_sends_a_path_of_nonsense_is_told_field_by_field() {
        var campaign = stage.opened(cast);
        ObjectNode body = JsonColumn.CANONICAL.valueToTree(plan(0, 0));
        var step = body.putArray("criticalPath").addObject();
        step.put("title", "<script>alert(1)</script>").put("days", -1);
        step.putArray("after").add(0).add("x").add(99);
        body.putArray("documents").add(UUID.randomUUID().toString());
        var task = troupe.waiting(campaign, "user_prepareCampaign");
        var desk = context.getBean(org.couveuse.inbox.TaskDesk.class);

        var refusal =
                troupe.refused(cast.officer(), () -> desk.submit(troupe.actor(cast.officer()), task.id(), body, null));

        assertThat(refusal.fields())
                .extracting(FieldProblem::field)
                .contains("criticalPath[0].days", "criticalPath[0].after[1]");
        step.put("days", 2).remove("after");
        assertThat(troupe.refused(
                                cast.officer(), () -> desk.submit(troupe.actor(cast.officer()), task.id(), body, null))
                        .fields())
                .extracting(FieldProblem::field)
                .containsExactly("documents[0]");
    }

    private void prepare(UUID campaign, Preparation plan) {
        troupe.does(cast.officer(), campaign, "user_prepareCampaign", plan);
        time.runDue();
    }

    private List<String> refused(UUID campaign, Preparation plan) {
        return troupe
                .refused(cast.officer(), () -> troupe.does(cast.officer(), campaign, "user_prepareCampaign", plan))
                .fields()
                .stream()
                .map(FieldProblem::field)
                .toList();
    }

    /** A plan with so many criteria unmet and domains complex. */
    private Preparation plan(int unmet, int complex) {
        var good = stage.plan(cast, CampaignOffer.TOOLKIT, true, new PlannedWave(stage.day(5), 2, null));
        var criteria = new ArrayList<>(good.scale().checklist());
        for (var i = 0; i < unmet; i++) {
            criteria.set(i, new CriterionAnswer(criteria.get(i).criterion(), ReadinessLevel.NO, "En chantier."));
        }
        var domains = new ArrayList<>(good.scale().complexity());
        for (var i = 0; i < complex; i++) {
            domains.set(i, new DomainAnswer(domains.get(i).domain(), Complexity.COMPLEX, "Suivi de près."));
        }
        return with(good, new Scale(null, 120, criteria, domains), good.criticalPath());
    }

    private static Preparation with(Preparation plan, Scale scale, List<PathMark> path) {
        return new Preparation(
                plan.title(),
                plan.offer(),
                plan.audience(),
                plan.goals(),
                plan.channels(),
                plan.keyMessages(),
                plan.material(),
                plan.documents(),
                plan.waves(),
                plan.adoptions(),
                path,
                plan.endsOn(),
                plan.reportEvery(),
                plan.installationsPerWeek(),
                scale);
    }

    private static PathMark mark(String title, int days, Integer... after) {
        return new PathMark(title, days, List.of(after), null, null);
    }
}
