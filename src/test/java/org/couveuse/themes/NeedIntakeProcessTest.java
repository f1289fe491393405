package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.models.ModelCoverage;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedTriage.Clarification;
import org.couveuse.themes.NeedTriage.Triaging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class NeedIntakeProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("needIntake");

    @Autowired
    private NeedReception reception;

    @Autowired
    private NeedService needs;

    @Autowired
    private NeedTriage triage;

    @Autowired
    private NeedStory story;

    @Autowired
    private ThemeService themes;

    @Autowired
    private Subjects subjects;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    private UUID author;
    private UUID officer;
    private UUID second;

    @BeforeEach
    void an_author_and_two_officers() {
        BpmnAwareTests.init(engine);
        author = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        officer = troupe.with(Role.AGENCY_OFFICER, null);
        second = troupe.with(Role.AGENCY_OFFICER, null);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_need_becomes_a_candidate_theme_whose_proposer_is_its_author() {
        var need = submitted("Des formulaires moins longs");
        var process = process(need);
        assertThat(process).isWaitingAt("user_triageNeed");

        troupe.does(officer, need, "user_triageNeed", candidate("Formulaires courts"));
        assertThat(state(need)).isEqualTo(NeedState.TRIAGED);
        time.runDue();

        assertThat(process)
                .isEnded()
                .hasPassed("service_createTheme", "service_informAuthor", "end_needAnswered")
                .hasNotPassed("service_joinTheme", "service_declineNeed", "service_alertSecondOfficer");
        var theme = themeOf(need);
        assertThat(themes.get(theme).state()).isEqualTo(ThemeState.CANDIDATE);
        assertThat(themes.get(theme).title()).isEqualTo("Formulaires courts");
        assertThat(themes.proposers(theme)).containsExactly(author);
        assertThat(themes.candidates(null)).extracting(ThemeService.Row::id).contains(theme);
        assertThat(subjects.previous(theme, SubjectType.NEED)).extracting("id").containsExactly(need);
        assertThat(kinds(need))
                .containsExactly(NeedStepKind.RECEIVED, NeedStepKind.BECAME_THEME, NeedStepKind.INFORMED);
    }

    @Test
    void a_need_joins_a_theme_and_the_join_is_undone_by_going_through_triage_again() {
        var first = themed("Un seul guichet");
        var theme = themeOf(first);
        var need = submitted("Un guichet pour tout");
        var process = process(need);
        troupe.does(officer, need, "user_triageNeed", join(theme));
        time.runDue();
        assertThat(process).isEnded().hasPassed("service_joinTheme").hasNotPassed("service_createTheme");
        assertThat(themes.get(theme).needs()).isEqualTo(2);

        acting.as(officer, () -> triage.undoJoin(need, "Ce n’est pas le même guichet."));

        assertThat(state(need)).isEqualTo(NeedState.RECEIVED);
        assertThat(process(need)).isWaitingAt("user_triageNeed");
        assertThat(themes.get(theme).needs()).isEqualTo(1);
        assertThat(subjects.next(need, SubjectType.THEME)).isEmpty();
        assertThat(kinds(need)).endsWith(NeedStepKind.INFORMED, NeedStepKind.PARTED);
        var twice = troupe.refused(officer, () -> triage.undoJoin(need, "Encore."));
        assertThat(twice.code()).isEqualTo("needs.notJoined");
    }

    @Test
    void joining_a_need_is_joining_its_theme_unless_a_round_judges_it() {
        var first = themed("Des délais connus");
        var theme = themeOf(first);
        var need = submitted("Connaître les délais");
        var round = round();
        themes.inRound(theme, round);
        var refusal = troupe.refused(officer, () -> troupe.does(officer, need, "user_triageNeed", join(first)));
        assertThat(refusal.fields()).extracting("field").containsExactly("joined");

        themes.retained(theme, round);
        troupe.does(officer, need, "user_triageNeed", join(first));
        time.runDue();

        assertThat(themeOf(need)).isEqualTo(theme);
        assertThat(themes.get(theme).state()).isEqualTo(ThemeState.RETAINED);
    }

    @Test
    void a_declined_need_tells_its_author_why() {
        var need = submitted("Un besoin d’ailleurs");
        var process = process(need);
        var without = new Triaging(Triage.DECLINE, null, null, null, null, null, null);
        var refusal = troupe.refused(officer, () -> troupe.does(officer, need, "user_triageNeed", without));
        assertThat(refusal.fields()).extracting("field").containsExactly("reason");

        var words = "Cela relève d’une autre administration.";
        troupe.does(
                officer, need, "user_triageNeed", new Triaging(Triage.DECLINE, null, null, null, null, null, words));
        time.runDue();

        assertThat(process).isEnded().hasPassed("service_declineNeed").hasNotPassed("service_createTheme");
        assertThat(acting.as(author, () -> story.of(need)).events())
                .extracting(NeedStory.Event::words)
                .contains(words);
    }

    @Test
    void a_question_goes_to_the_author_and_comes_back_with_the_answer() {
        var need = submitted("Quelque chose ne va pas");
        troupe.does(officer, need, "user_triageNeed", question());
        assertThat(process(need)).isWaitingAt("user_clarifyNeed");
        assertThat(troupe.waiting(need, "user_clarifyNeed").candidates())
                .extracting(Object::toString)
                .containsExactly("PERSON@" + author);

        troupe.does(
                author,
                need,
                "user_clarifyNeed",
                new Clarification("Le site demande deux fois mon adresse.", "Tout le monde", Frequency.DAILY, null));

        assertThat(process(need)).isWaitingAt("user_triageNeed").hasNotPassed("service_informAuthor");
        assertThat(state(need)).isEqualTo(NeedState.RECEIVED);
        assertThat(kinds(need)).containsExactly(NeedStepKind.RECEIVED, NeedStepKind.QUESTION, NeedStepKind.ANSWER);
    }

    @Test
    void without_an_answer_in_time_triage_goes_on_with_what_there_is() {
        var need = submitted("Quelque chose d’autre");
        troupe.does(officer, need, "user_triageNeed", question());

        time.forward(Duration.ofDays(16));

        assertThat(process(need)).isWaitingAt("user_triageNeed").hasPassed("timer_clarification");
        assertThat(state(need)).isEqualTo(NeedState.RECEIVED);
        assertThat(kinds(need)).endsWith(NeedStepKind.NO_ANSWER);
    }

    @Test
    void a_second_officer_is_alerted_once_when_nobody_acted() {
        var need = submitted("Personne ne regarde");

        time.forward(Duration.ofDays(6));
        time.forward(Duration.ofDays(6));

        assertThat(process(need)).isWaitingAt("user_triageNeed").hasPassed("end_secondOfficerAlerted");
        troupe.does(second, need, "user_triageNeed", candidate("Regarder ensemble"));
        time.runDue();
        assertThat(state(need)).isEqualTo(NeedState.CANDIDATE);
    }

    @Test
    void whoever_submitted_a_need_does_not_triage_it() {
        var need = acting.as(
                officer,
                () -> reception.submit(new NeedReception.New(
                        "Du pôle", "Nous-mêmes.", null, null, null, null, Channel.INNOVATION_CELL, null)));
        time.runDue();

        var refusal = troupe.refused(officer, () -> troupe.does(officer, need, "user_triageNeed", candidate("Non")));

        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(desk.may(troupe.actor(second), troupe.waiting(need, "user_triageNeed")))
                .isTrue();
    }

    @Test
    void the_holder_of_the_private_link_answers_a_question() {
        var token = reception.submitPublic(
                new NeedReception.Public(
                        "Ma rue", "L’eau monte.", null, null, null, "Ada", "ada@exemple.test", "fr", null),
                "192.0.2." + Math.floorMod(UUID.randomUUID().hashCode(), 250));
        var need = needs.holder(token).orElseThrow();
        time.runDue();
        troupe.does(officer, need, "user_triageNeed", question());
        assertThat(story.byToken(token).orElseThrow().question()).isEqualTo("Où exactement ?");

        var holder = Actor.holderOf(need);
        var task = troupe.waiting(need, "user_clarifyNeed");
        acting.asHolderOf(
                need, () -> desk.submit(holder, task.id(), new Clarification("Ici.", null, null, null), null));
        troupe.does(officer, need, "user_triageNeed", candidate("L’eau en ville"));
        time.runDue();

        assertThat(story.byToken(token).orElseThrow().state()).isEqualTo(NeedState.CANDIDATE);
        assertThat(themes.proposers(themeOf(need))).isEmpty();
        assertThat(story.byToken("x".repeat(22))).isEmpty();
    }

    @Test
    void the_examples_of_both_forms_are_accepted() {
        var need = submitted("Un exemple de besoin");
        troupe.does(officer, need, "user_triageNeed", question());
        troupe.does(author, need, "user_clarifyNeed", example(author, need, "user_clarifyNeed"));
        troupe.does(officer, need, "user_triageNeed", example(officer, need, "user_triageNeed"));
        time.runDue();
        assertThat(state(need)).isEqualTo(NeedState.CANDIDATE);
    }

    private Record example(UUID person, UUID need, String form) {
        return desk.sheet(troupe.actor(person), troupe.waiting(need, form).id()).example();
    }

    private UUID submitted(String title) {
        var need = acting.as(
                author,
                () -> reception.submit(new NeedReception.New(
                        title,
                        "Il faut que cela change, pour nous tous.",
                        null,
                        Frequency.WEEKLY,
                        null,
                        null,
                        Channel.INNOVATION_CELL,
                        null)));
        time.runDue();
        return need;
    }

    private UUID themed(String title) {
        var need = submitted(title);
        troupe.does(officer, need, "user_triageNeed", candidate(title));
        time.runDue();
        return need;
    }

    private UUID round() {
        var round = UUID.randomUUID();
        subjects.show(org.couveuse.subjects.Subject.Card.of(round, SubjectType.ROUND, "Une ronde", "OPEN"));
        return round;
    }

    private static Triaging candidate(String title) {
        return new Triaging(Triage.CANDIDATE, title, "Ce qui doit changer.", null, null, null, "D’accord.");
    }

    private static Triaging join(UUID chosen) {
        return new Triaging(Triage.JOIN, null, null, null, chosen, null, "C’est le même besoin.");
    }

    private static Triaging question() {
        return new Triaging(Triage.CLARIFY, null, null, null, null, "Où exactement ?", null);
    }

    private NeedState state(UUID need) {
        return acting.as(officer, () -> needs.get(need)).need().state();
    }

    private UUID themeOf(UUID need) {
        return Objects.requireNonNull(
                acting.as(officer, () -> needs.get(need)).need().theme());
    }

    private List<NeedStepKind> kinds(UUID need) {
        return acting.as(officer, () -> story.of(need)).events().stream()
                .map(NeedStory.Event::kind)
                .toList();
    }

    private ProcessInstance process(UUID need) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("needIntake")
                .processInstanceBusinessKey(need.toString())
                .singleResult();
    }
}
