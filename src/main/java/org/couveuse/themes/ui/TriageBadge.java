package org.couveuse.themes.ui;

import org.couveuse.inbox.Inbox;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shell.MenuBadge;
import org.springframework.stereotype.Component;

/** How many needs wait for an officer's triage. */
@Component
class TriageBadge implements MenuBadge {

    private final Inbox inbox;

    TriageBadge(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String address() {
        return "besoins";
    }

    @Override
    public int count(Actor actor) {
        return actor.has(Role.AGENCY_OFFICER) ? inbox.count(actor, TriageBlock.WAITING) : 0;
    }
}
