package org.couveuse.incubators;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;

/** Answering an invitation to a team. */
@Component
class AcceptInvitationTask implements TaskHandler<InvitationService.AnswerInvitation> {

    private final InvitationService invitations;
    private final IncubatorFacts facts;
    private final Clock clock;
    private final Texts texts;

    AcceptInvitationTask(InvitationService invitations, IncubatorFacts facts, Clock clock, Texts texts) {
        this.invitations = invitations;
        this.facts = facts;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_acceptInvitation";
    }

    @Override
    public Class<InvitationService.AnswerInvitation> submission() {
        return InvitationService.AnswerInvitation.class;
    }

    @Override
    public TaskSheet<InvitationService.AnswerInvitation> sheet(OpenTask task, Actor actor) {
        var invitation = invitations.get(task.key());
        var place = invitation.place();
        var incubator = facts.facts(invitation.incubator());
        var told = new ArrayList<>(facts.origin(invitation.incubator()));
        told.add(new Fact.Word("incubators.yourRole", place.role()));
        told.add(new Fact.Word("incubators.yourSkill", place.skill()));
        told.add(new Fact.Figure("incubators.yourShare", BigDecimal.valueOf(place.timeShare()), "percent"));
        incubator.formation().groups().stream()
                .filter(g -> g.id().equals(place.group()))
                .forEach(g -> told.add(new Fact.Text("incubators.yourGroup", g.name())));
        told.addAll(facts.lastWord(invitation.incubator(), "incubators.message", Set.of(DecisionKind.TEAM_PROPOSED)));
        told.addAll(facts.team(invitation.incubator()));
        var today = LocalDate.ofInstant(clock.instant(), texts.zone());
        return TaskSheet.of(
                        told,
                        new InvitationService.AnswerInvitation(
                                InvitationAnswer.ACCEPT, today.plusDays(14), place.timeShare(), null))
                .known(new InvitationService.AnswerInvitation(
                        InvitationAnswer.ACCEPT, today.plusDays(14), place.timeShare(), null));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, InvitationService.AnswerInvitation submission) {
        return invitations.answer(task.key(), actor, submission);
    }

    @Override
    public boolean delegable() {
        return false;
    }
}
