package org.couveuse.themes.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fil;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.NeedStory;
import org.couveuse.themes.NeedTriage;

/** One need: what waits for me, what became of it, what it says, its theme and all that came of it. */
@Route(value = "besoins/:need", layout = MainLayout.class)
@PermitAll
public class NeedView extends Page implements BeforeEnterObserver {

    private static final int SIMILAR = 5;

    private final transient NeedService needs;
    private final transient NeedStory stories;
    private final transient NeedTriage triage;
    private final transient Bodies bodies;
    private final transient Subjects subjects;
    private final transient WaitingHere waiting;
    private final transient TaskSections sections;
    private final transient CurrentActor current;

    NeedView(
            NeedService needs,
            NeedStory stories,
            NeedTriage triage,
            Bodies bodies,
            Subjects subjects,
            WaitingHere waiting,
            TaskSections sections,
            CurrentActor current) {
        this.needs = needs;
        this.stories = stories;
        this.triage = triage;
        this.bodies = bodies;
        this.subjects = subjects;
        this.waiting = waiting;
        this.sections = sections;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(Looks.id(event, "need"));
    }

    private void open(UUID id) {
        clear();
        var detail = needs.get(id);
        var story = stories.of(id);
        crumb(Words.say("needs.list.title"), "/besoins");
        crumb(Words.of(detail.need().channel()), null);
        title(detail.need().title());
        beside(new Badge(
                Looks.look(detail.need().state()), Words.of(detail.need().state())));
        sentence(Words.say("needs.sentence." + story.state(), theme(story)));
        var chain = subjects.chain(id);
        add(new FrisePage(Looks.stage(chain)));
        waiting.of(id).ifPresent(this::add);
        columns(
                new Part(Words.say("needs.story"), StoryLine.of(story)).wide(7),
                new Part(Words.say("needs.facts"), facts(detail)).wide(5));
        theme(detail, story);
        similar(id);
        part(Words.say("needs.fil"), Fil.of(chain, id));
        add(Part.stack(sections.discussion(id), sections.attachments(id), sections.history(id)));
    }

    private static String theme(NeedStory.Told story) {
        return story.theme() == null ? "" : story.theme().title();
    }

    private Card facts(NeedService.Detail detail) {
        var said = detail.said();
        var row = detail.need();
        var frequency = said.frequency();
        var text = new Paragraph(said.description());
        text.addClassName("said");
        var values = new KeyValues()
                .pair(Words.say("fact.needAffected"), said.affected())
                .pair(Words.say("fact.needFrequency"), frequency == null ? null : Words.of(frequency))
                .pair(Words.say("fact.needImpact"), said.impact())
                .pair(Words.say("fact.needTopic"), said.topic())
                .pair(Words.say("needs.column.origin"), Words.of(row.origin()))
                .pair(Words.say("needs.author"), detail.mine() ? Words.say("needs.you") : detail.author())
                .pair(
                        Words.say("needs.forum"),
                        row.body() == null
                                ? null
                                : bodies.find(row.body())
                                        .map(b -> b.name(Words.locale()))
                                        .orElse(null))
                .pair(Words.say("fact.needSubmitted"), Shown.moment(row.submitted()))
                .pair(Words.say("needs.reference"), row.reference())
                .pair(Words.say("fact.needSource"), detail.source());
        return new Card(text, values);
    }

    private void theme(NeedService.Detail detail, NeedStory.Told story) {
        var theme = story.theme();
        if (theme == null) {
            return;
        }
        var wording = new Paragraph(theme.wording());
        wording.addClassName("said");
        var card = Card.titled(
                theme.title(),
                "/themes/" + theme.id(),
                Card.meta(Looks.of(theme.state()), new Span(Words.say("needs.count", theme.needs()))),
                wording);
        var undoes = detail.joined() && theme.state().open() && current.get().has(Role.AGENCY_OFFICER);
        if (undoes) {
            card.add(Card.buttons(Action.secondary(
                            Words.say("needs.undo"), () -> ask(detail.need().id()))
                    .small()));
        }
        part(Words.say("needs.theme"), card);
    }

    private void ask(UUID need) {
        var reason = new TextArea(Words.say("task.user_triageNeed.reason"));
        reason.setHelperText(Words.say("task.user_triageNeed.reason.hint"));
        reason.setWidthFull();
        reason.setMaxLength(2_000);
        new ConfirmQuestion(
                        Words.say("needs.undo.title"),
                        Words.say("needs.undo.words"),
                        Words.say("needs.undo"),
                        () -> undo(need, reason.getValue()),
                        reason)
                .open();
    }

    private void undo(UUID need, String reason) {
        triage.undoJoin(need, reason);
        open(need);
    }

    private void similar(UUID need) {
        var found = needs.similar(need, SIMILAR);
        if (found.isEmpty()) {
            return;
        }
        var rows = new Rows();
        found.forEach(each -> rows.row(
                "/besoins/" + each.need().id(),
                each.need().title(),
                Looks.of(each.need().state()),
                new Span(Words.say("needs.likeness", Shown.percent(each.likeness(), 0)))));
        add(new FoldedSection(Words.say("fact.needSimilar"), rows).count(String.valueOf(found.size())));
    }
}
