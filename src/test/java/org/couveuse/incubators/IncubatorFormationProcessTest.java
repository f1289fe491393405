package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.governance.Funds;
import org.couveuse.incubators.Incubation.Scene;
import org.couveuse.models.ModelCoverage;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class IncubatorFormationProcessTest {

    @RegisterExtension
    static final ModelCoverage FORMATION = ModelCoverage.of("incubatorFormation");

    @RegisterExtension
    static final ModelCoverage INVITATION = ModelCoverage.of("teamInvitation");

    @Autowired
    private Incubation incubation;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Processes processes;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private Funds funds;

    @Autowired
    private Memberships memberships;

    private Scene s;

    @BeforeEach
    void a_formation() {
        s = incubation.scene();
        processes.start(
                "incubatorFormation",
                s.incubator(),
                Outcome.of(IncubatorFormationVariables.INCUBATOR, s.incubator())
                        .and(IncubatorFormationVariables.BODY, s.body()));
    }

    @AfterEach
    void back_to_now() {
        incubation.leave(s);
    }

    @Test
    void a_complete_team_with_a_small_budget_begins_its_mandate() {
        incubation.forms(s);

        assertThat(processes.ended("incubatorFormation", s.incubator())).isTrue();
        assertThat(troupe.waits(s.incubator(), "user_reviewFunding")).isFalse();
        var facts = incubation.facts(s);
        assertThat(facts.progress().state()).isEqualTo(IncubatorState.AT_WORK);
        assertThat(facts.progress().stage()).isEqualTo(Stage.IDEATION);
        var from = facts.progress().from();
        assertThat(from).isNotNull();
        assertThat(Duration.between(from, facts.progress().termAt())).isEqualTo(Duration.ofDays(100));
        assertThat(Duration.between(from, facts.progress().warningAt())).isEqualTo(Duration.ofDays(80));
        assertThat(funds.reserved(s.body(), s.incubator())).isEqualByComparingTo("10000");
        assertThat(memberships.holders(Role.TEAM_LEAD, s.incubator())).containsExactly(s.lead());
        assertThat(memberships.holders(Role.TEAM_MEMBER, s.incubator())).hasSize(4);
    }

    @Test
    void a_declined_seat_goes_back_to_whoever_proposes() {
        time.runDue();
        troupe.does(s.officer(), s.incubator(), "user_proposeTeam", incubation.proposal(s));
        time.runDue();
        var declined = incubation.invitation(s, s.team().get(2)).id();
        troupe.does(
                s.team().get(2),
                declined,
                "user_acceptInvitation",
                new InvitationService.AnswerInvitation(InvitationAnswer.REFUSE, null, null, "Pas cette année."));
        incubation.accepts(s, s.lead());
        incubation.accepts(s, s.team().get(0));
        incubation.accepts(s, s.team().get(1));
        incubation.releases(s, s.lead(), s.officer());
        incubation.releases(s, s.team().get(1), s.officer());
        troupe.does(
                s.contact(),
                incubation.invitation(s, s.team().get(0)).id(),
                "user_releaseMember",
                new InvitationService.ReleaseMember(ReleaseAnswer.REFUSE, null, null, "Trop peu de personnel."));
        time.runDue();

        assertThat(incubation.facts(s).formation().missing())
                .contains(CompositionGap.OPEN_SEAT, CompositionGap.MEMBERS_PER_GROUP);
        assertThat(troupe.waits(s.incubator(), "user_writeCharter")).isFalse();
        assertThat(memberships.holders(Role.TEAM_LEAD, s.incubator())).containsExactly(s.lead());
        assertThat(troupe.waits(s.incubator(), "user_proposeTeam")).isTrue();
    }

    @Test
    void silence_is_a_refusal_of_the_person_or_of_the_organisation() {
        time.runDue();
        troupe.does(s.officer(), s.incubator(), "user_proposeTeam", incubation.proposal(s));
        time.runDue();
        incubation.accepts(s, s.team().get(0));

        time.forward(Duration.ofDays(11));

        assertThat(troupe.waits(s.incubator(), "user_releaseMember")).isFalse();
        assertThat(troupe.waits(s.incubator(), "user_acceptInvitation")).isFalse();
        assertThat(incubation.reading.members(s.incubator(), null)).isEmpty();
        assertThat(troupe.waits(s.incubator(), "user_proposeTeam")).isTrue();
    }

    @Test
    void an_invitation_is_withdrawn_once_and_not_too_late() {
        time.runDue();
        troupe.does(s.officer(), s.incubator(), "user_proposeTeam", incubation.proposal(s));
        time.runDue();
        var invitation = incubation.invitation(s, s.team().get(2)).id();

        troupe.as(s.officer(), () -> {
            invitations.withdraw(s.incubator(), invitation, "Le groupe est déjà complet.");
            return null;
        });
        time.runDue();

        assertThat(troupe.waits(invitation, "user_acceptInvitation")).isFalse();
        var again =
                troupe.refused(s.officer(), () -> invitations.withdraw(s.incubator(), invitation, "Encore une fois."));
        assertThat(again.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
        var stranger = troupe.refused(
                s.team().get(0),
                () -> invitations.withdraw(
                        s.incubator(), incubation.invitation(s, s.lead()).id(), "Sans droit."));
        assertThat(stranger.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN);
    }

    @Test
    void a_charter_is_sent_back_and_a_large_budget_needs_the_members() {
        incubation.teams(s);
        incubation.writes(s, "40000");
        assertThat(troupe.refused(s.officer(), () -> incubation.approvesAs(s, s.officer()))
                        .kind())
                .as("who proposed the team does not approve its charter")
                .isEqualTo(RuleViolation.Kind.NOT_FOUND);
        var refusal = troupe.refused(
                s.otherOfficer(),
                () -> troupe.does(
                        s.otherOfficer(),
                        s.incubator(),
                        "user_approveCharter",
                        new FormationService.ApproveCharter(CharterReview.REVISE, List.of(), null, null)));
        assertThat(refusal.fields()).extracting(FieldProblem::field).contains("comment", "parts");
        troupe.does(
                s.otherOfficer(),
                s.incubator(),
                "user_approveCharter",
                new FormationService.ApproveCharter(
                        CharterReview.REVISE, List.of(CharterPart.RISKS), "Un seul risque ?", null));
        assertThat(troupe.waits(s.incubator(), "user_reviewFunding")).isFalse();
        incubation.writes(s, "40000");
        incubation.approves(s);
        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.FORMING);

        var coChair = troupe.granted(troupe.with(Role.FORUM_CO_CHAIR, s.body()), Role.FORUM_MEMBER, s.body());
        var member = troupe.with(Role.FORUM_MEMBER, s.body());
        reviews(coChair);
        var own = troupe.refused(coChair, () -> decides(coChair, FundingDecision.APPROVE, 5, 2));
        assertThat(own.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        var lost = troupe.refused(member, () -> decides(member, FundingDecision.APPROVE, 2, 5));
        assertThat(lost.fields()).extracting(FieldProblem::code).containsExactly("incubators.funds.notCarried");
        decides(member, FundingDecision.REFUSE, 2, 5);
        time.runDue();
        assertThat(funds.reserved(s.body(), s.incubator())).isEqualByComparingTo("0");

        incubation.writes(s, "30000");
        incubation.approves(s);
        reviews(coChair);
        decides(member, FundingDecision.APPROVE, 5, 2);
        time.runDue();
        assertThat(funds.reserved(s.body(), s.incubator())).isEqualByComparingTo("30000");
        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.AT_WORK);
    }

    @Test
    void a_budget_beyond_the_pool_is_not_approved() {
        incubation.teams(s);
        incubation.writes(s, "140000");
        var refusal = troupe.refused(s.otherOfficer(), () -> incubation.approvesAs(s, s.otherOfficer()));
        assertThat(refusal.fields()).extracting(FieldProblem::code).containsExactly("incubators.funds.insufficient");
    }

    @Test
    void a_proposal_says_everything_that_is_wrong_with_it() {
        var admin = troupe.with(Role.ADMIN, null);
        var bad = new FormationService.ProposeTeam(
                s.lead(),
                false,
                List.of(new FormationService.GroupLine("Un", null)),
                List.of(
                        Incubation.seat(s.team().get(0), TeamRole.EMPLOYEE, SkillDomain.DATA),
                        Incubation.seat(s.team().get(0), TeamRole.EMPLOYEE, SkillDomain.DATA),
                        Incubation.seat(admin, TeamRole.EMPLOYEE, SkillDomain.DATA),
                        new FormationService.SeatLine(
                                s.team().get(1), TeamRole.EMPLOYEE, null, 40, 2, SkillDomain.DATA)),
                null);
        var refusal =
                troupe.refused(s.officer(), () -> troupe.does(s.officer(), s.incubator(), "user_proposeTeam", bad));
        assertThat(refusal.fields())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("people[1].person", "people[2].person", "people[3].group", "lead");
    }

    private void reviews(UUID coChair) {
        troupe.does(
                coChair,
                s.incubator(),
                "user_reviewFunding",
                new FormationService.ReviewFunding(FundingAdvice.FAVOURABLE, "Proportionné.", null));
    }

    private void decides(UUID member, FundingDecision decision, int inFavour, int against) {
        troupe.does(
                member,
                s.incubator(),
                "user_approveFunding",
                new FormationService.ApproveFunding(
                        decision, incubation.today(), inFavour, against, 0, "Résolution du jour."));
    }
}
