package org.couveuse.incubators;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.springframework.stereotype.Component;

/** Turns a proposed team into seats: new people get invitations, those who stay keep theirs, the others leave. */
@Component
class TeamProposals {

    private static final int MOST_INVITATIONS = 10;

    private final Store store;
    private final People people;
    private final Memberships memberships;
    private final Composition composition;
    private final Mandates mandates;
    private final Chronicle chronicle;
    private final Clock clock;

    TeamProposals(
            Store store,
            People people,
            Memberships memberships,
            Composition composition,
            Mandates mandates,
            Chronicle chronicle,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.memberships = memberships;
        this.composition = composition;
        this.mandates = mandates;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    void propose(Incubator incubator, Actor actor, FormationService.ProposeTeam proposal) {
        var id = incubator.facts().origin().id();
        var joined = store.invitations.of(id).stream()
                .filter(Invitation::joined)
                .collect(Collectors.toMap(Invitation::person, Function.identity()));
        check(proposal, joined.keySet());
        incubator.propose(groups(incubator, proposal), proposal.lead(), proposal.citizenTheme(), actor.person());
        var facts = incubator.facts().formation();
        var seats = new ArrayList<Invitation>();
        for (var line : proposal.people()) {
            var place = place(line, facts.groups());
            var seat = joined.remove(line.person());
            if (seat == null) {
                seat = new Invitation(id, facts.proposal(), line.person(), place);
            } else {
                seat.place(place);
            }
            seats.add(store.invitations.save(seat));
        }
        joined.values().forEach(gone -> gone.answer(InvitationState.REMOVED, null, clock.instant()));
        incubator.miss(
                composition.gaps(facts, seats.stream().map(Invitation::row).toList()));
        mandates.nameLead(incubator);
        chronicle.decided(id, DecisionKind.TEAM_PROPOSED, actor.person(), proposal.message());
    }

    private void check(FormationService.ProposeTeam proposal, Set<UUID> joined) {
        var checks = new Checks();
        var named = new LinkedHashSet<UUID>();
        var lines = proposal.people();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var path = "people[" + i + "].";
            checks.that(named.add(line.person()), path + "person", "incubators.team.twice")
                    .that(fit(line.person()), path + "person", "incubators.team.unfit")
                    .that(line.group() <= proposal.groups().size(), path + "group", "incubators.team.group");
        }
        checks.that(named.contains(proposal.lead()), "lead", "incubators.team.leadSeat");
        for (var i = 0; i < proposal.groups().size(); i++) {
            var lead = proposal.groups().get(i).lead();
            checks.that(lead == null || named.contains(lead), "groups[" + i + "].lead", "incubators.team.leadSeat");
        }
        var invited = named.stream().filter(p -> !joined.contains(p)).count();
        checks.that(invited <= MOST_INVITATIONS, "people", "incubators.team.invitations", MOST_INVITATIONS, invited)
                .refuse();
    }

    private boolean fit(UUID person) {
        return people.find(person).filter(People.Row::active).isPresent()
                && memberships.of(person).stream().noneMatch(m -> m.role() == Role.ADMIN || m.role() == Role.AUDITOR);
    }

    private static List<Incubator.Group> groups(Incubator incubator, FormationService.ProposeTeam proposal) {
        var known = incubator.facts().formation().groups();
        var groups = new ArrayList<Incubator.Group>();
        for (var line : proposal.groups()) {
            var number = groups.size() + 1;
            var id = known.size() >= number ? known.get(number - 1).id() : UUID.randomUUID();
            groups.add(new Incubator.Group(id, number, line.name(), line.lead()));
        }
        return groups;
    }

    private Invitation.Place place(FormationService.SeatLine line, List<Incubator.Group> groups) {
        var own = people.get(line.person()).organisation();
        var organisation = line.organisation() == null ? own : line.organisation();
        return new Invitation.Place(
                line.role(),
                organisation,
                line.timeShare(),
                groups.get(line.group() - 1).id(),
                line.skill());
    }
}
