package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.inbox.Absences;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** What is said once a task is done, by me or by somebody else: what happened, what comes next. */
@org.springframework.stereotype.Component
class TaskOutcome {

    private final Inbox inbox;
    private final TaskDesk desk;
    private final People people;
    private final Texts texts;
    private final TaskSubject subject;

    TaskOutcome(Inbox inbox, TaskDesk desk, People people, Texts texts, TaskSubject subject) {
        this.inbox = inbox;
        this.desk = desk;
        this.people = people;
        this.texts = texts;
        this.subject = subject;
    }

    List<Component> done(OpenTask task, TaskDesk.Receipt receipt, Actor actor) {
        var own = "task." + task.form() + ".sent";
        var notice = Notice.success(Words.say(texts.has(own) ? own : "inbox.done.sent", Shown.ago(receipt.at())));
        TaskForms.next(texts, task.form())
                .or(() -> Optional.of("after." + task.form()).filter(texts::has))
                .ifPresent(next -> notice.with(new Paragraph(Words.say("inbox.done.then", Words.say(next)))));
        notice.with(subject.of(task, actor));
        notice.getElement().setAttribute("tabindex", "-1");
        notice.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        return List.of(notice);
    }

    /** The next task that waits for me, about the same thing first. */
    Component next(OpenTask before, Actor actor) {
        var waiting = inbox.page(actor, Inbox.Query.all().scope(Inbox.Scope.WAITING), 0, 20);
        var next = waiting.stream()
                .filter(task -> !task.id().equals(before.id()))
                .min(java.util.Comparator.comparing(
                        task -> task.about().page().equals(before.about().page()) ? 0 : 1));
        if (next.isEmpty()) {
            return new EmptyState(Words.say("inbox.empty.title"), Words.say("inbox.empty.words"))
                    .first(Action.primaryLink(Words.say("inbox.done.home"), "/"));
        }
        var task = next.get();
        var kicker = Part.quiet(Words.say("inbox.done.next"));
        var address = "/taches/" + task.id();
        var heading = new H2(new Link(address, Words.say("task." + task.form())));
        var card = new Card(kicker, heading, Part.words(task.about().title()));
        card.add(Card.meta(Due.meta(task.due()).toArray(Component[]::new)));
        card.add(Card.buttons(
                Action.primaryLink(Words.say("inbox.done.continue"), address),
                new Link("/taches", Words.say("inbox.back")).style("btn", "btn-plain")));
        return card;
    }

    /** A task that is no longer to do. */
    List<Component> closed(OpenTask task, Actor actor) {
        var parts = new ArrayList<Component>();
        var at = task.closedAt() == null ? task.due() : task.closedAt();
        if (task.state() == OpenTask.State.DONE && actor.is(task.closedBy())) {
            parts.add(Notice.success(Words.say("inbox.doneByYou", at)));
        } else {
            var by = task.closedBy();
            parts.add(Notice.conflict(
                    task.state() == OpenTask.State.DONE && by != null
                            ? Words.say("inbox.closed.doneBy", people.displayName(by), at)
                            : Words.say("inbox.gone", at)));
            desk.draft(actor, task.id())
                    .ifPresent(draft -> parts.add(Drafts.shown(task.form(), Drafts.read(draft.body()), texts)));
        }
        parts.add(subject.of(task, actor));
        parts.add(next(task, actor));
        return parts;
    }

    /** For whom one is about to act. */
    Component onBehalf(Absences.StandIn away) {
        return Notice.info(
                Words.say("inbox.task.onBehalf", people.displayName(away.person())),
                new Paragraph(Words.say(
                        "inbox.task.onBehalfWords", Shown.date(away.until().minusSeconds(1)))));
    }

    Component taken(UUID by) {
        return Notice.conflict(
                Words.say("inbox.taken", people.displayName(by)), new Paragraph(Words.say("inbox.taken.words")));
    }

    Component back() {
        return new Div(new Link("/taches", Words.say("inbox.back")));
    }
}
