package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.UUID;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;

/** What stands at the head of a task: the stage of its subject, and who has it. */
@org.springframework.stereotype.Component
class TaskHead {

    private final TaskDesk desk;
    private final Subjects subjects;
    private final People people;
    private final CurrentActor current;
    private final Texts texts;

    TaskHead(TaskDesk desk, Subjects subjects, People people, CurrentActor current, Texts texts) {
        this.desk = desk;
        this.subjects = subjects;
        this.people = people;
        this.current = current;
        this.texts = texts;
    }

    Component frise(OpenTask task) {
        var frise = new FrisePage(task.about().stage());
        if (task.about().stage() != null) {
            frise.since(Shown.day(subjects.get(task.about().id()).since()));
        }
        TaskForms.next(texts, task.form()).ifPresent(next -> frise.next(Words.say(next)));
        return frise;
    }

    String send(OpenTask task) {
        var own = "task." + task.form() + ".send";
        return Words.say(texts.has(own) ? own : "inbox.task.send");
    }

    /** Who has the task, and how to take it, give it back or hand it on. */
    Component holding(OpenTask task, Actor actor, boolean delegable, Runnable again, Runnable away) {
        var mineAlone = task.candidates().equals(java.util.List.of(Candidate.person(actor.id())));
        var line = new Div();
        line.addClassName("holding");
        var taken = actor.is(task.assignee());
        if (taken) {
            line.add(new StateWord(State.RUNNING, Words.say("inbox.task.yours")));
        } else if (!mineAlone) {
            line.add(new StateWord(State.TO_COME, Words.say("inbox.task.free")));
        } else {
            line.add(new Span(Words.say("inbox.task.onlyYours")));
        }
        var buttons = Card.buttons();
        if (!taken && !mineAlone) {
            buttons.add(Action.secondary(Words.say("inbox.task.claim"), () -> {
                        desk.claim(current.get(), task.id());
                        again.run();
                    })
                    .small());
        }
        if (taken && !mineAlone) {
            buttons.add(Action.secondary(Words.say("inbox.task.release"), () -> {
                        desk.release(current.get(), task.id());
                        again.run();
                    })
                    .small());
        }
        if (delegable) {
            buttons.add(Action.secondary(Words.say("inbox.task.delegate"), () -> delegate(task, away))
                    .small());
        }
        line.add(buttons);
        return line;
    }

    /** Asks to whom; only colleagues who could do the task are offered. */
    void delegate(OpenTask task, Runnable after) {
        var names = people.names(desk.colleagues(current.get(), task.id()));
        var box = new ComboBox<Map.Entry<UUID, String>>(Words.say("inbox.delegate.to"));
        box.setItems(names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(java.text.Collator.getInstance(Words.locale())))
                .toList());
        box.setItemLabelGenerator(Map.Entry::getValue);
        box.setWidthFull();
        box.setManualValidation(true);
        var question = new ConfirmQuestion(
                Words.say("inbox.delegate.title"),
                Words.say(names.isEmpty() ? "inbox.delegate.nobody" : "inbox.delegate.words"),
                Words.say("inbox.task.delegate"),
                () -> {
                    var chosen = box.getValue();
                    if (chosen == null) {
                        throw RuleViolation.field("to", "inbox.delegate.choose");
                    }
                    desk.delegate(current.get(), task.id(), chosen.getKey());
                    after.run();
                },
                box);
        question.open();
    }
}
