package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.couveuse.administration.KeyDesk;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.people.RightReading;
import org.couveuse.people.RightRequests;
import org.couveuse.shell.HomeBlock;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** « Des droits attendent une seconde personne », and passwords, for who could be that one. */
@org.springframework.stereotype.Component
class RightsBlock implements HomeBlock {

    private static final int SHOWN = 4;

    private final RightReading requests;
    private final KeyDesk keys;
    private final People people;

    RightsBlock(RightReading requests, KeyDesk keys, People people) {
        this.requests = requests;
        this.keys = keys;
        this.people = people;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public Optional<Component> block(Actor actor, Locale locale) {
        var waiting = requests.waitingFor(actor);
        var passwords = keys.list().stream().filter(KeyDesk.Seen::mayGive).toList();
        if (waiting.isEmpty() && passwords.isEmpty()) {
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
        passwords.stream()
                .limit(SHOWN)
                .forEach(seen -> rows.row(
                        "/droits",
                        Words.say("administration.keys.one", seen.name()),
                        Part.quiet(Shown.date(seen.askedAt()))));
        return Optional.of(new Part(Words.say("administration.rights.waiting"), rows)
                .note(Words.say("administration.rights.count", waiting.size() + passwords.size()))
                .link("/droits", Words.say("administration.rights.all")));
    }
}
