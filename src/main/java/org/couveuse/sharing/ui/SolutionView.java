package org.couveuse.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.Markdown;
import org.couveuse.sharing.SolutionReading;
import org.couveuse.sharing.SolutionReading.Detail;
import org.couveuse.sharing.SolutionState;
import org.couveuse.sharing.ToolkitPart;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Figures;
import org.couveuse.shell.ui.Fil;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.ui.BlockersHere;

/** One solution: what it is and brings, its toolkit, what shows that it works, who reviewed it, where it comes from. */
@Route(value = "solutions/:solution", layout = MainLayout.class)
@PermitAll
public class SolutionView extends Page implements BeforeEnterObserver {

    private final transient SolutionReading reading;
    private final transient SolutionParts parts;
    private final transient ToolkitParts toolkits;
    private final transient SolutionActions actions;
    private final transient FeedbackParts feedback;
    private final transient SolutionVoices voices;
    private final transient List<SolutionAside> asides;
    private final transient WaitingHere waiting;
    private final transient TaskSections sections;
    private final transient BlockersHere blockers;
    private final transient Subjects subjects;
    private final transient CurrentActor current;

    SolutionView(
            SolutionReading reading,
            SolutionParts parts,
            ToolkitParts toolkits,
            SolutionActions actions,
            FeedbackParts feedback,
            SolutionVoices voices,
            List<SolutionAside> asides,
            WaitingHere waiting,
            TaskSections sections,
            BlockersHere blockers,
            Subjects subjects,
            CurrentActor current) {
        this.reading = reading;
        this.parts = parts;
        this.toolkits = toolkits;
        this.actions = actions;
        this.feedback = feedback;
        this.voices = voices;
        this.asides = asides;
        this.waiting = waiting;
        this.sections = sections;
        this.blockers = blockers;
        this.subjects = subjects;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Looks.id(event);
        open(id);
        if (event.getLocation().getQueryParameters().getParameters().containsKey(FeedbackLink.ASKED)) {
            feedback.ask(reading.get(current.get(), id), () -> open(id));
        }
    }

    private void open(UUID id) {
        clear();
        var detail = reading.get(current.get(), id);
        var row = detail.solution();
        var kit = row.contents().toolkit();
        title(row.contents().title(Words.locale()));
        crumb(Words.say("sharing.list.title"), "/solutions");
        subjects.find(row.incubator()).ifPresent(i -> crumb(i.title(), i.address()));
        beside(new Badge(Looks.of(row.state()), Words.of(row.state())));
        kit.text(ToolkitPart.SUMMARY).ifPresent(t -> sentence(Markdown.plain(t.in(Words.locale()))));
        var chain = subjects.chain(id);
        add(frise(detail).reached(chain.cards()));
        waiting.of(id).ifPresent(this::add);
        release(detail);
        actions.bar(detail, () -> open(id)).ifPresent(this::add);
        add(voices.following(id, () -> open(id)));
        add(figures(detail));
        toolkit(detail);
        columns(parts.evidence(detail).wide(6), offer(detail).wide(6));
        feedback.of(detail, () -> open(id)).ifPresent(this::add);
        voices.ratings(detail, () -> open(id)).ifPresent(this::add);
        asides.forEach(aside -> aside.about(id).ifPresent(this::add));
        voices.related(id).ifPresent(this::add);
        parts.reviews(detail).ifPresent(this::add);
        blockers.of(id).ifPresent(this::add);
        part(Words.say("sharing.fil"), Fil.of(chain, id));
        add(rest(detail));
    }

    private static FrisePage frise(Detail detail) {
        var row = detail.solution();
        var frise = new FrisePage(Stage.SHARING).since(Shown.day(row.opened()));
        if (row.state().over()) {
            var publication = row.publication();
            var on = publication == null || row.state() == SolutionState.WITHDRAWN ? row.changed() : publication.at();
            return frise.now(
                            row.state() == SolutionState.PUBLISHED ? State.DONE : State.GIVEN_UP,
                            Words.say("sharing.overOn", Words.of(row.state()), Shown.date(on)))
                    .share(1);
        }
        return frise.next(Words.say("sharing.next." + row.state()));
    }

    private void release(Detail detail) {
        detail.versions().stream()
                .findFirst()
                .map(SolutionReading.Version::changes)
                .ifPresent(changes -> add(Notice.info(Words.say("sharing.changes"), new Paragraph(changes))));
        var publication = detail.solution().publication();
        if (publication == null) {
            return;
        }
        if (publication.withdrawal() != null) {
            add(Notice.problem(Words.say("sharing.withdrawn"), new Paragraph(publication.withdrawal())));
        } else if (publication.note() != null) {
            add(Notice.info(Words.say("sharing.note"), new Paragraph(publication.note())));
        }
    }

    private static Component figures(Detail detail) {
        var row = detail.solution();
        var level = row.evidence().level();
        var figures = new Figures();
        if (level != null) {
            figures.figure(
                    Shown.number(level), Words.say("unit.levels"), Words.say("fact.solutionEvidence"), null, null);
        }
        return figures.figure(Shown.percent(detail.completeness() / 100.0, 0), Words.say("sharing.completeness"))
                .figure(Shown.number(row.number()), Words.say("sharing.versionNumber"));
    }

    private void toolkit(Detail detail) {
        var kit = detail.solution().contents().toolkit();
        if (kit.texts().isEmpty()) {
            add(new EmptyState(Words.say("sharing.empty"), Words.say("sharing.emptyWords")));
            return;
        }
        var texts = toolkits.toolkit(detail.solution().id(), kit);
        var whole = Part.stack(texts.toArray(Component[]::new));
        whole.addClassName("c8");
        var contents = new Part(Words.say("sharing.contents"), new Card(toolkits.contents(kit, texts)));
        parts.download(detail.solution().id()).ifPresent(contents::add);
        toolkits.missing(kit).ifPresent(contents::add);
        toolkits.versions(detail).ifPresent(contents::add);
        columns(contents.wide(4), whole);
    }

    private static Part offer(Detail detail) {
        var row = detail.solution();
        var contents = row.contents();
        var publication = row.publication();
        var values = new KeyValues()
                .pair(Words.say("fact.solutionOffer"), contents.offer() == null ? null : Words.of(contents.offer()))
                .pair(
                        Words.say("fact.solutionCapacity"),
                        contents.capacity() == null
                                ? null
                                : Words.say("sharing.capacity", Shown.number(contents.capacity())))
                .pair(Words.say("fact.solutionCalendar"), contents.calendar());
        if (!detail.versions().isEmpty()) {
            values.pair(
                    Words.say("sharing.authors"),
                    Shown.list(detail.versions().get(0).authors()));
        }
        if (publication != null) {
            values.pair(Words.say("sharing.published"), Shown.date(publication.at()))
                    .pair(
                            Words.say("task.user_publishSolution.freshUntil"),
                            publication.freshUntil() == null ? null : Shown.date(publication.freshUntil()));
        }
        return new Part(Words.say("sharing.offer"), new Card(values));
    }

    private Component rest(Detail detail) {
        var id = detail.solution().id();
        var stack = Part.stack();
        if (Arrays.stream(Role.values()).anyMatch(current.get()::has)) {
            stack.add(sections.discussion(id));
        }
        if (detail.rights().inside()) {
            stack.add(sections.attachments(id), sections.history(id));
        } else {
            sections.attachmentsToRead(id).ifPresent(stack::add);
        }
        return stack;
    }
}
