package org.couveuse.incubators;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.couveuse.Troupe;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.BodyKind;
import org.couveuse.governance.Funds;
import org.couveuse.incubators.Incubation.Scene;
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

/** The part of this room's test vocabulary that forms an incubator, and what all of it needs. */
abstract class Forming {

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
    ActingAs acting;

    @Autowired
    Clock clock;

    @Autowired
    private ManagementService jobs;

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
        return reading.detail(s.incubator()).facts();
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
}
