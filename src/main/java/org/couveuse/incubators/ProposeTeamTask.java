package org.couveuse.incubators;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposing the team. */
@Component
class ProposeTeamTask implements TaskHandler<FormationService.ProposeTeam> {

    private final FormationService formation;
    private final Store store;
    private final IncubatorFacts facts;
    private final Candidates candidates;

    ProposeTeamTask(FormationService formation, Store store, IncubatorFacts facts, Candidates candidates) {
        this.formation = formation;
        this.store = store;
        this.facts = facts;
        this.candidates = candidates;
    }

    @Override
    public String form() {
        return "user_proposeTeam";
    }

    @Override
    public Class<FormationService.ProposeTeam> submission() {
        return FormationService.ProposeTeam.class;
    }

    @Override
    public TaskSheet<FormationService.ProposeTeam> sheet(OpenTask task, Actor actor) {
        var incubator = task.key();
        var formation = facts.facts(incubator).formation();
        var seats = store.joined(incubator);
        var declined = store.invitations.of(incubator).stream()
                .filter(i -> i.proposal() == formation.proposal() && !i.joined())
                .map(Invitation::row)
                .toList();
        var known = known(formation, seats);
        var sheet = TaskSheet.of(
                IncubatorFacts.all(facts.origin(incubator), facts.declined(declined), facts.team(incubator)),
                example(formation, seats));
        return sheet.known(known)
                .choices("people", candidates.people())
                .choices("organisations", candidates.organisations());
    }

    private FormationService.@Nullable ProposeTeam known(
            IncubatorFile.Formation formation, List<Invitation.Row> seats) {
        if (formation.lead() == null) {
            return null;
        }
        return new FormationService.ProposeTeam(
                formation.lead(), formation.citizenTheme(), groups(formation, seats), lines(formation, seats), null);
    }

    private FormationService.ProposeTeam example(IncubatorFile.Formation formation, List<Invitation.Row> seats) {
        var lines = new ArrayList<>(lines(formation, seats));
        var persons = new LinkedHashSet<>(
                lines.stream().map(FormationService.SeatLine::person).toList());
        for (var person : candidates.some(4)) {
            if (lines.size() < 4 && persons.add(person)) {
                var role = lines.size() == 1 ? TeamRole.MANAGER : TeamRole.EMPLOYEE;
                var skill = SkillDomain.values()[lines.size()];
                lines.add(new FormationService.SeatLine(person, role, null, 40, 1, skill));
            }
        }
        var lead = formation.lead() != null && persons.contains(formation.lead())
                ? formation.lead()
                : lines.get(0).person();
        var groups = formation.groups().isEmpty()
                ? List.of(new FormationService.GroupLine("Groupe 1", lead))
                : groups(formation, seats);
        return new FormationService.ProposeTeam(lead, false, groups, lines, "Bienvenue dans l’équipe.");
    }

    private static List<FormationService.GroupLine> groups(
            IncubatorFile.Formation formation, List<Invitation.Row> seats) {
        var persons = seats.stream().map(Invitation.Row::person).collect(Collectors.toSet());
        return formation.groups().stream()
                .map(g -> new FormationService.GroupLine(
                        g.name(), g.lead() != null && persons.contains(g.lead()) ? g.lead() : null))
                .toList();
    }

    private static List<FormationService.SeatLine> lines(
            IncubatorFile.Formation formation, List<Invitation.Row> seats) {
        var numbers =
                formation.groups().stream().collect(Collectors.toMap(Incubator.Group::id, Incubator.Group::number));
        return seats.stream()
                .map(s -> new FormationService.SeatLine(
                        s.person(),
                        s.place().role(),
                        s.place().organisation(),
                        s.place().timeShare(),
                        numbers.getOrDefault(s.place().group(), 1),
                        s.place().skill()))
                .toList();
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, FormationService.ProposeTeam submission) {
        return formation.proposeTeam(task.key(), actor, submission);
    }
}
