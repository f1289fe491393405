package org.couveuse.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.ui.RecordForm;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Texts;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.HistorySection;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StageTag;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerReading;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Cause;
import org.couveuse.support.BlockerService.Detail;
import org.couveuse.support.BlockerService.Resolution;

/** One blocker: what waits, what it holds up, at which level since when, how it was solved. */
@Route(value = "bloquants/:blocker", layout = MainLayout.class)
@PermitAll
public class BlockerView extends Page implements BeforeEnterObserver {

    private static final int HISTORY = 100;

    private final transient BlockerService blockers;
    private final transient BlockerReading reading;
    private final transient Subjects subjects;
    private final transient WaitingHere waiting;
    private final transient TaskSections sections;
    private final transient Trail trail;
    private final transient People people;
    private final transient CurrentActor current;
    private final transient Submissions submissions;
    private final transient Texts texts;

    BlockerView(
            BlockerService blockers,
            BlockerReading reading,
            Subjects subjects,
            WaitingHere waiting,
            TaskSections sections,
            Trail trail,
            People people,
            CurrentActor current,
            Submissions submissions,
            Texts texts) {
        this.blockers = blockers;
        this.reading = reading;
        this.subjects = subjects;
        this.waiting = waiting;
        this.sections = sections;
        this.trail = trail;
        this.people = people;
        this.current = current;
        this.submissions = submissions;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(Looks.id(event, "blocker"));
    }

    private void open(UUID id) {
        clear();
        var blocker = reading.detail(current.get(), id);
        crumb(Words.say("blocker.list.title"), "/bloquants");
        crumb(Words.of(blocker.level()), null);
        title(blocker.title());
        beside(new Badge(Looks.look(blocker.state()), Looks.word(blocker.state())));
        lead(Words.say(
                "blocker.since",
                Words.of(blocker.level()),
                Shown.date(blocker.levelSince()),
                Shown.date(blocker.raisedAt())));
        waiting.of(id).ifPresent(this::add);
        columns(facts(blocker).wide(7), thing(blocker).wide(5));
        if (reading.mayResolve(current.get(), blocker)) {
            add(otherwise(id));
        }
        add(sections.discussion(id));
        sections.attachmentsToRead(id).ifPresent(this::add);
        add(history(id));
    }

    private Part facts(Detail blocker) {
        var words = new Paragraph(blocker.description());
        words.addClassName("said");
        var values = new KeyValues()
                .pair(Words.say("fact.blockerSeverity"), Looks.of(blocker.severity()))
                .pair(Words.say("fact.blockerRaisedBy"), people.displayName(blocker.raisedBy()))
                .pair(Words.say("fact.blockerRaisedAt"), Shown.moment(blocker.raisedAt()));
        if (blocker.resolvedAt() != null) {
            values.pair(Words.say("fact.blockerResolution"), blocker.resolution())
                    .pair(Words.say("blocker.resolvedBy"), people.displayName(blocker.resolvedBy()))
                    .pair(Words.say("blocker.resolvedAt"), Shown.moment(blocker.resolvedAt()));
        }
        values.pair(Words.say("fact.blockerAnswer"), blocker.answer());
        return new Part(Words.say("fact.blockerDescription"), new Card(words, values));
    }

    private Part thing(Detail blocker) {
        var heading = Words.say("fact.blockerConcerns");
        var card = subjects.find(blocker.concerns());
        if (card.isEmpty()) {
            return new Part(heading);
        }
        var found = card.get();
        var shown = new Card(new Span(Words.of(found.type())), new Link(found.address(), found.title()));
        if (found.stage() != null) {
            shown.add(new StageTag(found.stage()));
        }
        return new Part(heading, shown);
    }

    private Component otherwise(UUID id) {
        var form = new RecordForm<>(
                "user_resolveBlocker",
                Resolution.class,
                TaskSheet.of(List.of(), new Resolution("…", Cause.OTHER, null)),
                texts);
        var send = Action.secondary(Words.say("blocker.otherwise.send"), () -> {
            try {
                blockers.resolvedOtherwise(id, current.get(), submissions.read(form.value(), Resolution.class));
                open(id);
                Messages.say(Notice.success(Words.say("blocker.otherwise.sent")));
            } catch (RuleViolation refusal) {
                form.show(refusal);
            }
        });
        return new FoldedSection(
                Words.say("blocker.otherwise"), Part.quiet(Words.say("blocker.otherwise.words")), form, new Div(send));
    }

    private Component history(UUID id) {
        return new HistorySection(trail.history(id, HISTORY).items(), people, texts);
    }
}
