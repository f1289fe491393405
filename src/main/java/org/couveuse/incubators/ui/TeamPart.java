package org.couveuse.incubators.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.couveuse.incubators.IncubatorReading;
import org.couveuse.incubators.IncubatorState;
import org.couveuse.incubators.InvitationService;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Person;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** The team of an incubator, with who is still awaited. */
@org.springframework.stereotype.Component
class TeamPart {

    private final InvitationService invitations;
    private final CurrentActor current;

    TeamPart(InvitationService invitations, CurrentActor current) {
        this.invitations = invitations;
        this.current = current;
    }

    Part of(IncubatorReading.Detail detail, Runnable again) {
        var id = detail.facts().origin().id();
        var actor = current.get();
        var may = actor.has(Role.TEAM_LEAD, id) || actor.has(Role.AGENCY_OFFICER);
        var people = new UnorderedList();
        people.addClassName("team");
        people.getElement().setAttribute("role", "list");
        for (var member : detail.team()) {
            var item = new ListItem(Person.large(member.name(), words(member)));
            if (!member.seat().joined()) {
                item.add(new StateWord(
                        Looks.look(member.seat().state()), member.seat().state()));
                if (may) {
                    item.add(Asking.button(
                            "withdraw",
                            reason -> invitations.withdraw(id, member.seat().id(), reason),
                            again));
                }
            }
            people.add(item);
        }
        if (detail.team().isEmpty()) {
            return new Part(Words.say("incubators.page.team"), Part.quiet(Words.say("incubators.page.noTeam")));
        }
        var part = new Part(Words.say("incubators.page.team"), people);
        var gaps = detail.facts().formation().missing();
        if (detail.facts().progress().state() == IncubatorState.FORMING && !gaps.isEmpty()) {
            part.add(Part.quiet(Words.say(
                    "incubators.page.missing",
                    Shown.list(gaps.stream().map(Words::of).toList()))));
        }
        return part.note(Words.say("incubators.page.people", joined(detail), organisations(detail)));
    }

    private static long joined(IncubatorReading.Detail detail) {
        return detail.team().stream().filter(m -> m.seat().joined()).count();
    }

    private static long organisations(IncubatorReading.Detail detail) {
        return detail.team().stream()
                .filter(m -> m.seat().joined() && m.organisation() != null)
                .map(IncubatorReading.Member::organisation)
                .distinct()
                .count();
    }

    private static String words(IncubatorReading.Member member) {
        var role = member.leads()
                ? Words.say("incubators.team.lead")
                : Words.of(member.seat().place().role());
        return member.organisation() == null ? role : role + " · " + member.organisation();
    }
}
