package org.couveuse.incubators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.incubators.EvaluationService;
import org.couveuse.incubators.Idea;
import org.couveuse.incubators.IdeaReading;
import org.couveuse.incubators.IdeaService;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Fil;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.ui.BlockersHere;

/** One idea: what it is, what evaluators think of it once all have said it, what came of it, what is said of it. */
@Route(value = "idees/:idea", layout = MainLayout.class)
@PermitAll
public class IdeaView extends Page implements BeforeEnterObserver {

    private final transient IdeaReading reading;
    private final transient IdeaService ideas;
    private final transient EvaluationService evaluations;
    private final transient WaitingHere waiting;
    private final transient Subjects subjects;
    private final transient People people;
    private final transient CurrentActor current;
    private final transient TaskSections sections;
    private final transient BlockersHere blockers;

    IdeaView(
            IdeaReading reading,
            IdeaService ideas,
            EvaluationService evaluations,
            WaitingHere waiting,
            Subjects subjects,
            People people,
            CurrentActor current,
            TaskSections sections,
            BlockersHere blockers) {
        this.reading = reading;
        this.ideas = ideas;
        this.evaluations = evaluations;
        this.waiting = waiting;
        this.subjects = subjects;
        this.people = people;
        this.current = current;
        this.sections = sections;
        this.blockers = blockers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(Looks.id(event, "idea"));
    }

    private void open(UUID id) {
        clear();
        var seen = reading.get(id);
        var idea = seen.idea();
        var incubator = subjects.get(idea.incubator()).card();
        crumb(Words.say("incubators.list.title"), "/incubateurs");
        crumb(incubator.title(), incubator.address());
        title(idea.title());
        beside(new Badge(Looks.look(idea.state()), Words.of(idea.state())));
        add(new FrisePage(subjects.get(id).card().stage()));
        waiting.of(id).ifPresent(this::add);
        columns(sheet(seen).wide(7), facts(seen).wide(5));
        add(judged(id));
        part(Words.say("incubators.page.fil"), Fil.of(subjects.chain(id), id));
        blockers.of(id).ifPresent(this::add);
        add(comments(idea));
        add(Part.stack(sections.attachments(id), sections.history(id)));
    }

    private static Part sheet(IdeaReading.Seen seen) {
        var description = new Paragraph(seen.idea().description());
        description.addClassName("said");
        var effect = new Paragraph(seen.idea().effect());
        effect.addClassName("said");
        return new Part(
                Words.say("fact.incubators.description"),
                new Card(description, new H3(Words.say("fact.incubators.effect")), effect));
    }

    private Part facts(IdeaReading.Seen seen) {
        var idea = seen.idea();
        var values = new KeyValues()
                .pair(Words.say("incubators.column.author"), seen.author())
                .pair(Words.say("fact.incubators.from"), seen.organisation())
                .pair(Words.say("incubators.column.group"), seen.group())
                .pair(Words.say("incubators.column.received"), Shown.date(idea.created()))
                .pair(Words.say("fact.incubators.why"), idea.reason());
        var experiment = idea.experiment() == null
                ? Optional.<org.couveuse.subjects.Subject.Card>empty()
                : subjects.find(idea.experiment());
        experiment.ifPresent(e -> values.pair(Words.of(e.type()), new Link(e.address(), e.title())));
        return new Part(Words.say("incubators.idea.facts"), new Card(values));
    }

    private Component judged(UUID id) {
        var judged = evaluations.of(id);
        var part = new Part(Words.say("incubators.idea.evaluations"));
        if (judged.asked() == 0) {
            part.add(Part.quiet(Words.say("incubators.idea.notEvaluated")));
            return part;
        }
        part.note(Words.say("incubators.opinions", judged.sent(), judged.asked()));
        if (!judged.visible()) {
            part.add(Part.quiet(Words.say("incubators.idea.hidden")));
        } else {
            var marks = new DataTable(Words.say("incubators.idea.evaluations"))
                    .column(Words.say("incubators.idea.criterion"))
                    .figures(Words.say("incubators.idea.mean"));
            judged.marks().forEach(m -> marks.row(Words.of(m.criterion()), Marks.of(m)));
            part.add(marks);
        }
        judged.opinions().forEach(o -> part.add(opinion(o)));
        return part;
    }

    private static Component opinion(EvaluationService.Opinion opinion) {
        var row = opinion.evaluation();
        var marks = Words.say(
                "incubators.idea.marks",
                Marks.of(row.value()),
                Marks.of(row.feasibility()),
                Marks.of(row.novelty()),
                Marks.of(row.reach()));
        return Card.titled(
                opinion.evaluator(),
                null,
                Part.quiet(marks),
                new KeyValues()
                        .pair(Words.say("task.user_evaluateIdea.strengths"), row.strengths())
                        .pair(Words.say("task.user_evaluateIdea.worries"), row.worries()));
    }

    private Part comments(Idea.Row idea) {
        var said = ideas.comments(idea.id());
        var names = people.names(said.stream().map(IdeaService.Comment::author).toList());
        var rows = Part.stack();
        for (var comment : said) {
            var text = new Paragraph(comment.text());
            text.addClassName("said");
            rows.add(new Card(
                    Card.meta(
                            new org.couveuse.shell.ui.Person(names.getOrDefault(comment.author(), "")),
                            new Span(Shown.ago(comment.at()))),
                    text));
        }
        if (said.isEmpty()) {
            rows.add(Part.quiet(Words.say("incubators.idea.noComments")));
        }
        if (!current.get().has(Role.AUDITOR)) {
            var field = new TextArea(Words.say("incubators.idea.comment"));
            field.setMaxLength(4000);
            field.setWidthFull();
            rows.add(field, Card.buttons(Action.secondary(Words.say("incubators.idea.say"), () -> say(idea, field))));
        }
        return new Part(Words.say("incubators.idea.comments"), rows);
    }

    private void say(Idea.Row idea, TextArea field) {
        try {
            ideas.comment(idea.incubator(), idea.id(), field.getValue());
            open(idea.id());
        } catch (RuleViolation refusal) {
            field.setInvalid(true);
            field.setErrorMessage(
                    refusal.fields().isEmpty()
                            ? Words.say(refusal.code(), refusal.args().toArray())
                            : Words.say(
                                    refusal.fields().get(0).code(),
                                    refusal.fields().get(0).args().toArray()));
        }
    }
}
