package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.couveuse.inbox.Inbox;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shell.HomeBlock;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Words;

/** « Besoins à trier », for the agency: the most pressing ones. */
@org.springframework.stereotype.Component
class TriageBlock implements HomeBlock {

    static final Inbox.Query WAITING =
            new Inbox.Query(Inbox.Scope.ALL, null, null, null, "user_triageNeed", null, null, Inbox.Order.DUE, false);
    private static final int SHOWN = 4;

    private final Inbox inbox;

    TriageBlock(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Component> block(Actor actor, Locale locale) {
        if (!actor.has(Role.AGENCY_OFFICER)) {
            return Optional.empty();
        }
        var tasks = inbox.page(actor, WAITING, 0, SHOWN);
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Rows().waiting();
        tasks.forEach(task -> {
            var meta = Due.meta(task.due());
            rows.row("/taches/" + task.id(), task.about().title(), meta.toArray(Component[]::new));
        });
        return Optional.of(new Part(Words.say("needs.home.title"), rows)
                .note(Words.say("needs.home.count", inbox.count(actor, WAITING)))
                .link("/besoins?etat=received", Words.say("needs.home.all")));
    }
}
