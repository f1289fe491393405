package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.couveuse.inbox.Discussion;
import org.couveuse.inbox.Discussion.Message;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Typed;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Person;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** What people said about a thing, and a place to say more. Made by {@link TaskSections}, also for pages of things. */
final class DiscussionSection extends FoldedSection {

    private final transient Discussion discussion;
    private final transient Reach reach;
    private final transient People people;
    private final UUID subject;
    private final Div said = new Div();
    private final TextArea message = new TextArea();

    DiscussionSection(Discussion discussion, Reach reach, People people, UUID subject) {
        super(Words.say("inbox.discussion"));
        this.discussion = discussion;
        this.reach = reach;
        this.people = people;
        this.subject = subject;
        said.addClassName("stack");
        said.getElement().setAttribute("role", "log").setAttribute("aria-label", Words.say("inbox.discussion"));
        message.setAriaLabel(Words.say("inbox.discussion.yours"));
        message.setPlaceholder(Words.say("inbox.discussion.write"));
        message.setMinRows(1);
        message.setWidthFull();
        message.setManualValidation(true);
        var send =
                Action.secondary(Words.say("inbox.discussion.send"), this::say).small();
        content(said);
        if (!reach.actor().has(Role.AUDITOR)) {
            content(said, message, Card.buttons(send));
        }
        read();
        open();
    }

    private void say() {
        try {
            reach.in(who -> discussion.say(who, subject, Typed.visible(message.getValue())));
            message.setInvalid(false);
            message.clear();
            read();
        } catch (RuleViolation refusal) {
            message.setInvalid(true);
            message.setErrorMessage(Sayings.of(refusal));
        }
    }

    private void read() {
        var messages = reach.in(who -> discussion.about(who, subject));
        var names = people.names(messages.stream().map(Message::author).toList());
        said.removeAll();
        messages.forEach(
                each -> said.add(talk(names.getOrDefault(each.author(), Words.say("people.person.unknown")), each)));
        count(messages.isEmpty() ? null : Words.say("inbox.discussion.count", messages.size()));
    }

    private static Component talk(String name, Message message) {
        var who = new HtmlContainer("b");
        who.setText(name);
        var when = new Span(" · " + Shown.ago(message.at()));
        when.addClassName("quiet");
        var text = new Paragraph(message.text());
        text.addClassName("said");
        var talk = new Div(Person.avatar(name), new Div(who, when, text));
        talk.addClassName("talk");
        return talk;
    }
}
