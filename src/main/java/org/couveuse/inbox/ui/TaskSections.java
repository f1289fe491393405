package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.documents.Attachments;
import org.couveuse.inbox.Discussion;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskReading;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Diagram;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.HistorySection;
import org.couveuse.shell.ui.Words;

/** The folded parts beside a task: its subject, where the process stands, files, discussion, history. */
@org.springframework.stereotype.Component
public class TaskSections {

    private static final int HISTORY = 100;

    private final TaskDesk desk;
    private final TaskReading reading;
    private final Discussion discussion;
    private final Attachments attachments;
    private final CurrentActor current;
    private final Trail trail;
    private final People people;
    private final Texts texts;
    private final TaskSubject subject;

    TaskSections(
            TaskDesk desk,
            TaskReading reading,
            Discussion discussion,
            Attachments attachments,
            CurrentActor current,
            Trail trail,
            People people,
            Texts texts,
            TaskSubject subject) {
        this.desk = desk;
        this.reading = reading;
        this.discussion = discussion;
        this.attachments = attachments;
        this.current = current;
        this.trail = trail;
        this.people = people;
        this.texts = texts;
        this.subject = subject;
    }

    /** The discussion about a thing, for the thing's own page; nothing for who may see the page and not this. */
    public Component discussion(UUID subject) {
        return discussion.mayRead(current.get(), subject)
                ? new DiscussionSection(discussion, Reach.own(current), people, subject)
                : nothing();
    }

    /** The files of a thing, for the thing's own page; nothing for who may see the page and not them. */
    public Component attachments(UUID subject) {
        return attachments.readable(subject)
                ? new AttachmentsSection(attachments, Reach.own(current), subject, true)
                : nothing();
    }

    private static Component nothing() {
        var nothing = new Div();
        nothing.setVisible(false);
        return nothing;
    }

    /** The files of a thing without a place to add one; nothing where there are none or the reader may not see them. */
    public Optional<Component> attachmentsToRead(UUID subject) {
        return Optional.of(subject)
                .filter(attachments::readable)
                .filter(thing -> !attachments.list(thing).isEmpty())
                .map(thing -> new AttachmentsSection(attachments, Reach.own(current), thing, false));
    }

    /** Some files to take, wherever they are attached. */
    public Component files(List<Attachments.Row> rows) {
        var list = new Div();
        list.addClassName("stack-s");
        var reach = Reach.own(current);
        rows.forEach(row -> list.add(AttachmentsSection.file(attachments, reach, row)));
        return list;
    }

    /** What was done to a thing, for the thing's own page. */
    public Component history(UUID subject) {
        return new HistorySection(trail.history(subject, HISTORY).items(), people, texts);
    }

    Aside beside(OpenTask task, TaskSheet<?> sheet, Actor actor) {
        return beside(task, sheet, actor, () -> {});
    }

    /** The same, for somebody who wants to know of each file that is added. */
    Aside beside(OpenTask task, TaskSheet<?> sheet, Actor actor, Runnable added) {
        var aside = new Aside();
        aside.addClassName("context");
        aside.getElement().setAttribute("aria-label", Words.say("inbox.task.context"));
        aside.add(subject(task, sheet, actor), diagram(task, actor));
        // who is only invited does the task from its facts; files and talk are for those who take part
        var reach = Reach.of(current, desk, task.id());
        if (reach.in(who -> discussion.mayRead(who, task.about().id()))) {
            aside.add(new AttachmentsSection(attachments, reach, task.about().id(), true, added));
            aside.add(new DiscussionSection(
                    discussion, reach, people, task.about().id()));
        }
        aside.add(new HistorySection(reading.history(task), people, texts));
        return aside;
    }

    private Component subject(OpenTask task, TaskSheet<?> sheet, Actor actor) {
        var link = subject.of(task, actor);
        return new FoldedSection(Words.say("inbox.task.subject"), link, Facts.shown(sheet.facts(), texts)).open();
    }

    private Component diagram(OpenTask task, Actor actor) {
        var section = new FoldedSection(Words.say("inbox.task.process")).open();
        try {
            var picture = reading.diagram(actor, task.id(), Words.locale());
            var words = new Paragraph(Words.say("inbox.task.token"));
            words.addClassName("quiet");
            section.content(
                    new Diagram(
                            Words.say("inbox.task.diagram", picture.name()),
                            picture.xml(),
                            picture.active(),
                            picture.done()),
                    words);
        } catch (RuleViolation noInstance) {
            section.setVisible(false);
        }
        return section;
    }
}
