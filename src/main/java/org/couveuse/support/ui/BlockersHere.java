package org.couveuse.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.Blocker;
import org.couveuse.support.BlockerReading;
import org.couveuse.support.BlockerService;

/** On the page of a thing: what holds it up, and the way to say so for those who may. */
@org.springframework.stereotype.Component
public class BlockersHere {

    private final BlockerService blockers;
    private final BlockerReading reading;
    private final Subjects subjects;
    private final CurrentActor current;

    BlockersHere(BlockerService blockers, BlockerReading reading, Subjects subjects, CurrentActor current) {
        this.blockers = blockers;
        this.reading = reading;
        this.subjects = subjects;
        this.current = current;
    }

    /** The part for a thing; none for those who may neither read what holds it up nor raise anything. */
    public Optional<Component> of(UUID thing) {
        var actor = current.get();
        var open = blockers.of(thing).stream()
                .filter(b -> b.state() == Blocker.State.OPEN || b.state() == Blocker.State.RESOLVED)
                .filter(b -> reading.mayRead(actor, b.id()))
                .toList();
        var raise = raise(thing);
        if (open.isEmpty() && raise.isEmpty()) {
            return Optional.empty();
        }
        var part = new Part(Words.say("blocker.list.title"));
        raise.ifPresent(part::actions);
        if (open.isEmpty()) {
            part.add(Part.quiet(Words.say("blocker.here.none")));
        } else {
            var rows = new Rows().onCard();
            open.forEach(b -> rows.row(
                    "/bloquants/" + b.id(),
                    b.title(),
                    Looks.of(b.severity()),
                    new Span(Words.of(b.level())),
                    new Span(Looks.word(b.state())),
                    new Span(BlockersView.age(b.raisedAt()))));
            part.add(rows);
        }
        return Optional.of(part);
    }

    /** The way to say that something holds the thing up; none for those who may not. */
    public Optional<Link> raise(UUID thing) {
        return subjects.find(thing)
                .filter(card -> reading.mayRaise(current.get(), card))
                .map(card -> new Link("/bloquants/nouveau?sur=" + thing, Words.say("blocker.new.title"))
                        .style("btn", "btn-small"));
    }
}
