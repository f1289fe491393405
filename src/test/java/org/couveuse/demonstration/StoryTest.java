package org.couveuse.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.administration.HouseCheck;
import org.couveuse.administration.HouseChecks;
import org.couveuse.communities.CommunityPosts;
import org.couveuse.communities.CommunityService;
import org.couveuse.deployment.LocalAdaptations;
import org.couveuse.deployment.PartnershipService;
import org.couveuse.deployment.PathProgress;
import org.couveuse.experiments.Answer;
import org.couveuse.experiments.ExperimentReading;
import org.couveuse.experiments.ExperimentState;
import org.couveuse.experiments.FindingReading;
import org.couveuse.experiments.Findings;
import org.couveuse.experiments.findings.Attribution;
import org.couveuse.experiments.findings.FindingVerdict;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.FeedbackService;
import org.couveuse.sharing.RevisionService;
import org.couveuse.sharing.RevisionState;
import org.couveuse.sharing.SolutionFollowers;
import org.couveuse.sharing.SolutionRatings;
import org.couveuse.sharing.ToolkitDifferences;
import org.couveuse.sharing.ToolkitPart;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.couveuse.themes.BallotPublication;
import org.couveuse.themes.ResultAnalysis;
import org.couveuse.themes.RoundAnalyses;
import org.couveuse.themes.RoundResults;
import org.couveuse.themes.analysis.AnalysisRemark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:story;DB_CLOSE_DELAY=-1")
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {

    @Autowired
    private FindingReading findings;

    @Autowired
    private ExperimentReading experiments;

    @Autowired
    private ToolkitDifferences differences;

    @Autowired
    private FeedbackService feedback;

    @Autowired
    private RevisionService revisions;

    @Autowired
    private Story story;

    @Autowired
    private HouseChecks checks;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Founding founding;

    @Autowired
    private Player player;

    @Autowired
    private RoundAnalyses analyses;

    @Autowired
    private RoundResults results;

    @Autowired
    private BallotPublication publication;

    @Autowired
    private SubjectLists subjects;

    @Autowired
    private PathProgress path;

    @Autowired
    private LocalAdaptations adaptations;

    @Autowired
    private PartnershipService partnerships;

    @Autowired
    private CommunityService communities;

    @Autowired
    private CommunityPosts posts;

    @Autowired
    private SolutionRatings ratings;

    @Autowired
    private SolutionFollowers followers;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void the_story_is_told() {
        story.play();
    }

    @Test
    void all_that_must_hold_at_every_moment_holds() {
        assertThat(acting.asSystem(checks::report).findings())
                .as("all but the folder of files, which is that of all tests")
                .filteredOn(finding -> finding.check() != HouseCheck.STRAY_FILES)
                .allMatch(HouseChecks.Finding::holds);
    }

    @Test
    void two_rounds_are_decided_and_one_is_open_for_the_vote() {
        assertThat(cards(SubjectType.ROUND)).hasSize(3);
        assertThat(count("select count(*) from open_task where form = 'user_castBallot' and state = 'OPEN'"))
                .isEqualTo(4);
    }

    @Test
    void members_left_notes_and_advisers_an_order_of_the_themes_in_every_round() {
        assertThat(count("select count(distinct b.round) from ballot b join ballot_score s on s.ballot = b.id"))
                .isEqualTo(3);
        assertThat(count("select count(*) from prioritisation_round where balanced = true and criteria like '%C3%'"))
                .isEqualTo(3);
        assertThat(count("select count(*) from opinion_request where ranking <> '[]'"))
                .isEqualTo(6);
        assertThat(count("select count(*) from round_elector where college is null or organisation_size is null"))
                .isZero();
    }

    @Test
    void the_round_whose_ballots_are_named_shows_all_that_can_be_said_of_a_result() {
        var round = jdbc.sql("select id from prioritisation_round where mode = 'NAMED_AFTER_CLOSE'")
                .query(UUID.class)
                .single();
        var chair = player.actor(founding.person("presidence"));

        var said = analyses.explained(chair, round, Texts.FRENCH).analysis();
        var decision = Objects.requireNonNull(results.result(chair, round).decision());

        assertThat(said.judges()).isEqualTo(9);
        assertThat(said.remarks()).doesNotContain(AnalysisRemark.SCORES_MISSING);
        assertThat(said.themes()).hasSize(6).noneMatch(ResultAnalysis.Merit::withheld);
        assertThat(said.themes()).extracting(ResultAnalysis.Merit::judges).containsOnly(8, 9);
        assertThat(said.themes())
                .extracting(ResultAnalysis.Merit::stays)
                .filteredOn(share -> share != null && share > 0.05 && share < 0.95)
                .hasSizeGreaterThan(1);
        assertThat(Objects.requireNonNull(said.criteria()).acceptability().themes())
                .filteredOn(theme -> theme.among(1) > 0.03 && theme.among(1) < 0.9)
                .hasSizeGreaterThan(2);
        assertThat(said.concordance()).noneMatch(ResultAnalysis.Concord::withheld);
        assertThat(Objects.requireNonNull(said.opinions()).voices()).isEqualTo(3);
        assertThat(said.balance()).hasSize(2).noneMatch(ResultAnalysis.Balanced::withheld);
        assertThat(said.balance())
                .flatExtracting(ResultAnalysis.Balanced::lines)
                .anyMatch(line -> !Objects.equals(line.rank(), line.balanced()));
        assertThat(decision.departures()).hasSize(1);
        assertThat(decision.statement()).contains("à la place du troisième");
        assertThat(publication.ballots(chair, round).ballots()).hasSize(9).allMatch(each -> each.member() != null);
    }

    @Test
    void the_open_round_stays_secret_and_says_nothing_yet() {
        var open = jdbc.sql("select id from prioritisation_round where state = 'OPEN'")
                .query(UUID.class)
                .single();
        assertThat(count("select count(*) from prioritisation_round where mode = 'SECRET'"))
                .isEqualTo(2);
        assertThatThrownBy(() -> analyses.explained(player.actor(founding.person("presidence")), open, Texts.FRENCH))
                .hasMessageContaining("round.noResultYet");
    }

    @Test
    void an_incubator_is_at_work_in_every_stage() {
        var stages = cards(SubjectType.INCUBATOR).stream().map(Subject.Card::stage);
        assertThat(stages)
                .containsExactlyInAnyOrder(
                        Stage.FORMATION, Stage.IDEATION, Stage.EXPERIMENT, Stage.SHARING, Stage.DEPLOYMENT);
    }

    @Test
    void a_finished_experiment_has_twenty_weeks_of_measures_from_which_one_can_conclude() {
        var experiment = jdbc.sql("select id from experiment where state = 'ADOPTED' and title like '%gabarit%'")
                .query(UUID.class)
                .single();
        var officer = player.actor(founding.person("agence1"));

        var concluded = findings.of(officer, experiment, Texts.FRENCH);
        var time = concluded.indicators().get(0);

        assertThat(time.finding().treated()).isEqualTo(20);
        assertThat(time.finding().compared()).isEqualTo(20);
        assertThat(time.finding().verdict()).isEqualTo(FindingVerdict.POSITIVE);
        assertThat(time.finding().attribution()).isEqualTo(Attribution.DRAWN);
        assertThat(concluded.indicators().get(1).finding().verdict()).isEqualTo(FindingVerdict.POSITIVE);
        assertThat(concluded.verdict()).isEqualTo(FindingVerdict.POSITIVE);
        assertThat(time.said().result()).startsWith("Écart avec le groupe de comparaison\u00A0: −1");
    }

    @Test
    void an_abandoned_experiment_measured_for_twelve_weeks_tells_its_lessons_to_everybody() {
        var row = experiments
                .page(Actor.everybody(), Set.of(ExperimentState.ABANDONED), null, 10)
                .items()
                .get(0);

        var seen = experiments.get(player.actor(founding.person("verificateur")), row.id());
        var found = Objects.requireNonNull(seen.findings());

        assertThat(row.title()).isEqualTo("Registre des demandes");
        assertThat(row.evidenceLevel()).isEqualTo(1);
        assertThat(row.lessons()).startsWith("Inscrire une demande ne la fait pas disparaître");
        assertThat(found.indicators()).extracting(Findings.Finding::points).containsOnly(12);
        assertThat(found.verdict()).isIn(FindingVerdict.NEUTRAL, FindingVerdict.NEGATIVE);
        assertThat(seen.answers())
                .filteredOn(a -> a.kind() == Answer.AnswerKind.COUNTERSIGNATURE)
                .hasSize(1);
    }

    @Test
    void what_was_adopted_had_enough_evidence_to_be_shared() {
        assertThat(experiments
                        .page(Actor.everybody(), Set.of(ExperimentState.ADOPTED), null, 10)
                        .items())
                .hasSize(2)
                .extracting(ExperimentReading.Row::evidenceLevel)
                .containsOnly(3);
    }

    @Test
    void a_toolkit_is_in_its_second_version_because_of_what_organisations_said() {
        var solution = jdbc.sql("select id from solution where state = 'PUBLISHED' and number = 2")
                .query(UUID.class)
                .single();
        var officer = player.actor(founding.person("agence1"));

        var changed = differences.compare(officer, solution, null, null);
        var said = feedback.of(officer, solution);

        assertThat(changed.parts())
                .extracting(ToolkitDifferences.Changed::part)
                .containsExactly(ToolkitPart.PRACTICE, ToolkitPart.ROLES);
        assertThat(said).extracting(FeedbackService.Row::number).containsExactly(2, 1, 1);
        assertThat(said.subList(1, 3)).allMatch(row -> row.answer() != null);
        assertThat(revisions.of(officer, solution))
                .extracting(RevisionService.Row::state)
                .containsExactly(RevisionState.GATHERING, RevisionState.PUBLISHED);
    }

    @Test
    void each_need_says_where_its_theme_has_come() {
        assertThat(cards(SubjectType.NEED))
                .extracting(Subject.Card::state)
                .contains("RECEIVED", "IN_ROUND", "RETAINED", "IN_INCUBATION", "DEPLOYING")
                .doesNotContain("TRIAGED", "CANDIDATE", "JOINED");
    }

    @Test
    void a_solution_is_on_its_way_into_twelve_organisations() {
        var states = cards(SubjectType.ADOPTION).stream()
                .collect(Collectors.groupingBy(Subject.Card::state, Collectors.counting()));
        assertThat(states)
                .isEqualTo(Map.of(
                        "CONFIRMED", 3L,
                        "ADOPTED", 1L,
                        "IN_PROGRESS", 2L,
                        "PLANNED", 1L,
                        "READY", 2L,
                        "INVITED", 1L,
                        "POSTPONED", 1L,
                        "DECLINED", 1L));
    }

    @Test
    void adopters_rate_the_solution_others_follow_it_and_a_community_meets_around_it() {
        var officer = player.actor(founding.person("agence1"));
        var community =
                communities.page(officer, "", null, false, null, 10).items().get(0);
        var solution = community.solutions().iterator().next();

        assertThat(community.members()).isEqualTo(7);
        assertThat(community.next()).isAfter(java.time.Instant.now());
        assertThat(posts.page(officer, community.id(), null, 10).items())
                .hasSize(3)
                .allSatisfy(thread -> assertThat(thread.replies()).isNotEmpty());
        assertThat(ratings.of(officer, solution).spread()).containsExactly(0, 0, 0, 2, 1);
        assertThat(followers.of(officer, solution).followers()).isEqualTo(4);
        assertThat(count("select count(*) from solution_adopter where in_use")).isEqualTo(4);
    }

    @Test
    void the_campaign_was_signed_with_a_waiver_its_path_is_done_and_organisations_adapt_and_copy_the_solution() {
        var campaign = jdbc.sql("select id from campaign where title like 'Mur des bloquants%'")
                .query(UUID.class)
                .single();
        assertThat(jdbc.sql(
                                "select readiness from campaign where id = ? and waiver is not null and signed_by is not null")
                        .param(campaign)
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_READY");
        assertThat(
                        count(
                                "select count(*) from audit_entry where action in ('campaign.waived', 'campaign.waiverAgreed')"))
                .isEqualTo(2);
        var officer = player.actor(founding.person("agence1"));
        assertThat(path.of(officer, campaign)).hasSize(6).allMatch(row -> row.done() != null);
        var solution = player.solution(campaign);
        assertThat(adaptations.ofSolution(officer, solution, 10)).hasSize(2);
        assertThat(partnerships.of(officer, solution)).singleElement().satisfies(row -> assertThat(row.copier())
                .isEqualTo(founding.organisation("MFFP")));
    }

    @Test
    void only_invented_organisations_are_blocked_late_or_declining() {
        var invented = List.of("FICTIF1", "FICTIF2", "FICTIF3", "FICTIF4").stream()
                .map(founding::organisation)
                .collect(Collectors.toSet());
        assertThat(cards(SubjectType.ADOPTION).stream()
                        .filter(card -> Set.of("DECLINED", "POSTPONED").contains(card.state()))
                        .map(Subject.Card::organisation))
                .isNotEmpty()
                .isSubsetOf(invented);
        assertThat(cards(SubjectType.BLOCKER).stream().map(Subject.Card::organisation))
                .isNotEmpty()
                .isSubsetOf(invented);
        assertThat(jdbc.sql("select distinct organisation from open_task where state = 'OPEN'"
                                + " and subject_type = 'ADOPTION' and due < current_timestamp")
                        .query(java.util.UUID.class)
                        .list())
                .isNotEmpty()
                .isSubsetOf(invented);
    }

    @Test
    void something_waits_for_every_role() {
        for (var form : List.of(
                "user_triageNeed",
                "user_castBallot",
                "user_releaseMember",
                "user_selectIdeas",
                "user_recordMeasures",
                "user_reviewSolution",
                "user_planAdoption",
                "user_confirmAdoption",
                "user_callOrganisation",
                "user_resolveBlocker")) {
            assertThat(count("select count(*) from open_task where state = 'OPEN' and form = '" + form + "'"))
                    .as(form)
                    .isPositive();
        }
    }

    private List<Subject.Card> cards(SubjectType type) {
        return subjects.latest(type, Set.of(), 100).stream().map(Subject::card).toList();
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
