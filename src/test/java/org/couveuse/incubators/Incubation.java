package org.couveuse.incubators;

import org.couveuse.shared.JsonColumn;
import java.util.Objects;
import org.couveuse.inbox.TaskDesk;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import java.util.stream.Stream;

import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.couveuse.Troupe;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.BodyKind;
import org.couveuse.governance.Funds;
import org.couveuse.people.ActingAs;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The vocabulary of this room's tests: a forum with its fund, people, an incubator and its ways forward. */
@Component
class Incubation {

    @Autowired
    Troupe troupe;

    @Autowired
    TimeTravel time;

    @Autowired
    Processes processes;

    @Autowired
    IncubatorService incubators;

    @Autowired
    IncubatorReading reading;

    @Autowired
    IdeaService ideas;

    @Autowired
    IdeaReading ideaReading;

    @Autowired
    EvaluationCount count;

    @Autowired
    ActingAs acting;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private SearchSteps steps;

    @Autowired
    private CallService calls;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Funds funds;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private RuntimeService runtime;

    /** An incubator with the people around it; nobody has joined yet. */
    record Scene(
            UUID incubator,
            UUID body,
            UUID theme,
            UUID lead,
            UUID officer,
            UUID otherOfficer,
            List<UUID> team,
            UUID organisation,
            UUID contact) {}

    /** A forum whose fund has 100 000 $ and whose threshold is 25 000 $, and an incubator being formed. */
    Scene scene() {
        var body = acting.asSystem(() -> {
            var id = bodies.establish(
                    new Bodies.New(BodyKind.FORUM, "Forum d’essai", "Forum of a test", null, new BigDecimal("25000")));
            funds.open(id, new BigDecimal("100000"));
            return id;
        });
        var theme = UUID.randomUUID();
        acting.asSystem(() -> subjects.show(Card.of(theme, SubjectType.THEME, "Bloquants visibles", "RETAINED")));
        var incubator = UUID.randomUUID();
        incubators.open(new IncubatorService.OpenIncubator(incubator, theme, body, null, 1, "Bloquants visibles"));
        var organisation = organisation();
        var other = organisation();
        var contact = troupe.with(Role.HOST_CONTACT, organisation);
        return new Scene(
                incubator,
                body,
                theme,
                person(other),
                troupe.with(Role.AGENCY_OFFICER, null),
                troupe.with(Role.AGENCY_OFFICER, null),
                List.of(person(organisation), person(other), person(null)),
                organisation,
                contact);
    }

    UUID organisation() {
        var code = "O" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return acting.asSystem(() -> organisations.register(new Organisations.New(
                code, "Organisation " + code, OrganisationKind.AGENCY, SizeBand.FROM_100, "Essai", null, true)));
    }

