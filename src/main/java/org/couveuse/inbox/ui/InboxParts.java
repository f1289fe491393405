package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.Consumer;
import org.couveuse.inbox.Discussion;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Rows and preview of the inbox. */
@org.springframework.stereotype.Component
class InboxParts {

    private static final int FACTS = 6;

    private final TaskDesk desk;
    private final TaskForms forms;
    private final TaskHead head;
    private final Discussion discussion;
    private final People people;
    private final Organisations organisations;
    private final Texts texts;

    InboxParts(
            TaskDesk desk,
            TaskForms forms,
            TaskHead head,
            Discussion discussion,
            People people,
            Organisations organisations,
            Texts texts) {
        this.desk = desk;
        this.forms = forms;
        this.head = head;
        this.discussion = discussion;
        this.people = people;
        this.organisations = organisations;
        this.texts = texts;
    }

    InboxRows rows(Actor actor) {
        return new InboxRows(actor, desk, people, organisations);
    }

    String organisation(UUID id) {
        return organisations.find(id).map(InboxRows::shortName).orElse("");
    }

    /** What a click in the preview does. */
    record Deeds(Runnable claim, Runnable again, Consumer<Boolean> keys) {}

    Component preview(OpenTask task, Actor actor, boolean keys, Deeds deeds) {
        var meta = Card.meta(new Span(Words.say("inbox.preview")), Due.badge(task.due()));
        var name = new H2(Words.say("task." + task.form()));
        var about = new Paragraph(Words.say("inbox.quoted", task.about().title()));
        var top = new Div(meta, name, about);
        top.addClassName("stack-s");
        var all = new Div(top);
        all.addClassName("stack");
        var sheet = sheet(actor, task);
        if (sheet != null) {
            all.add(Facts.shown(sheet.facts().stream().limit(FACTS).toList(), texts));
        }
        lastWord(actor, task, all);
        var buttons = Card.buttons(Action.primaryLink(Words.say("inbox.open"), "/taches/" + task.id()));
        if (!actor.is(task.assignee()) && desk.taken(actor, task).isEmpty()) {
            buttons.add(Action.secondary(Words.say("inbox.task.claim"), deeds.claim()));
        }
        if (desk.taken(actor, task).isEmpty()
                && forms.delegable(task)
                && desk.standIn(actor, task).isEmpty()) {
            buttons.add(Action.secondary(Words.say("inbox.task.delegate"), () -> head.delegate(task, deeds.again())));
        }
        all.add(buttons);
        all.add(hint(keys, deeds.keys()));
        return all;
    }

    private @Nullable TaskSheet<?> sheet(Actor actor, OpenTask task) {
        try {
            return desk.sheet(actor, task.id());
        } catch (RuleViolation doneMeanwhile) {
            return null;
        }
    }

    private void lastWord(Actor actor, OpenTask task, Div place) {
        if (!desk.in(
                actor, task.id(), who -> discussion.mayRead(who, task.about().id()))) {
            return;
        }
        var said = desk.in(
                actor, task.id(), who -> discussion.about(who, task.about().id()));
        if (!said.isEmpty()) {
            var last = said.get(said.size() - 1);
            var words = new Paragraph(Words.say("inbox.quoted", last.text()));
            words.addClassName("clamped");
            place.add(Notice.info(
                    Words.say("shell.history.by", people.displayName(last.author()), Shown.ago(last.at())), words));
        }
    }

    /** The keys of the list; single letters can be switched off. */
    private static Component hint(boolean letters, Consumer<Boolean> change) {
        var line = Part.quiet("");
        line.addClassNames("xsmall", "wide-only");
        line.add(key("↑"), new Span(" "), key("↓"), new Span(" " + Words.say("inbox.keys.choose") + " · "));
        line.add(key(Words.say("inbox.keys.enter")), new Span(" " + Words.say("inbox.keys.open") + " · "));
        if (letters) {
            line.add(key("P"), new Span(" " + Words.say("inbox.keys.claim") + " · "));
            line.add(key("S"), new Span(" " + Words.say("inbox.keys.next") + " · "));
        }
        var toggle =
                new NativeButton(Words.say(letters ? "inbox.keys.off" : "inbox.keys.on"), e -> change.accept(!letters));
        toggle.addClassName("as-link");
        line.add(toggle);
        return line;
    }

    private static Component key(String name) {
        var key = new HtmlContainer("kbd");
        key.setText(name);
        return key;
    }
}
