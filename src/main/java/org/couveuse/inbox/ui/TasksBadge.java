package org.couveuse.inbox.ui;

import org.couveuse.inbox.Inbox;
import org.couveuse.people.Actor;
import org.couveuse.shell.MenuBadge;
import org.springframework.stereotype.Component;

/** How many tasks wait for somebody, taken or to take. */
@Component
class TasksBadge implements MenuBadge {

    private final Inbox inbox;

    TasksBadge(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String address() {
        return "taches";
    }

    @Override
    public int count(Actor actor) {
        return inbox.count(actor, Inbox.Query.all().scope(Inbox.Scope.WAITING));
    }
}
