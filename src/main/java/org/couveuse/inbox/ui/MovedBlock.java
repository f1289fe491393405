package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.couveuse.audit.Trail;
import org.couveuse.inbox.Visits;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.couveuse.shell.HomeBlock;
import org.couveuse.shell.ui.Deeds;
import org.couveuse.shell.ui.FriseMini;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subject;

/** « Depuis le … »: what moved since somebody was last here, among the things that concern them. */
@org.springframework.stereotype.Component
class MovedBlock implements HomeBlock {

    private static final int SHOWN = 5;

    private final Visits visits;
    private final Trail trail;
    private final Texts texts;

    MovedBlock(Visits visits, Trail trail, Texts texts) {
        this.visits = visits;
        this.trail = trail;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Width width() {
        return Width.NARROW;
    }

    @Override
    public Optional<Component> block(Actor actor, Locale locale) {
        var since = visits.come(actor);
        var part = new Part(Words.say("inbox.home.since", Shown.date(since)));
        var moved = visits.moved(actor, since, SHOWN);
        if (moved.isEmpty()) {
            part.add(Part.quiet(Words.say("inbox.home.still")));
            return Optional.of(part);
        }
        var rows = new Rows();
        moved.forEach(subject -> row(rows, subject));
        part.add(rows);
        return Optional.of(part);
    }

    private void row(Rows rows, Subject subject) {
        var card = subject.card();
        var meta = new ArrayList<Component>();
        if (card.stage() != null) {
            meta.add(new FriseMini(card.stage()));
        }
        trail.history(card.id(), 1).items().stream()
                .findFirst()
                .ifPresent(row -> meta.add(
                        new Span(Deeds.word(row.action(), texts).orElseGet(() -> Words.say("shell.history.other")))));
        meta.add(new Span(Shown.ago(subject.changed())));
        var title = Words.say("inbox.task.about", Words.of(card.type()), card.title());
        rows.row(card.address(), title, meta);
    }
}