    UUID person(@Nullable UUID organisation) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        return acting.asSystem(() -> people.register(
                new People.New("Prénom", "Nom " + number, number + "@exemple.test", organisation, "fr")));
    }

    /** A team of four with all that the table asks for. */
    FormationService.ProposeTeam proposal(Scene s) {
        return new FormationService.ProposeTeam(
                s.lead(),
                false,
                List.of(new FormationService.GroupLine("Groupe du comptoir", s.lead())),
                List.of(
                        seat(s.lead(), TeamRole.MANAGER, SkillDomain.SERVICE),
                        seat(s.team().get(0), TeamRole.EMPLOYEE, SkillDomain.FIELD),
                        seat(s.team().get(1), TeamRole.EMPLOYEE, SkillDomain.TECHNOLOGY),
                        seat(s.team().get(2), TeamRole.CITIZEN, SkillDomain.LIVED_EXPERIENCE)),
                "Bienvenue.");
    }

    static FormationService.SeatLine seat(UUID person, TeamRole role, SkillDomain skill) {
        return new FormationService.SeatLine(person, role, null, 40, 1, skill);
    }

    Invitation.Row invitation(Scene s, UUID person) {
        return reading.members(s.incubator(), null).stream()
                .map(IncubatorReading.Member::seat)
                .filter(i -> i.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    void accepts(Scene s, UUID person) {
        troupe.does(
                person,
                invitation(s, person).id(),
                "user_acceptInvitation",
                new InvitationService.AnswerInvitation(InvitationAnswer.ACCEPT, today(), 40, null));
        run();
    }

    void releases(Scene s, UUID person, UUID by) {
        troupe.does(
                by,
                invitation(s, person).id(),
                "user_releaseMember",
                new InvitationService.ReleaseMember(ReleaseAnswer.RELEASE, today(), 40, null));
        run();
    }

    /** The whole team is proposed, accepts and is released. */
    void teams(Scene s) {
        run();
        troupe.does(s.officer(), s.incubator(), "user_proposeTeam", proposal(s));
        run();
        for (var line : proposal(s).people()) {
            accepts(s, line.person());
        }
        releases(s, s.lead(), s.officer());
        releases(s, s.team().get(0), s.contact());
        releases(s, s.team().get(1), s.officer());
    }

    static Charter charter(BigDecimal budget) {
        return new Charter(
                "Réduire le délai de levée d’un bloquant.",
                List.of("Une pratique éprouvée"),
                100,
                MeetingRhythm.WEEKLY,
                List.of(WorkMethod.LEAN),
                budget.signum() == 0
                        ? List.of()
                        : List.of(new Charter.BudgetLine("Essais", BudgetKind.EXPERIMENT, budget)),
                List.of(new Charter.Risk("Temps", "Entente")),
                "On se dit les choses.");
    }

    void writes(Scene s, String budget) {
        troupe.does(s.lead(), s.incubator(), "user_writeCharter", charter(new BigDecimal(budget)));
        run();
    }

    void approves(Scene s) {
        approvesAs(s, s.otherOfficer());
    }

    void approvesAs(Scene s, UUID officer) {
        troupe.does(
                officer,
                s.incubator(),
                "user_approveCharter",
                new FormationService.ApproveCharter(CharterReview.APPROVE, List.of(), "Bien.", null));
        run();
    }

    /** Formed with a small budget: the mandate runs. */
    void forms(Scene s) {
        teams(s);
        writes(s, "10000");
        approves(s);
    }

    /** Formed, with its mandate open and the call of its group begun apart from the search. */
    UUID call(Scene s) {
        starts("incubatorFormation", s);
        forms(s);
        new TransactionTemplate(transactions).executeWithoutResult(status -> steps.prepareGroups(s.incubator()));
        var call = lastCall(s);
        processes.start(
                "ideation",
                call,
                Outcome.of(IncubatorFormationVariables.INCUBATOR, s.incubator())
                        .and(IncubatorFormationVariables.BODY, s.body()));
        return call;
    }

    void starts(String process, Scene s) {
        processes.start(
                process,
                s.incubator(),
                Outcome.of(IncubatorFormationVariables.INCUBATOR, s.incubator())
                        .and(IncubatorFormationVariables.BODY, s.body()));
    }

    UUID lastCall(Scene s) {
        var calls = reading.get(s.incubator()).calls();
        return calls.get(calls.size() - 1).id();
    }

    void opens(Scene s, UUID call) {
        opens(s, call, CallAudience.EVERYONE);
    }

    void opens(Scene s, UUID call, CallAudience audience) {
        troupe.does(
                s.lead(),
                call,
                "user_openCall",
                new CallService.OpenCall(
                        "Comment voir un bloquant tôt ?",
                        "Même petit.",
                        audience,
                        in(Duration.ofDays(7)),
                        14,
                        List.of(s.team().get(0), s.team().get(1), s.otherOfficer())));
        run();
    }

    UUID proposes(Scene s, UUID person, String title) {
        return troupe.as(
                person,
                () -> ideas.propose(
                        s.incubator(),
                        new IdeaService.ProposeIdea(null, title, "Une idée simple.", "Moins d’attente.")));
    }

    Idea.Row idea(UUID idea) {
        return ideaReading.get(idea).idea();
    }

    List<Evaluation.Row> evaluationsOf(UUID idea) {
        return evaluations.of(List.of(idea)).stream().map(Evaluation::row).toList();
    }

    void evaluates(Evaluation.Row evaluation, int mark) {
        troupe.does(
                evaluation.evaluator(),
                evaluation.id(),
                "user_evaluateIdea",
                new EvaluationService.EvaluateIdea(mark, mark, mark, mark, "Simple.", "Rien."));
    }

    void evaluatesAll(UUID idea, int mark) {
        evaluationsOf(idea).stream()
                .filter(e -> e.state() == EvaluationState.OPEN)
                .forEach(e -> evaluates(e, mark));
    }

    /** An idea is proposed, evaluated, selected and confirmed; its experiment is asked for. */
    UUID selected(Scene s, UUID author) {
        var call = lastCall(s);
        opens(s, call);
        var idea = proposes(s, author, "Mur des bloquants");
        closes(s, call);
        evaluatesAll(idea, 3);
        selects(s, call, IdeaSelection.SELECTED, idea);
        return idea;
    }

    /** The latest call ends without an idea. */
    void finds(Scene s, IdeaSelection selection) {
        var call = lastCall(s);
        opens(s, call);
        closes(s, call);
        selects(s, call, selection);
    }

    private void closes(Scene s, UUID call) {
        troupe.as(s.lead(), () -> {
            calls.close(call, "Assez d’idées.");
            return null;
        });
        run();
    }

    private void selects(Scene s, UUID call, IdeaSelection selection, UUID... chosen) {
        count.sweep();
        var lines = Stream.of(chosen)
                .map(i -> new CallService.ChosenIdea(i, "Utile."))
                .toList();
        troupe.does(s.lead(), call, "user_selectIdeas", new CallService.SelectIdeas(selection, lines, "Voilà."));
        troupe.does(
                s.officer(),
                call,
                "user_confirmSelection",
                new CallService.ConfirmSelection(SelectionReview.CONFIRM, "Bien.", null));
        run();
    }

    /** How the trial of an idea ended is said; its experiment, which is not lived through here, is given up. */
    void experimentEnds(Scene s, UUID idea, TrialOutcome outcome) {
        incubators.ideaTried(idea, outcome, "Ce que l’essai a montré.");
        var experiment = Objects.requireNonNull(idea(idea).experiment());
        var task = troupe.waiting(experiment, "user_designExperiment").id();
        var body = JsonColumn.CANONICAL
                .createObjectNode()
                .put("outcome", "WITHDRAW")
                .put("reason", "L’essai est raconté ailleurs.");
        troupe.as(s.lead(), () -> desk.submit(troupe.actor(s.lead()), task, body, null));
        run();
    }

    /** The part of the cycle that another room plays is over. */
    void skips(Scene s, String call) {
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("incubationCycle")
                .processInstanceBusinessKey(s.incubator().toString())
                .singleResult();
        runtime.createProcessInstanceModification(instance.getId())
                .startAfterActivity(call)
                .cancelAllForActivity(call)
                .execute();
        run();
    }

    /** Runs what is due, but for what begins the parts that other rooms play. */
    void run() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            for (var job : due) {
                if (jobs.createJobQuery().jobId(job).count() > 0) {
                    jobs.executeJob(job);
                }
            }
        }
    }

    private List<String> due() {
        var held = jobs.createJobDefinitionQuery().activityIdIn("call_sharing", "call_deployment").list().stream()
                .map(JobDefinition::getId)
                .collect(Collectors.toSet());
        return jobs.createJobQuery().executable().list().stream()
                .filter(job -> !held.contains(job.getJobDefinitionId()))
                .map(Job::getId)
                .toList();
    }

    IncubatorFile facts(Scene s) {
        return reading.get(s.incubator()).facts();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/Toronto"));
    }

    Instant in(Duration duration) {
        return clock.instant().plus(duration);
    }

    Clock clock() {
        return clock;
    }

    /** Ends whatever a test left running for this incubator, so that no clock of it rings in another test. */
    void leave(Scene s) {
        var keys = new ArrayList<UUID>();
        keys.add(s.incubator());
        reading.get(s.incubator()).calls().forEach(c -> keys.add(c.id()));
        for (var key : keys) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.toString()).list().stream()
                    .filter(i -> runtime.createProcessInstanceQuery()
                                    .processInstanceId(i.getId())
                                    .count()
                            > 0)
                    .forEach(i -> {
                        var root = i.getRootProcessInstanceId();
                        runtime.deleteProcessInstancesIfExists(
                                List.of(root == null ? i.getId() : root), "end of test", true, true, true);
                    });
        }
        time.reset();
    }
}
