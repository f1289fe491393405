package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.people.RightReading;
import org.couveuse.people.RightRequests;
import org.couveuse.shell.HomeBlock;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** « Des droits attendent une seconde personne », for who could be that one. */
@org.springframework.stereotype.Component
class RightsBlock implements HomeBlock {

    private static final int SHOWN = 4;

    private final RightReading requests;
    private final People people;

    RightsBlock(RightReading requests, People people) {
        this.requests = requests;
        this.people = people;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public Optional<Component> block(Actor actor, Locale locale) {
        var waiting = requests.waitingFor(actor);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var names = people.names(
                waiting.stream().map(RightRequests.Row::person).distinct().toList());
        var rows = new Rows().waiting();
        waiting.stream()
                .limit(SHOWN)
                .forEach(row -> rows.row(
                        "/droits",
                        Words.say(
                                "administration.rights.one",
                                names.getOrDefault(row.person(), ""),
                                Words.of(row.role())),
                        Part.quiet(Shown.date(row.askedAt()))));
        return Optional.of(new Part(Words.say("administration.rights.waiting"), rows)
                .note(Words.say("administration.rights.count", waiting.size()))
                .link("/droits", Words.say("administration.rights.all")));
    }
}
