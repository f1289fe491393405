package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.couveuse.inbox.OpenTask;
import org.couveuse.people.Actor;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Sight;

/** Names the thing a task is about; leads to its page for those who may see it. */
@org.springframework.stereotype.Component
class TaskSubject {

    private final Sight sight;

    TaskSubject(Sight sight) {
        this.sight = sight;
    }

    Component of(OpenTask task, Actor actor) {
        var about = task.about();
        var kind = new Span(Words.of(about.type()) + " · ");
        kind.addClassName("quiet");
        return new Paragraph(
                kind,
                sight.sees(actor, about.page()) ? new Link(about.address(), about.title()) : new Span(about.title()));
    }
}
