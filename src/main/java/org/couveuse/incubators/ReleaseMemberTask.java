package org.couveuse.incubators;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;

/** Releasing somebody for a team. */
@Component
class ReleaseMemberTask implements TaskHandler<InvitationService.ReleaseMember> {

    private final InvitationService invitations;
    private final IncubatorFacts facts;
    private final Clock clock;
    private final Texts texts;

    ReleaseMemberTask(InvitationService invitations, IncubatorFacts facts, Clock clock, Texts texts) {
        this.invitations = invitations;
        this.facts = facts;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_releaseMember";
    }

    @Override
    public Class<InvitationService.ReleaseMember> submission() {
        return InvitationService.ReleaseMember.class;
    }

    @Override
    public TaskSheet<InvitationService.ReleaseMember> sheet(OpenTask task, Actor actor) {
        var invitation = invitations.get(task.key());
        var told = new ArrayList<Fact>();
        told.add(new Fact.Text("incubators.invitee", invitations.name(invitation.person())));
        told.add(new Fact.Word("incubators.theirRole", invitation.place().role()));
        told.add(new Fact.Figure(
                "incubators.theirShare", BigDecimal.valueOf(invitation.place().timeShare()), "percent"));
        if (invitation.note() != null) {
            told.add(new Fact.Text("incubators.theirNote", invitation.note()));
        }
        told.addAll(facts.origin(invitation.incubator()));
        told.addAll(facts.team(invitation.incubator()));
        var from = invitation.availableFrom() == null
                ? LocalDate.ofInstant(clock.instant(), texts.zone()).plusDays(14)
                : invitation.availableFrom();
        var values = new InvitationService.ReleaseMember(
                ReleaseAnswer.RELEASE, from, invitation.place().timeShare(), null);
        return TaskSheet.of(told, values).known(values);
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return Set.of(invitations.get(task.key()).person());
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, InvitationService.ReleaseMember submission) {
        return invitations.release(task.key(), actor, submission);
    }
}
